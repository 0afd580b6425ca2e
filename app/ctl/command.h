// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>
#include <QStringList>

#include <functional>

namespace rl {

class CommandContext;

// Exit statuses of ringledgerctl; scripts may rely on them.
enum ExitStatus {
    ExitOk = 0,
    ExitFailed = 1, // it was tried and refused; stderr says why and what to do
    ExitUsage = 2, // the command line cannot be understood
    ExitUnreachable = 3, // no database; trying again later may help
    ExitInterrupted = 130, // Ctrl+C
};

// One word after "ringledgerctl": "import", "dispute", …
//
// run() is called in the main thread, whose event loop then serves the private database, so it
// must not block: it answers the exit status through the future. Straight-line work that waits
// goes through inWorker().
struct Command
{
    QString name;
    QString summary; // one line for the list of commands
    // 'arguments' begin with the name, as QCommandLineParser wants them.
    std::function<QFuture<int>(CommandContext &context, const QStringList &arguments)> run;
    // Whether these arguments make a document, which needs fonts and so a QGuiApplication; other
    // work starts faster without one. Empty: never.
    std::function<bool(const QStringList &arguments)> draws = {};
};

// A run() for work that may wait for futures, as a terminal program's mostly does: the function
// runs in another thread while the main thread's event loop goes on.
std::function<QFuture<int>(CommandContext &, const QStringList &)> inWorker(
    std::function<int(CommandContext &context, const QStringList &arguments)> work);

} // namespace rl
