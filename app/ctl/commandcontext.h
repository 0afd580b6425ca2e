// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
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

    // The private database, started by the first call. Errors: as LocalDatabase::start().
    QFuture<Result<ConnectionOptions>> database();
    [[nodiscard]] LocalDatabase &local() { return *m_local; }

    // Understands 'arguments' with the parser's options, --help and --json. No value: the command
    // is over with this exit status (help was shown, or what is wrong was said).
    [[nodiscard]] std::optional<int> parse(QCommandLineParser &parser,
                                           const QStringList &arguments) const;

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

    InterruptWatch m_watch;
    std::unique_ptr<LocalDatabase> m_local;
    QMutex m_mutex;
    std::optional<QFuture<Result<ConnectionOptions>>> m_database;
    std::atomic<bool> m_interrupted{false};
    std::atomic<bool> m_keepOnInterrupt{false};
};

} // namespace rl
