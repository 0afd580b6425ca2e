// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessmanager.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

#include <algorithm>
#include <cstring>

namespace rl {

namespace {

class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host == u"localhost" || QHostAddress(host).isLoopback())
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

QNetworkAccessManager *newAccessManager(QObject *parent)
{
    auto *manager = new QNetworkAccessManager(parent);
    manager->setProxyFactory(new SystemProxies); // the manager owns it
    manager->setAutoDeleteReplies(false);
    return manager;
}

OnceBody::OnceBody(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::readData(char *data, qint64 most)
{
    const qint64 count = std::min(most, m_body.size() - m_at);
    if (count <= 0)
        return m_at >= m_body.size() ? -1 : 0;
    std::memcpy(data, m_body.constData() + m_at, static_cast<size_t>(count));
    m_at += count;
    return count;
}

} // namespace rl
