// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsbook.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>

namespace rl {

namespace {

QString groupOf(CarrierKind kind)
{
    return kind == CarrierKind::Twilio ? QStringLiteral("carrier-twilio")
                                       : QStringLiteral("carrier-signalwire");
}

QString groupOf(const QUuid &id)
{
    return QStringLiteral("database-") + id.toString(QUuid::WithoutBraces);
}

QString preferredKey()
{
    return QStringLiteral("carriers/preferred");
}

// The libpq options of a profile in one list: "key=value".
QStringList othersOf(const DatabaseProfile &profile)
{
    QStringList all;
    for (const auto &[key, value] : profile.others)
        all += key + u'=' + value;
    return all;
}

} // namespace

QString SettingsBook::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
           + QStringLiteral("/connections.ini");
}

SettingsBook::SettingsBook(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{
}

Outcome SettingsBook::written()
{
    m_settings.sync();
    if (m_settings.status() == QSettings::NoError)
        return success();
    return Error{
        ErrorCode::NotAllowed,
        QCoreApplication::translate("rl::SettingsBook", "The settings cannot be written to %1.")
            .arg(QDir::toNativeSeparators(m_settings.fileName())),
        QCoreApplication::translate("rl::SettingsBook",
                                    "Check who may write there, and the room on the "
                                    "disk."),
        {}};
}

std::optional<CarrierProfile> SettingsBook::carrier(CarrierKind kind) const
{
    m_settings.sync(); // the other program may have changed it
    m_settings.beginGroup(groupOf(kind));
    const CarrierProfile profile{kind, m_settings.value(QStringLiteral("space")).toString(),
                                 m_settings.value(QStringLiteral("account")).toString(),
                                 m_settings.value(QStringLiteral("apiKey")).toString()};
    m_settings.endGroup();
    if (profile.isEmpty())
        return std::nullopt;
    return profile;
}

Outcome SettingsBook::setCarrier(const CarrierProfile &profile)
{
    m_settings.beginGroup(groupOf(profile.kind));
    m_settings.setValue(QStringLiteral("space"), profile.space);
    m_settings.setValue(QStringLiteral("account"), profile.account);
    m_settings.setValue(QStringLiteral("apiKey"), profile.apiKey);
    m_settings.endGroup();
    return written();
}

Outcome SettingsBook::removeCarrier(CarrierKind kind)
{
    m_settings.remove(groupOf(kind));
    return written();
}

// What is preferred, else the one that is there.
CarrierKind SettingsBook::preferredCarrier() const
{
    const QString preferred = m_settings.value(preferredKey()).toString();
    const CarrierKind kind =
        preferred == u"signalwire" ? CarrierKind::SignalWire : CarrierKind::Twilio;
    const CarrierKind other =
        kind == CarrierKind::Twilio ? CarrierKind::SignalWire : CarrierKind::Twilio;
    return !carrier(kind) && carrier(other) ? other : kind;
}

Outcome SettingsBook::preferCarrier(CarrierKind kind)
{
    m_settings.setValue(preferredKey(), kind == CarrierKind::SignalWire
                                            ? QStringLiteral("signalwire")
                                            : QStringLiteral("twilio"));
    return written();
}

std::vector<DatabaseProfile> SettingsBook::databases() const
{
    m_settings.sync();
    std::vector<DatabaseProfile> all;
    for (const QString &group : m_settings.childGroups()) {
        const QString prefix = QStringLiteral("database-");
        const QUuid id(group.mid(prefix.size()));
        if (!group.startsWith(prefix) || id.isNull())
            continue;
        m_settings.beginGroup(group);
        const auto text = [this](const char *key) {
            return m_settings.value(QLatin1String(key)).toString();
        };
        DatabaseProfile profile;
        profile.id = id;
        profile.name = text("name");
        profile.hosts = readHosts(text("hosts")).value_or(std::vector<DatabaseHost>());
        profile.database = text("database");
        profile.user = text("user");
        profile.sslMode = text("sslMode");
        profile.caFile = text("caFile");
        for (const QString &other : m_settings.value(QStringLiteral("others")).toStringList())
            profile.others.append({other.section(u'=', 0, 0), other.section(u'=', 1)});
        m_settings.endGroup();
        all.push_back(profile);
    }
    std::sort(all.begin(), all.end(), [](const DatabaseProfile &a, const DatabaseProfile &b) {
        return QString::localeAwareCompare(a.title(), b.title()) < 0;
    });
    return all;
}

Outcome SettingsBook::saveDatabase(const DatabaseProfile &profile)
{
    m_settings.beginGroup(groupOf(profile.id));
    m_settings.setValue(QStringLiteral("name"), profile.name);
    m_settings.setValue(QStringLiteral("hosts"), profile.hostText());
    m_settings.setValue(QStringLiteral("database"), profile.database);
    m_settings.setValue(QStringLiteral("user"), profile.user);
    m_settings.setValue(QStringLiteral("sslMode"), profile.sslMode);
    m_settings.setValue(QStringLiteral("caFile"), profile.caFile);
    m_settings.setValue(QStringLiteral("others"), othersOf(profile));
    m_settings.endGroup();
    return written();
}

Outcome SettingsBook::removeDatabase(const QUuid &id)
{
    m_settings.remove(groupOf(id));
    return written();
}

} // namespace rl
