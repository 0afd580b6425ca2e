// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "connections/terminalconnections.h"
#include "error.h"
#include "interruptwatch.h"
#include "localdatabase.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QMutex>

#include <atomic>
#include <memory>
#include <optional>

namespace rl {

// What a command gets from its surroundings. All of it may be called from any thread.
//
// Results go to stdout: lines for people, or with --json one JSON document. Everything else goes
// to stderr.
class CommandContext : public QObject
{
    Q_OBJECT

public:
    CommandContext();

    // Which databases a command works on; every other one is refused by parse().
    enum class Reach {
        Any, // the private one, or the one that --database names
        PrivateOnly,
    };

    // The database to work on: the private one, started by the first call, or the one that
    // --database named. Errors: as LocalDatabase::start(); Conflict (a server's database is not of
    // this program's schema: only 'migrate' brings it there).
    QFuture<Result<ConnectionOptions>> database();
    // The same as the login that owns it, whatever its schema is and whether it is there at all.
    // Errors: as LocalDatabase::startServer().
    QFuture<Result<ConnectionOptions>> owner();
    [[nodiscard]] bool isPrivate() const { return !m_server.has_value(); }
    [[nodiscard]] LocalDatabase &local() { return *m_local; }
    [[nodiscard]] TerminalConnections &connections() { return m_connections; }

    // Understands 'arguments' with the parser's options, --help and --database. No value: the
    // command goes on; otherwise it is over with this exit status (help was shown, or what is wrong
    // was said).
    [[nodiscard]] std::optional<int> parse(QCommandLineParser &parser, const QStringList &arguments,
                                           Reach reach = Reach::Any);

    static void print(const QString &line); // stdout
    static void print(const QJsonDocument &document);
    static void note(const QString &line); // stderr: progress, remarks
    // "ringledgerctl: what. remedy" to stderr; answers the exit status for it.
    static int fail(const Error &error);

    // Ctrl+C or SIGTERM came. A command that says so with keepOnInterrupt() looks here and ends in
    // order; others are ended at once. A second Ctrl+C always ends the program.
    [[nodiscard]] bool isInterrupted() const { return m_interrupted.load(); }
    void keepOnInterrupt() { m_keepOnInterrupt.store(true); }

Q_SIGNALS:
    void interrupted();

private:
    void onSignal();
    void tellOfUpgrades();
    bool readDatabase(const QString &text, const QString &command);
    QFuture<Result<ConnectionOptions>> server(); // that --database named, with its password
    [[nodiscard]] static QFuture<Result<ConnectionOptions>> checkServer(
        const ConnectionOptions &server);

    TerminalConnections m_connections; // first: it takes tokens out of the environment
    InterruptWatch m_watch;
    std::unique_ptr<LocalDatabase> m_local;
    QMutex m_mutex;
    std::optional<ConnectionOptions> m_server; // what --database named
    QString m_passwordName; // its password in the keychain; empty: libpq looks for it
    std::optional<QFuture<Result<ConnectionOptions>>> m_database;
    std::atomic<bool> m_interrupted{false};
    std::atomic<bool> m_keepOnInterrupt{false};
};

} // namespace rl
