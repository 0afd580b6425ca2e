// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/consequencedialog.h"

#include "consolelanguage.h"
#include "onboarding/codecard.h"
#include "widgets/labels.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rl {

ConsequenceDialog::ConsequenceDialog(const QString &title, const QStringList &lines,
                                     const QStringList &codes, const QString &deed, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("consequences"));
    setWindowTitle(title);
    setMinimumWidth(440);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::L, Space::L, Space::L, Space::L);
    layout->setSpacing(Space::M);
    QLabel *heading = makeLabel(title, Type::Subtitle, this);
    heading->setWordWrap(true);
    layout->addWidget(heading);
    for (const QString &line : lines) {
        QLabel *label = makeLabel(line, Type::Body, this);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    for (const QString &code : codes) {
        auto *card = new CodeCard(tr("The broker dials"), CodeCard::Size::Large, this);
        card->setCode({code, {}, {}}, consoleLanguage());
        layout->addWidget(card);
    }
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(deed.isEmpty() ? tr("Close") : tr("Cancel"),
                                            QDialogButtonBox::RejectRole);
    close->setDefault(true);
    if (!deed.isEmpty()) {
        QPushButton *act = buttons->addButton(deed, QDialogButtonBox::AcceptRole);
        act->setObjectName(QStringLiteral("deed"));
        act->setProperty("kind", QStringLiteral("danger"));
        act->setAutoDefault(false);
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    close->setFocus();
}

} // namespace rl
