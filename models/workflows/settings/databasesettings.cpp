// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/databasesettings.h"

#include "databasetext.h"
#include "secrets/secretnames.h"

#include <algorithm>

namespace rl {

DatabaseSettings::DatabaseSettings(ConnectionBook &book, SecretStore &secrets, DatabaseProbe &probe,
                                   QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_secrets(secrets)
    , m_probe(probe)
{
}

void DatabaseSettings::load()
{
    m_profiles = m_book.databases();
    Q_EMIT changed();
}

void DatabaseSettings::start(const DatabaseProfile &profile)
{
    m_isOpen = true;
    m_before = profile;
    m_draft = profile;
    m_hostText = profile.hostText();
    m_password.forget();
    m_keepsPassword = false;
    m_pasteRemarks.clear();
    m_pasteMistake.clear();
    forgetAnswers();
    Q_EMIT changed();
}

void DatabaseSettings::begin()
{
    DatabaseProfile fresh;
    fresh.sslMode = QStringLiteral("verify-full");
    start(fresh);
}

void DatabaseSettings::open(const QUuid &id)
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&id](const DatabaseProfile &each) { return each.id == id; });
    if (found == m_profiles.end())
        return;
    start(*found);
    m_secrets.read(secretname::database(id)).then(this, [this, id](const Result<Secret> &kept) {
        if (!m_isOpen || m_draft.id != id || !kept)
            return;
        m_keepsPassword = true;
        Q_EMIT changed();
    });
}

void DatabaseSettings::close()
{
    m_isOpen = false;
    m_password.forget();
    m_draft = {};
    m_before = {};
    forgetAnswers();
    Q_EMIT changed();
}

bool DatabaseSettings::isDirty() const
{
    return m_isOpen
           && (hasTypedPassword() || m_draft != m_before || m_hostText != m_before.hostText());
}

void DatabaseSettings::forgetAnswers()
{
    ++m_edition;
    m_mistakes.clear();
    m_note = {};
}

bool DatabaseSettings::paste(const QString &text)
{
    Result<DatabaseText> read = readDatabaseText(text);
    forgetAnswers();
    if (!read) {
        m_pasteMistake = read.error().text();
        Q_EMIT changed();
        return false;
    }
    m_pasteMistake.clear();
    m_pasteRemarks = read->remarks;
    DatabaseProfile profile = read->profile;
    profile.id = m_draft.id;
    profile.name = m_draft.name;
    if (profile.caFile.isEmpty())
        profile.caFile = m_draft.caFile;
    m_draft = profile;
    m_hostText = profile.hostText();
    if (!read->password.isEmpty())
        m_password = std::move(read->password);
    Q_EMIT changed();
    return true;
}

void DatabaseSettings::edit(QString &field, const QString &text)
{
    if (field == text)
        return;
    field = text;
    forgetAnswers();
    Q_EMIT changed();
}

void DatabaseSettings::setName(const QString &name)
{
    edit(m_draft.name, name);
}

void DatabaseSettings::setHosts(const QString &text)
{
    m_draft.hosts = readHosts(text).value_or(std::vector<DatabaseHost>());
    edit(m_hostText, text);
}

void DatabaseSettings::setDatabase(const QString &database)
{
    edit(m_draft.database, database);
}

void DatabaseSettings::setUser(const QString &user)
{
    edit(m_draft.user, user);
}

void DatabaseSettings::setSslMode(const QString &mode)
{
    edit(m_draft.sslMode, mode);
}

void DatabaseSettings::setCaFile(const QString &path)
{
    edit(m_draft.caFile, path);
}

void DatabaseSettings::setPassword(const QString &password)
{
    m_password = Secret(password);
    forgetAnswers();
    Q_EMIT changed();
}

void DatabaseSettings::acceptProposal()
{
    const DatabaseAdvice advice = adviceFor(m_draft);
    if (!advice.better)
        return;
    m_draft = *advice.better;
    m_hostText = m_draft.hostText();
    forgetAnswers();
    Q_EMIT changed();
}

QStringList DatabaseSettings::remarks() const
{
    return m_draft.hosts.empty() ? m_pasteRemarks : m_pasteRemarks + adviceFor(m_draft).remarks;
}

QString DatabaseSettings::mistake(DatabaseField field) const
{
    const auto found =
        std::find_if(m_mistakes.begin(), m_mistakes.end(),
                     [field](const DatabaseMistake &each) { return each.field == field; });
    return found == m_mistakes.end() ? QString() : found->error.text();
}

bool DatabaseSettings::check()
{
    forgetAnswers();
    m_mistakes = m_draft.mistakes();
    for (DatabaseMistake &each : m_mistakes) {
        if (each.field == DatabaseField::Host && !m_hostText.trimmed().isEmpty())
            each.error.what = tr("This is no server's address: write host, or host:port.");
    }
    if (!m_mistakes.empty())
        Q_EMIT changed();
    return m_mistakes.empty();
}

bool DatabaseSettings::isWhereItWasKept() const
{
    return !m_draft.id.isNull() && m_draft.hosts == m_before.hosts && m_draft.user == m_before.user;
}

