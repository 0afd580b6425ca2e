// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"
#include "settings/connectionbook.h"
#include "settings/databaseprobe.h"
#include "settings/settingsnote.h"

#include <QObject>

namespace rl {

// A person enters the databases that they work with: pastes an address, mends its parts, tests and
// saves it. One is edited at a time; what is typed stays until it is saved or given up.
class DatabaseSettings : public QObject
{
    Q_OBJECT

public:
    // All of them live longer.
    DatabaseSettings(ConnectionBook &book, SecretStore &secrets, DatabaseProbe &probe,
                     QObject *parent = nullptr);

    void load();
    [[nodiscard]] const std::vector<DatabaseProfile> &profiles() const { return m_profiles; }

    // Begins one, or goes on with a saved one; what was typed before is given up.
    void begin();
    void open(const QUuid &id);
    void close();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool isNew() const { return m_before.id.isNull(); }
    [[nodiscard]] bool isDirty() const;

    // Reads a whole address into the fields and takes its password. False: see mistake().
    bool paste(const QString &text);
    [[nodiscard]] const DatabaseProfile &draft() const { return m_draft; }
    void setName(const QString &name);
    void setHosts(const QString &text);
    void setDatabase(const QString &database);
    void setUser(const QString &user);
    void setSslMode(const QString &mode);
    void setCaFile(const QString &path);
    void setPassword(const QString &password); // empty: the one that is kept stays
    [[nodiscard]] QString hostText() const { return m_hostText; }
    [[nodiscard]] bool hasTypedPassword() const { return !m_password.isEmpty(); }
    [[nodiscard]] bool keepsPassword() const { return m_keepsPassword; }

    [[nodiscard]] QString pasteMistake() const { return m_pasteMistake; }
    [[nodiscard]] QString mistake(DatabaseField field) const;
    // What was read in another way, and what to think of it.
    [[nodiscard]] QStringList remarks() const;
    // Why another host is better; empty: it is not.
    [[nodiscard]] QString proposal() const { return adviceFor(m_draft).whyBetter; }
    void acceptProposal();

    void test();
    void save();
    void remove();
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const SettingsNote &note() const { return m_note; }

Q_SIGNALS:
    void changed();

private:
    void edit(QString &field, const QString &text);
    void forgetAnswers();
    void start(const DatabaseProfile &profile);
    bool check();
    // The one typed, else the kept one, but that only for the server and login it was kept for.
    QFuture<Result<Secret>> password();
    // The address still names whom the kept password belongs to.
    [[nodiscard]] bool isWhereItWasKept() const;
    // 'written': the typed password, which is in the keychain now; empty: none was typed.
    void keep(const DatabaseProfile &profile, const Secret &written, const SettingsNote &note);
    void finish(const SettingsNote &note);
    [[nodiscard]] static SettingsNote noteOf(const Result<DatabaseReport> &report);

    ConnectionBook &m_book;
    SecretStore &m_secrets;
    DatabaseProbe &m_probe;
    std::vector<DatabaseProfile> m_profiles;
    bool m_isOpen = false;
    DatabaseProfile m_before;
    DatabaseProfile m_draft;
    QString m_hostText;
    Secret m_password;
    bool m_keepsPassword = false;
    bool m_busy = false;
    QStringList m_pasteRemarks;
    QString m_pasteMistake;
    std::vector<DatabaseMistake> m_mistakes;
    SettingsNote m_note;
    int m_edition = 0;
};

} // namespace rl
