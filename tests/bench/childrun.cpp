// SPDX-License-Identifier: GPL-3.0-or-later
#include "childrun.h"

#include <QElapsedTimer>
#include <QTemporaryFile>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <string>
#include <vector>

extern char **environ;

namespace rl::bench {

// posix_spawn and wait4 rather than QProcess: only wait4 tells the resident set of this one child.
Result<ChildRun> runChild(const QString &program, const QStringList &arguments)
{
    QTemporaryFile out;
    QTemporaryFile err;
    if (!out.open() || !err.open())
        return Error{
            ErrorCode::OutOfSpace, QStringLiteral("No temporary file could be made."), {}, {}};

    std::vector<std::string> words{program.toStdString()};
    for (const QString &argument : arguments)
        words.push_back(argument.toStdString());
    std::vector<char *> argv;
    for (std::string &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, out.handle(), 1);
    posix_spawn_file_actions_adddup2(&actions, err.handle(), 2);
    QElapsedTimer clock;
    clock.start();
    pid_t pid = 0;
    const int failed = posix_spawnp(&pid, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
        return Error{
            ErrorCode::NotFound, QStringLiteral("%1 could not be started.").arg(program), {}, {}};
    }

    ChildRun run;
    int status = 0;
    rusage usage{};
    while (wait4(pid, &status, 0, &usage) < 0 && errno == EINTR) { }
    run.seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    run.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    run.peakMegabytes = static_cast<double>(usage.ru_maxrss) / 1024;
    out.seek(0);
    err.seek(0);
    run.output = out.readAll();
    run.errors = err.readAll();
    return run;
}

Result<ChildRun> runChildOk(const QString &program, const QStringList &arguments)
{
    Result<ChildRun> run = runChild(program, arguments);
    if (run && run->exitCode != 0) {
        return Error{ErrorCode::Internal,
                     QStringLiteral("%1 %2 ended with %3: %4")
                         .arg(program, arguments.join(u' '))
                         .arg(run->exitCode)
                         .arg(QString::fromUtf8(run->errors.right(600)).trimmed()),
                     {},
                     {}};
    }
    return run;
}

} // namespace rl::bench
