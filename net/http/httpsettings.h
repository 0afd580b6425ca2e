// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httprequest.h"
#include "httpretry.h"

#include <QSslConfiguration>

namespace rl {

// The account's side of the conversation: where it is, who asks, and how often one may.
struct HttpTarget
{
    QUrl base; // https, or http on this computer; requests to any other origin are refused
    HttpCredentials credentials; // sent as HTTP Basic
    double perSecond = 20;
    double burst = 20;
};

struct HttpSettings
{
    std::chrono::milliseconds connect{10'000}; // until the request is out: name, TCP, TLS
    std::chrono::milliseconds transfer{20'000}; // without a byte coming
    std::chrono::milliseconds whole{60'000}; // with every try and pause
    RetryRule retry;
    qint64 longestBody = 16 * 1024 * 1024; // bytes
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
};

} // namespace rl
