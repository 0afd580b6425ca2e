// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/letterdialog.h"

#include "theme/metrics.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rl {

LetterDialog::LetterDialog(const QString &title, const QString &text, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("letterDialog"));
    setWindowTitle(title);
    resize(620, 520);
    auto *letter = new QPlainTextEdit(text, this);
    letter->setObjectName(QStringLiteral("letterText"));
    letter->setReadOnly(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *save = buttons->addButton(tr("Save letter PDF…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("saveLetter"));
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(save, &QPushButton::clicked, this, &LetterDialog::saveWanted);
    connect(copy, &QPushButton::clicked, this,
            [letter] { QGuiApplication::clipboard()->setText(letter->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::L, Space::L, Space::L, Space::L);
    layout->setSpacing(Space::M);
    layout->addWidget(letter, 1);
    layout->addWidget(buttons);
}

} // namespace rl
