// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpclient.h"

#include "accessmanager.h"
#include "httpcall.h"

#include <QNetworkAccessManager>

namespace rl {

HttpClient::HttpClient(HttpTarget target, HttpTime &time, HttpSettings settings, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_time(time)
    , m_settings(std::move(settings))
    , m_bucket(m_target.perSecond, m_target.burst)
    , m_manager(newAccessManager(this))
{
}

HttpClient::~HttpClient() = default;

bool HttpClient::isOurs(const QUrl &url) const
{
    const auto port = [](const QUrl &each) {
        return each.port(each.scheme() == u"https" ? 443 : 80);
    };
    return url.scheme() == m_target.base.scheme() && url.host() == m_target.base.host()
           && port(url) == port(m_target.base) && url.userInfo().isEmpty();
}

QFuture<HttpOutcome> HttpClient::send(const HttpRequest &request)
{
    auto *call = new HttpCall(*this, request);
    const QFuture<HttpOutcome> future = call->future();
    call->begin();
    return future;
}

} // namespace rl
