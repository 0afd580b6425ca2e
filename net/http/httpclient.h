// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpsettings.h"
#include "httptime.h"
#include "tokenbucket.h"

#include <QFuture>
#include <QObject>

#include <variant>

class QNetworkAccessManager;

namespace rl {

using HttpOutcome = std::variant<HttpAnswer, HttpFailure>;

// Sends the requests of one account, and tries again what may be tried again: GET and DELETE after
// a lost connection, a time-out or a 5xx; every request after a 429, which says that nothing was
// done. What changes something and was not answered is not sent twice, not by Qt either, which
// would quietly do so over a connection that was closed.
//
// TLS is verified; plain HTTP goes to this computer only. A redirection is followed to the same
// origin only, so that credentials never leave it. Lives in one thread, and never blocks it.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    // 'time' lives longer.
    HttpClient(HttpTarget target, HttpTime &time, HttpSettings settings = {},
               QObject *parent = nullptr);
    ~HttpClient() override;

    // Cancelling the future ends the request. It is cancelled too when the client goes.
    QFuture<HttpOutcome> send(const HttpRequest &request);

    [[nodiscard]] const QUrl &base() const { return m_target.base; }
    // Same scheme, host and port as the account's.
    [[nodiscard]] bool isOurs(const QUrl &url) const;

private:
    friend class HttpCall;

    HttpTarget m_target;
    HttpTime &m_time;
    HttpSettings m_settings;
    TokenBucket m_bucket;
    QNetworkAccessManager *m_manager;
};

} // namespace rl
