// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <optional>

namespace rl {

enum class HttpMethod { Get, Post, Put, Delete };

QByteArray methodName(HttpMethod method);

struct HttpRequest
{
    HttpMethod method = HttpMethod::Get;
    QUrl url;
    QByteArray body;
    QByteArray contentType; // of the body
    // Whether doing it twice is the same as doing it once; a POST is not. What is not is sent once,
    // except after an answer (429) that says that nothing was done.
    [[nodiscard]] bool isRepeatable() const
    {
        return method == HttpMethod::Get || method == HttpMethod::Delete;
    }
};

// Who asks. Sent with every request of the account, and to no other host.
struct HttpCredentials
{
    QString user;
    QString secret;
};

struct HttpAnswer
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    QByteArray location; // of a redirection
    std::optional<std::chrono::seconds> retryAfter;

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

// Why there is no answer.
enum class HttpFault {
    NotSecure,
    NameNotFound,
    ConnectionRefused,
    ConnectionLost,
    ProxyTrouble,
    TlsExpired,
    TlsWrongHost,
    TlsUntrusted,
    TimedOut,
    Redirected,
    CutShort, // the connection ended within the body
    TooLong,
};

struct HttpFailure
{
    HttpFault fault = HttpFault::ConnectionLost;
    bool wasSent = false; // the server may have acted on it
    QString detail; // technical words, for the log; masked
    QString host; // that was asked, or that a redirection names
};

} // namespace rl