QFuture<Result<Secret>> DatabaseSettings::password()
{
    if (hasTypedPassword() || !isWhereItWasKept())
        return QtFuture::makeReadyFuture(Result<Secret>(m_password));
    return m_secrets.read(secretname::database(m_draft.id));
}

void DatabaseSettings::finish(const SettingsNote &note)
{
    m_busy = false;
    m_note = note;
    Q_EMIT changed();
}

SettingsNote DatabaseSettings::noteOf(const Result<DatabaseReport> &report)
{
    if (!report)
        return SettingsNote::wrong(report.error());
    const QString reached = report->isEncrypted ? tr("Reached PostgreSQL %1 as %2, encrypted.")
                                                : tr("Reached PostgreSQL %1 as %2, not encrypted.");
    const QString first = reached.arg(report->version, report->login) + u' ';
    if (!report->listens)
        return SettingsNote::caution(
            first
            + tr("It does not tell of changes (LISTEN): a pooler of transactions is in between."));
    switch (report->schema) {
    case DatabaseReport::Schema::Missing:
        return SettingsNote::caution(
            first
            + tr("It does not hold Ringledger's tables yet; its owner brings them there with "
                 "“ringledgerctl migrate”."));
    case DatabaseReport::Schema::Behind:
        return SettingsNote::caution(first
                                     + tr("Its tables are those of an older Ringledger; its owner "
                                          "brings them up with “ringledgerctl migrate”."));
    case DatabaseReport::Schema::Ours:
        break;
    }
    return SettingsNote::well(first + tr("It is ready to work with."));
}

void DatabaseSettings::test()
{
    if (m_busy || !check())
        return;
    m_busy = true;
    Q_EMIT changed();
    // As it stands now: the keychain may take its time, and a password goes nowhere else.
    password()
        .then(this,
              [this, profile = m_draft](const Result<Secret> &kept) {
                  // Locked is not the same as none: the server would only refuse an empty one.
                  if (!kept && kept.error().code == ErrorCode::NotAllowed)
                      return QtFuture::makeReadyFuture(Result<DatabaseReport>(kept.error()));
                  return m_probe.test(profile, kept ? *kept : Secret());
              })
        .unwrap()
        .then(this, [this, edition = m_edition](const Result<DatabaseReport> &report) {
            finish(edition == m_edition ? noteOf(report) : SettingsNote());
        });
}

void DatabaseSettings::save()
{
    if (m_busy || !check())
        return;
    const bool isElsewhere = !m_draft.id.isNull() && !isWhereItWasKept();
    if (m_draft.id.isNull())
        m_draft.id = QUuid::createUuid();
    const DatabaseProfile profile = m_draft;
    const QString name = secretname::database(profile.id);
    const SettingsNote done = SettingsNote::well(tr("Saved."));
    // What was kept for another server or login must not go to this one: it goes first.
    if (!hasTypedPassword() && !isElsewhere)
        return keep(profile, {}, done);
    m_busy = true;
    Q_EMIT changed();
    if (!hasTypedPassword()) {
        m_secrets.remove(name).then(this, [this, profile, done](const Outcome &gone) {
            if (!gone)
                return finish(SettingsNote::wrong(gone.error()));
            m_keepsPassword = false;
            keep(profile, {}, done);
        });
        return;
    }
    m_secrets.write(name, m_password)
        .then(this, [this, profile, written = m_password](const Result<SecretHome> &kept) {
            if (!kept)
                return finish(SettingsNote::wrong(kept.error()));
            keep(profile, written,
                 *kept == SecretHome::Keychain
                     ? SettingsNote::well(tr("Saved. The password is in this computer's keychain."))
                     : SettingsNote::caution(tr("Saved. This computer has no keychain: the "
                                                "password lasts until Ringledger ends.")));
        });
}

void DatabaseSettings::keep(const DatabaseProfile &profile, const Secret &written,
                            const SettingsNote &note)
{
    if (const Outcome saved = m_book.saveDatabase(profile); !saved) {
        // The address is the old one: the new one's password must not go there.
        if (!written.isEmpty()) {
            m_secrets.remove(secretname::database(profile.id));
            m_keepsPassword = false;
        }
        return finish(SettingsNote::wrong(saved.error()));
    }
    m_profiles = m_book.databases();
    if (m_isOpen && m_draft.id == profile.id) { // otherwise another one was opened meanwhile
        m_keepsPassword = m_keepsPassword || !written.isEmpty();
        if (m_password == written) // another may have been typed meanwhile
            m_password.forget();
        m_before = profile;
        if (m_draft == profile) // otherwise typed on meanwhile
            m_hostText = profile.hostText();
    }
    finish(note);
}

void DatabaseSettings::remove()
{
    if (m_busy || m_before.id.isNull())
        return;
    const QUuid id = m_before.id;
    if (const Outcome removed = m_book.removeDatabase(id); !removed)
        return finish(SettingsNote::wrong(removed.error()));
    m_profiles = m_book.databases();
    close();
    m_secrets.remove(secretname::database(id)).then(this, [this](const Outcome &gone) {
        if (!gone)
            finish(SettingsNote::wrong(gone.error()));
    });
}

} // namespace rl
