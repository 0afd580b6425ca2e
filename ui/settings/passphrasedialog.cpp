// SPDX-License-Identifier: GPL-3.0-or-later
#include "passphrasedialog.h"

#include "formfield.h"
#include "settings/keysettings.h"
#include "widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace rl {

PassphraseDialog::PassphraseDialog(Purpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_first(new FormField(tr("Passphrase"), QStringLiteral("passphrase"), this))
    , m_go(new QPushButton(purpose == Purpose::NewFile ? tr("Export") : tr("Import"), this))
{
    setObjectName(QStringLiteral("passphraseDialog"));
    setWindowTitle(purpose == Purpose::NewFile ? tr("Export the key") : tr("Import a key"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *text = makeLabel(purpose == Purpose::NewFile
                               ? tr("The file opens with this passphrase alone. Tell it to the "
                                    "other administrators on another way than the file.")
                               : tr("The passphrase that the file was exported with."),
                           Type::Body, this, LabelColour::Muted);
    text->setWordWrap(true);
    m_go->setObjectName(QStringLiteral("go"));
    m_go->setProperty("kind", QStringLiteral("primary"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::XL, Space::L, Space::XL, Space::L);
    layout->setSpacing(Space::M);
    layout->addWidget(text);
    layout->addWidget(m_first);
    m_first->line()->setEchoMode(QLineEdit::Password);
    if (purpose == Purpose::NewFile) {
        m_first->setHint(tr("At least 12 signs; four or five words are easy to remember."));
        m_second = new FormField(tr("Once more"), QStringLiteral("passphraseAgain"), this);
        m_second->line()->setEchoMode(QLineEdit::Password);
        layout->addWidget(m_second);
    }
    layout->addLayout(buttons);
    setMinimumWidth(420);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &PassphraseDialog::submit);
    m_first->setFocus();
}

void PassphraseDialog::submit()
{
    const Secret first(m_first->line()->text());
    if (m_second) {
        const Secret second(m_second->line()->text());
        const QString mistake = KeySettings::passphraseMistake(first, second);
        const bool same = first == second;
        m_first->setMistake(same ? mistake : QString());
        m_second->setMistake(same ? QString() : KeySettings::passphraseMistake(first, second));
        if (!mistake.isEmpty())
            return;
        m_second->line()->setText({});
    }
    m_first->line()->setText({});
    Q_EMIT given(first);
    accept();
}

} // namespace rl
