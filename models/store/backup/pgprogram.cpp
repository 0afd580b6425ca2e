// SPDX-License-Identifier: GPL-3.0-or-later
#include "pgprogram.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rl {

namespace {

constexpr int lookEvery = 100; // ms
constexpr int patience = 5'000; // ms, until a program that was asked to end is made to
constexpr qsizetype longestWords = 16'384;

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::PgProgram", text);
}

// The first line that says what is wrong, without the program's own name.
QString mainPoint(const QByteArray &words)
{
    const QList<QByteArray> lines = words.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype at = line.indexOf("error: ");
        if (at >= 0)
            return QString::fromUtf8(line.mid(at + 7)).trimmed();
    }
    return QString::fromUtf8(lines.constFirst()).trimmed();
}

Error failure(const QString &program, const QByteArray &words)
{
    const QString detail = QString::fromUtf8(words).trimmed();
    const QString name = QFileInfo(program).fileName();
    if (words.contains("No space left on device") || words.contains("Disk quota exceeded"))
        return {ErrorCode::OutOfSpace, tr("The disk is full; %1 stopped.").arg(name),
                tr("Free some space and try again; what was there before is untouched."), detail};
    if (words.contains("server closed the connection") || words.contains("could not connect")
        || words.contains("terminating connection") || words.contains("connection to server"))
        return {ErrorCode::Unreachable,
                tr("%1 lost or did not get the connection to the database.").arg(name),
                tr("Try again when the database can be reached."), detail};
    if (words.contains("permission denied") || words.contains("must be owner")
        || words.contains("must be member") || words.contains("must be able to SET ROLE")
        || words.contains("must be superuser") || words.contains("row-level security"))
        return {ErrorCode::NotAllowed, tr("Your login may not do that: %1.").arg(mainPoint(words)),
                tr("Use the login that owns the database."), detail};
    if (words.contains("unsupported version"))
        return {ErrorCode::InvalidInput,
                tr("The file was written by a newer pg_dump than the %1 that is installed here.")
                    .arg(name),
                tr("Install the newest postgresql-client."), detail};
    if (words.contains("transaction_timeout"))
        return {ErrorCode::NotFound,
                tr("The %1 that is installed here is too new for this server.").arg(name),
                tr("Install the postgresql-client of the server's version."), detail};
    return {ErrorCode::Internal, tr("%1 failed: %2.").arg(name, mainPoint(words)),
            tr("Nothing that was there before is changed."), detail};
}

std::function<void()> childSetup(bool inBackground)
{
    // Between fork and exec: only what is safe there.
    return [inBackground, parent = getpid()] {
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        umask(0077);
        setpgid(0, 0);
        if (inBackground)
            setpriority(PRIO_PROCESS, 0, 10);
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != parent)
            _exit(125);
    };
}

} // namespace

Result<QByteArray> PgProgram::run(const std::function<bool()> &goesOn) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C")); // failure() reads its words
    if (!password.isEmpty())
        environment.insert(QStringLiteral("PGPASSWORD"), password);
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier(childSetup(inBackground));
    process.start(path, arguments);
    if (!process.waitForStarted())
        return Error{ErrorCode::NotFound, tr("%1 cannot be started.").arg(path),
                     tr("Install the package 'postgresql-client'."), process.errorString()};
    QByteArray words;
    QByteArray output;
    bool stopped = false;
    while (process.state() != QProcess::NotRunning && !stopped) {
        process.waitForFinished(lookEvery);
        words += process.readAllStandardError();
        words = words.right(longestWords);
        output += process.readAllStandardOutput();
        stopped = process.state() != QProcess::NotRunning && !goesOn();
    }
    if (stopped) {
        process.terminate(); // it tells the server to stop, too
        if (!process.waitForFinished(patience)) {
            process.kill();
            process.waitForFinished();
        }
        return Error{ErrorCode::Cancelled, tr("Stopped; nothing was changed."), {}, {}};
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failure(path, words);
    return output;
}

} // namespace rl
