// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresbinaries.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <optional>

namespace rl {

namespace {

constexpr int newestSupported = 18;
constexpr int oldestSupported = 15;

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::PostgresBinaries", text);
}

// Debian and Ubuntu keep every major version beside the others.
std::optional<PostgresBinaries> packaged(int version, QStringView program = u"postgres")
{
    const QString folder = u"/usr/lib/postgresql/" + QString::number(version) + u"/bin";
    if (!QFileInfo(folder + u'/' + program).isExecutable())
        return std::nullopt;
    return PostgresBinaries{version, folder};
}

// The major version that a program tells of itself, and where it is.
std::optional<PostgresBinaries> asked(const QString &program)
{
    if (program.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(program, {QStringLiteral("--version")});
    process.waitForFinished(5000);
    static const QRegularExpression version(QStringLiteral("\\(PostgreSQL\\) (\\d+)"));
    const auto match = version.match(QString::fromLocal8Bit(process.readAllStandardOutput()));
    const int major = match.captured(1).toInt();
    if (major < oldestSupported || major > newestSupported)
        return std::nullopt;
    return PostgresBinaries{major, QFileInfo(program).absolutePath()};
}

// Other systems have one version, on the PATH.
std::optional<PostgresBinaries> onPath()
{
    const QString postgres = QStandardPaths::findExecutable(QStringLiteral("postgres"));
    // Its own folder, not that of a link to it, has initdb beside it.
    return asked(postgres.isEmpty() ? QString() : QFileInfo(postgres).canonicalFilePath());
}

} // namespace

Result<PostgresBinaries> PostgresBinaries::newest()
{
    for (int version = newestSupported; version >= oldestSupported; --version) {
        if (const auto found = packaged(version))
            return *found;
    }
    if (const auto found = onPath())
        return *found;
    return Error{ErrorCode::NotFound,
                 tr("PostgreSQL %1 to %2 is not installed, which Ringledger keeps its data in.")
                     .arg(oldestSupported)
                     .arg(newestSupported),
                 tr("Install the package 'postgresql' and start again."),
                 {}};
}

Result<PostgresBinaries> PostgresBinaries::ofVersion(int majorVersion)
{
    if (const auto found = packaged(majorVersion))
        return *found;
    if (const auto found = onPath(); found && found->majorVersion == majorVersion)
        return *found;
    return Error{ErrorCode::NotFound,
                 tr("The data on this computer is kept by PostgreSQL %1, which is not installed "
                    "any more.")
                     .arg(majorVersion),
                 tr("Install the package 'postgresql-%1' and start again.").arg(majorVersion),
                 {}};
}

Result<PostgresBinaries> PostgresBinaries::clientFor(int serverMajorVersion)
{
    int newestHere = 0;
    for (int version = newestSupported; version >= oldestSupported && newestHere == 0; --version) {
        if (packaged(version, u"pg_dump"))
            newestHere = version;
    }
    for (int version = serverMajorVersion; version <= newestHere; ++version) {
        if (const auto found = packaged(version, u"pg_dump"))
            return *found;
    }
    if (const auto found = asked(QStandardPaths::findExecutable(QStringLiteral("pg_dump")))) {
        if (found->majorVersion >= serverMajorVersion)
            return *found;
        newestHere = std::max(newestHere, found->majorVersion);
    }
    return Error{
        ErrorCode::NotFound,
        newestHere == 0
            ? tr("pg_dump and pg_restore are not installed.")
            : tr("The server is PostgreSQL %1; pg_dump and pg_restore here are of version %2 and "
                 "refuse a newer server.")
                  .arg(serverMajorVersion)
                  .arg(newestHere),
        tr("Install the package 'postgresql-client-%1' and try again.").arg(serverMajorVersion),
        {}};
}

} // namespace rl
