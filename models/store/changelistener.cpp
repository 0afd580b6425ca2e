// SPDX-License-Identifier: GPL-3.0-or-later
#include "changelistener.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace rl {

namespace {

ConnectionOptions listening(ConnectionOptions options)
{
    options.listenChannel = QStringLiteral("ringledger_changed");
    options.applicationName = QStringLiteral("ringledger listener");
    return options;
}

} // namespace

ChangeListener::ChangeListener(QObject *parent)
    : ChangeFeed(parent)
    , m_database(ConnectionOptions{})
{
    connect(&m_database, &Database::connected, this, &ChangeListener::onConnected);
    connect(&m_database, &Database::notified, this, &ChangeListener::onNotified);
    connect(&m_database, &Database::connectionLost, this, [this](const QString &what) {
        m_wasLost = true;
        Q_EMIT connectionLost(what);
    });
}

void ChangeListener::listenAt(ConnectionOptions options)
{
    m_database.setOptions(rl::listening(std::move(options)));
    m_database.connectNow();
}

void ChangeListener::onConnected()
{
    Q_EMIT listening();
    if (std::exchange(m_wasLost, false)) {
        Q_EMIT connectionRestored();
        Q_EMIT changed({}, {});
    }
}

void ChangeListener::onNotified(const QString &payload)
{
    const QJsonObject change = QJsonDocument::fromJson(payload.toUtf8()).object();
    Q_EMIT changed(change.value(u"table").toString(),
                   QUuid::fromString(change.value(u"id").toString()));
}

} // namespace rl
