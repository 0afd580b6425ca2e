// SPDX-License-Identifier: GPL-3.0-or-later
#include "keycard.h"

#include "passphrasedialog.h"
#include "widgets/labels.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rl {

KeyCard::KeyCard(KeySettings &settings, QWidget *parent)
    : SettingsCard(tr("Encryption key"),
                   tr("What organizations bring along (their own Twilio account, for instance) is "
                      "encrypted with it before it goes to the database. It is in the keychain of "
                      "each administrator, and nowhere else: without it nobody can open them."),
                   parent)
    , m_settings(settings)
    , m_state(makeLabel(Type::Body, this))
    , m_make(addButton(tr("Make the key"), QStringLiteral("makeKey")))
    , m_export(addButton(tr("Export…"), QStringLiteral("exportKey")))
    , m_import(addButton(tr("Import…"), QStringLiteral("importKey")))
    , m_rotate(addButton(tr("Rotate…"), QStringLiteral("rotateKey")))
{
    setObjectName(QStringLiteral("keyCard"));
    m_state->setObjectName(QStringLiteral("keyState"));
    m_state->setWordWrap(true);
    m_make->setProperty("kind", QStringLiteral("primary"));
    m_rotate->setProperty("kind", QStringLiteral("quiet"));
    body()->addWidget(m_state);
    connect(m_make, &QPushButton::clicked, &m_settings, &KeySettings::makeKey);
    connect(m_export, &QPushButton::clicked, this, &KeyCard::exportKeys);
    connect(m_import, &QPushButton::clicked, this, &KeyCard::importKeys);
    connect(m_rotate, &QPushButton::clicked, this, [this] {
        ask(tr("Make a new key and encrypt every credential with it? The other administrators "
               "then need to import it."),
            tr("Rotate"), [this] { m_settings.rotate(); });
    });
    connect(&m_settings, &KeySettings::changed, this, &KeyCard::refresh);
    refresh();
}

void KeyCard::refresh()
{
    m_state->setText(m_settings.stateText());
    m_state->setVisible(!m_state->text().isEmpty());
    const std::optional<KeyState> &state = m_settings.state();
    const bool has = state && !state->currentId.isEmpty();
    m_make->setVisible(state && !has && state->underUnknownKeys == 0);
    m_export->setVisible(has);
    m_rotate->setVisible(has && state->underUnknownKeys == 0);
    m_import->setVisible(state.has_value());
    for (QPushButton *button : {m_make, m_export, m_import, m_rotate})
        button->setEnabled(!m_settings.isBusy());
    showNote(m_settings.note(), m_settings.isBusy());
}

void KeyCard::chooseFile(bool isNew, std::function<void(const QString &, const Secret &)> then)
{
    auto *files = new QFileDialog(this, isNew ? tr("Export the key") : tr("Import a key"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(isNew ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    files->setFileMode(isNew ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    files->setNameFilter(tr("Ringledger keys (*.ringkeys)"));
    files->setDefaultSuffix(QStringLiteral("ringkeys"));
    if (isNew)
        files->selectFile(QStringLiteral("ringledger.ringkeys"));
    connect(files, &QFileDialog::fileSelected, this, [this, isNew, then](const QString &path) {
        auto *asks = new PassphraseDialog(
            isNew ? PassphraseDialog::Purpose::NewFile : PassphraseDialog::Purpose::OpenFile, this);
        connect(asks, &PassphraseDialog::given, this,
                [path, then](const Secret &passphrase) { then(path, passphrase); });
        asks->open();
    });
    files->open();
}

void KeyCard::exportKeys()
{
    chooseFile(true, [this](const QString &path, const Secret &passphrase) {
        m_settings.exportTo(path, passphrase);
    });
}

void KeyCard::importKeys()
{
    chooseFile(false, [this](const QString &path, const Secret &passphrase) {
        m_settings.importFrom(path, passphrase);
    });
}

} // namespace rl
