// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresbinaries.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

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
std::optional<PostgresBinaries> packaged(int version)
{
    const QString folder = u"/usr/lib/postgresql/" + QString::number(version) + u"/bin";
    if (!QFileInfo(folder + u"/postgres").isExecutable())
        return std::nullopt;
    return PostgresBinaries{version, folder};
}

// Other systems have one version, on the PATH.
std::optional<PostgresBinaries> onPath()
{
    const QString postgres = QStandardPaths::findExecutable(QStringLiteral("postgres"));
    if (postgres.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(postgres, {QStringLiteral("--version")});
    process.waitForFinished(5000);
    static const QRegularExpression version(QStringLiteral("\\(PostgreSQL\\) (\\d+)"));
    const auto match = version.match(QString::fromLocal8Bit(process.readAllStandardOutput()));
    const int major = match.captured(1).toInt();
    if (major < oldestSupported || major > newestSupported)
        return std::nullopt;
    return PostgresBinaries{major, QFileInfo(postgres).canonicalPath()};
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

} // namespace rl
