// SPDX-License-Identifier: GPL-3.0-or-later
#include "carriercard.h"

#include "carrierchecks.h"
#include "formfield.h"
#include "theme/metrics.h"
#include "widgets/badge.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace rl {

namespace {

bool isTwilio(const CarrierSettings &settings)
{
    return settings.kind() == CarrierKind::Twilio;
}

QString purposeOf(const CarrierSettings &settings)
{
    return isTwilio(settings)
               ? CarrierCard::tr("The Account SID and the Auth Token are on the first page of "
                                 "Twilio's console.")
               : CarrierCard::tr("Space, project and token are on SignalWire's page “API”; the "
                                 "token needs the scopes Voice, Messaging and Numbers.");
}

} // namespace

CarrierCard::CarrierCard(CarrierSettings &settings, QWidget *parent)
    : SettingsCard(carrierName(settings.kind()), purposeOf(settings), parent)
    , m_settings(settings)
    , m_account(new FormField(isTwilio(settings) ? tr("Account SID") : tr("Project id"),
                              QStringLiteral("account"), this))
    , m_token(new FormField(isTwilio(settings) ? tr("Auth Token") : tr("API token"),
                            QStringLiteral("token"), this))
    , m_checks(new CarrierChecks(this))
    , m_save(addButton(tr("Save"), QStringLiteral("save")))
    , m_test(addButton(tr("Test connection"), QStringLiteral("test")))
    , m_revert(addButton(tr("Give up changes"), QStringLiteral("revert")))
    , m_remove(addButton(tr("Remove…"), QStringLiteral("remove")))
{
    setObjectName(isTwilio(settings) ? QStringLiteral("twilioCard")
                                     : QStringLiteral("signalwireCard"));
    if (isTwilio(settings)) {
        m_apiKey = new FormField(tr("API key (optional)"), QStringLiteral("apiKey"), this);
        m_apiKey->setHint(tr("With a key, its secret is the token."));
    } else {
        m_space = new FormField(tr("Space"), QStringLiteral("space"), this);
        m_space->setHint(tr("NAME of NAME.signalwire.com"));
    }
    build();
    connectParts();
    refresh();
}

void CarrierCard::build()
{
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_revert->setProperty("kind", QStringLiteral("quiet"));
    m_remove->setProperty("kind", QStringLiteral("quiet"));
    m_token->line()->setEchoMode(QLineEdit::Password);
    m_token->line()->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    auto *first = new QHBoxLayout;
    first->setSpacing(Space::L);
    if (m_space)
        first->addWidget(m_space, 1, Qt::AlignTop);
    first->addWidget(m_account, m_space ? 2 : 1, Qt::AlignTop);
    auto *second = new QHBoxLayout;
    second->setSpacing(Space::L);
    if (m_apiKey)
        second->addWidget(m_apiKey, 1, Qt::AlignTop);
    second->addWidget(m_token, 1, Qt::AlignTop);
    QWidget *before = nullptr;
    for (FormField *field : {m_space, m_account, m_apiKey, m_token}) {
        if (before && field)
            setTabOrder(before, field->line());
        if (field)
            before = field->line();
    }
    setTabOrder(before, m_save);
    body()->addLayout(first);
    body()->addLayout(second);
    body()->addWidget(m_checks);
}

void CarrierCard::connectParts()
{
    connect(m_account->line(), &QLineEdit::textEdited, &m_settings, &CarrierSettings::setAccount);
    connect(m_token->line(), &QLineEdit::textEdited, &m_settings, &CarrierSettings::setToken);
    if (m_space)
        connect(m_space->line(), &QLineEdit::textEdited, &m_settings, &CarrierSettings::setSpace);
    if (m_apiKey)
        connect(m_apiKey->line(), &QLineEdit::textEdited, &m_settings, &CarrierSettings::setApiKey);
    for (QLineEdit *line : findChildren<QLineEdit *>())
        connect(line, &QLineEdit::returnPressed, &m_settings, &CarrierSettings::test);
    connect(m_save, &QPushButton::clicked, &m_settings, &CarrierSettings::save);
    connect(m_test, &QPushButton::clicked, &m_settings, &CarrierSettings::test);
    connect(m_revert, &QPushButton::clicked, &m_settings, &CarrierSettings::revert);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        ask(tr("Remove this account and its token from this computer? Nothing changes at %1.")
                .arg(carrierName(m_settings.kind())),
            tr("Remove"), [this] { m_settings.remove(); });
    });
    connect(&m_settings, &CarrierSettings::changed, this, &CarrierCard::refresh);
}

void CarrierCard::refresh()
{
    const CarrierProfile &draft = m_settings.draft();
    m_account->show(draft.account);
    m_account->setMistake(m_settings.mistake(CarrierField::Account));
    if (m_space) {
        m_space->show(draft.space);
        m_space->setMistake(m_settings.mistake(CarrierField::Space));
    }
    if (m_apiKey) {
        m_apiKey->show(draft.apiKey);
        m_apiKey->setMistake(m_settings.mistake(CarrierField::ApiKey));
    }
    refreshToken();
    const bool dirty = m_settings.isDirty();
    badge()->setContent(dirty ? tr("Not saved yet") : tr("Saved"),
                        dirty ? Tone::Warning : Tone::Neutral);
    badge()->setVisible(m_settings.isSaved() || dirty); // last: content shows it
    m_checks->setVisible(m_settings.report().has_value() && !m_settings.report()->checks.empty());
    if (m_settings.report())
        m_checks->setReport(*m_settings.report());
    m_save->setEnabled(dirty && !m_settings.isBusy());
    m_test->setEnabled(!m_settings.isBusy());
    m_revert->setVisible(dirty);
    m_remove->setVisible(m_settings.isSaved());
    showNote(m_settings.note(), m_settings.isBusy());
}

// What was saved is wiped from the field: setText forgets what could be undone, clear() does not.
void CarrierCard::refreshToken()
{
    if (!m_settings.hasTypedToken() && !m_token->line()->text().isEmpty())
        m_token->line()->setText({});
    m_token->line()->setPlaceholderText(m_settings.keepsToken() ? tr("Kept; type to replace it")
                                                                : QString());
    m_token->setMistake(m_settings.mistake(CarrierField::Token));
}

} // namespace rl
