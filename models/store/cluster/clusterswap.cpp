// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterswap.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <cerrno>
#include <cstring>

Q_LOGGING_CATEGORY(lcSwap, "ringledger.cluster.swap", QtInfoMsg)

namespace rl {

namespace {

constexpr QLatin1String replacedSuffix(".replaced");

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::ClusterSwap", text);
}

bool renamed(const QString &from, const QString &to)
{
    return rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace

ClusterSwap::ClusterSwap(const QString &dataFolder)
    : m_folder(dataFolder)
    , m_cluster(dataFolder + u"/postgresql")
    , m_leaving(dataFolder + u"/postgresql.leaving")
{
}

int ClusterSwap::versionOf(const QString &cluster)
{
    QFile file(cluster + u"/PG_VERSION");
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
}

QString ClusterSwap::asideName(Old old) const
{
    const QString base = m_cluster % u'-' % QString::number(versionOf(m_leaving));
    if (old == Old::Replaced) {
        const QString name = base + replacedSuffix;
        return QFile::exists(name) ? asideName(Old::Kept) : name;
    }
    return base % u".kept-"
           % QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd'T'hhmmss'Z'"));
}

Result<QString> ClusterSwap::put(const QString &newCluster, Old old) const
{
    if (!renamed(m_cluster, m_leaving) || !renamed(newCluster, m_cluster)) {
        const int why = errno;
        recover();
        return Error{ErrorCode::NotAllowed, tr("The folder %1 cannot be renamed.").arg(m_cluster),
                     tr("Make the data folder writable for your account. Nothing was changed."),
                     QString::fromLocal8Bit(std::strerror(why))};
    }
    const QString aside = asideName(old);
    return renamed(m_leaving, aside) ? aside : m_leaving;
}

void ClusterSwap::recover() const
{
    if (!QFile::exists(m_leaving))
        return;
    if (!QFile::exists(m_cluster)) {
        qCInfo(lcSwap, "putting back the database folder of a swap that was cut off");
        renamed(m_leaving, m_cluster);
    } else {
        renamed(m_leaving, asideName(Old::Kept));
    }
}

void ClusterSwap::removeReplaced() const
{
    const QDir folder(m_folder);
    const QStringList names =
        folder.entryList({QStringLiteral("postgresql-*") + replacedSuffix}, QDir::Dirs);
    for (const QString &name : names)
        QDir(folder.filePath(name)).removeRecursively();
}

} // namespace rl
