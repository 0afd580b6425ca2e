// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpcall.h"

#include "accessmanager.h"
#include "httplog.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <utility>

namespace rl {

using std::chrono::milliseconds;

namespace {

constexpr int mostRedirections = 3;

bool isLoopback(const QUrl &url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

bool isSecure(const QUrl &url)
{
    return url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url));
}

} // namespace

HttpCall::HttpCall(HttpClient &client, HttpRequest request)
    : QObject(&client)
    , m_client(client)
    , m_request(std::move(request))
    , m_deadline(client.m_time.now() + client.m_settings.whole)
    , m_begun(client.m_time.now())
{
    m_promise.start();
    m_watcher.setFuture(m_promise.future());
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, &HttpCall::cancel);
    m_idle.setSingleShot(true);
    m_whole.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this,
            [this] { stop(m_wasSent ? Stop::Transfer : Stop::Connect); });
    connect(&m_whole, &QTimer::timeout, this, [this] { stop(Stop::Whole); });
}

HttpCall::~HttpCall() = default;

void HttpCall::begin()
{
    if (!m_client.isOurs(m_request.url))
        return onFailure({HttpFault::Redirected, false, {}, m_request.url.host()});
    if (!isSecure(m_request.url))
        return onFailure({HttpFault::NotSecure, false, {}, m_request.url.host()});
    queueUp(milliseconds(0));
}

// Waits for the account's turn too.
void HttpCall::queueUp(milliseconds pause)
{
    const milliseconds now = m_client.m_time.now();
    const milliseconds wait = std::max(pause, m_client.m_bucket.take(now));
    if (now + wait >= m_deadline)
        return finish(HttpFailure{HttpFault::TimedOut, false, QStringLiteral("no turn in time"),
                                  m_request.url.host()});
    if (wait <= milliseconds(0))
        return attempt();
    m_client.m_time.after(wait, this, [this] {
        if (!m_promise.isCanceled())
            attempt();
    });
}

QNetworkRequest HttpCall::wireRequest() const
{
    QNetworkRequest wire(m_request.url);
    wire.setSslConfiguration(m_client.m_settings.tls);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // With HTTP/1.1 it is plain when a request is out, and Qt repeats nothing that we do not see.
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setRawHeader("Accept", "application/json");
    wire.setRawHeader("User-Agent", "Ringledger");
    const HttpCredentials &credentials = m_client.m_target.credentials;
    const QString pair = credentials.user + u':' + credentials.secret;
    wire.setRawHeader("Authorization", "Basic " + pair.toUtf8().toBase64());
    if (!m_request.contentType.isEmpty())
        wire.setHeader(QNetworkRequest::ContentTypeHeader, m_request.contentType);
    return wire;
}

// What changes something goes over a connection of its own: one that was kept may be closing just
// now, and then nobody could tell whether the request was read.
QNetworkReply *HttpCall::post(const QNetworkRequest &wire)
{
    QNetworkAccessManager *manager = newAccessManager(this);
    auto *body = new OnceBody(m_request.body, this);
    return m_request.method == HttpMethod::Put ? manager->put(wire, body)
                                               : manager->post(wire, body);
}

void HttpCall::attempt()
{
    ++m_tries;
    m_stop = Stop::None;
    m_wasSent = false;
    m_tlsErrors.clear();
    const QNetworkRequest wire = wireRequest();
    switch (m_request.method) {
    case HttpMethod::Get:
        m_reply = m_client.m_manager->get(wire);
        break;
    case HttpMethod::Delete:
        m_reply = m_client.m_manager->deleteResource(wire);
        break;
    case HttpMethod::Post:
    case HttpMethod::Put:
        m_reply = post(wire);
        break;
    }
    m_reply->setParent(this);
    watch();
}

void HttpCall::watch()
{
    const auto alive = [this] { m_idle.start(m_client.m_settings.transfer); };
    connect(m_reply, &QNetworkReply::requestSent, this, [this, alive] {
        m_wasSent = true;
        alive();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this, alive] {
        m_wasSent = true;
        alive();
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, alive);
    connect(m_reply, &QNetworkReply::downloadProgress, this, [this, alive](qint64 received) {
        alive();
        if (received > m_client.m_settings.longestBody)
            stop(Stop::Length);
    });
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::onFinished);
    m_idle.start(m_client.m_settings.connect);
    m_whole.start(left());
}

milliseconds HttpCall::left() const
{
    return std::max(milliseconds(0), m_deadline - m_client.m_time.now());
}

void HttpCall::stop(Stop why)
{
    if (!m_reply || m_stop != Stop::None)
        return;
    m_stop = why;
    // What has arrived already is heard first: it may say that the request is out, or answered.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_reply)
                m_reply->abort();
        },
        Qt::QueuedConnection);
}

void HttpCall::onFinished()
{
    m_idle.stop();
    m_whole.stop();
    QNetworkReply *reply = m_reply;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const int error = reply->error();
    // Qt's numbers: up to 199 the connection, 205 a body that could not be sent again; the others
    // from 200 on are what the server answered.
    const bool isAnswer = status != 0 && m_stop == Stop::None
                          && (error == QNetworkReply::NoError
                              || (error >= QNetworkReply::ContentAccessDenied
                                  && error != QNetworkReply::ContentReSendError
                                  && error != QNetworkReply::ProtocolFailure));
    HttpAnswer answer;
    HttpFailure why = failure();
    if (isAnswer) {
        answer.status = status;
        answer.body = reply->readAll();
        answer.contentType = reply->rawHeader("Content-Type");
        answer.location = reply->rawHeader("Location");
        answer.retryAfter = retryAfter(reply->rawHeader("Retry-After"), m_client.m_time.today());
    }
    bool isNumber = false;
    const qlonglong promised = reply->rawHeader("Content-Length").toLongLong(&isNumber);
    const bool isCut = isAnswer && isNumber && !reply->hasRawHeader("Content-Encoding")
                       && answer.body.size() < promised;
    if (isCut)
        why.fault = HttpFault::CutShort;
    m_reply = nullptr;
    reply->deleteLater();
    if (isAnswer && !isCut)
        onAnswer(std::move(answer));
    else
        onFailure(std::move(why));
}

HttpFault HttpCall::faultOf() const
{
    if (m_stop == Stop::Length)
        return HttpFault::TooLong;
    if (m_stop != Stop::None)
        return HttpFault::TimedOut;
    switch (m_reply->error()) {
    case QNetworkReply::HostNotFoundError:
        return HttpFault::NameNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return HttpFault::ConnectionRefused;
    case QNetworkReply::TimeoutError:
        return HttpFault::TimedOut;
    case QNetworkReply::SslHandshakeFailedError: {
        const auto isDate = [](const QSslError &each) {
            return each.error() == QSslError::CertificateExpired
                   || each.error() == QSslError::CertificateNotYetValid;
        };
        const auto has = [this](const auto &is) {
            return std::any_of(m_tlsErrors.begin(), m_tlsErrors.end(), is);
        };
        if (has(isDate))
            return HttpFault::TlsExpired;
        return has([](const QSslError &each) {
            return each.error() == QSslError::HostNameMismatch;
        })
                   ? HttpFault::TlsWrongHost
                   : HttpFault::TlsUntrusted;
    }
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return HttpFault::ProxyTrouble;
    default:
        return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()
                   ? HttpFault::CutShort
                   : HttpFault::ConnectionLost;
    }
}

HttpFailure HttpCall::failure() const
{
    HttpFailure failure;
    failure.fault = faultOf();
    // Where there was no connection, nothing was sent. Otherwise it may have been: Qt does not
    // always tell that a request is out.
    failure.wasSent =
        failure.fault != HttpFault::NameNotFound && failure.fault != HttpFault::ConnectionRefused
        && failure.fault != HttpFault::TlsExpired && failure.fault != HttpFault::TlsWrongHost
        && failure.fault != HttpFault::TlsUntrusted && failure.fault != HttpFault::ProxyTrouble;
    failure.detail = loggedText(m_reply->errorString());
    failure.host = m_request.url.host();
    return failure;
}

void HttpCall::onAnswer(HttpAnswer answer)
{
    if (answer.status >= 300 && answer.status < 400 && !answer.location.isEmpty())
        return followOrRefuse(answer);
    qCDebug(lcHttp).noquote() << told() << answer.status;
    const bool again = answer.status == 429 || (answer.status >= 500 && m_request.isRepeatable());
    if (again) {
        const milliseconds asked = answer.retryAfter.value_or(std::chrono::seconds(0));
        qCInfo(lcHttp).noquote() << told() << "was answered" << answer.status;
        if (tryAgain(asked))
            return;
    }
    finish(std::move(answer));
}

void HttpCall::onFailure(HttpFailure failure)
{
    qCWarning(lcHttp).noquote() << told() << "failed:" << int(failure.fault) << failure.detail;
    const bool mayPass =
        failure.fault == HttpFault::ConnectionLost || failure.fault == HttpFault::CutShort
        || failure.fault == HttpFault::ConnectionRefused
        || (failure.fault == HttpFault::TimedOut && m_stop != Stop::Whole && m_tries > 0);
    if (mayPass && m_request.isRepeatable() && tryAgain(milliseconds(0)))
        return;
    finish(std::move(failure));
}

void HttpCall::followOrRefuse(const HttpAnswer &answer)
{
    const QUrl there = m_request.url.resolved(QUrl::fromEncoded(answer.location, QUrl::StrictMode));
    if (m_request.method == HttpMethod::Get && m_client.isOurs(there)
        && ++m_redirections <= mostRedirections) {
        m_request.url = there;
        return queueUp(milliseconds(0));
    }
    onFailure({HttpFault::Redirected, true, {}, there.host()});
}

bool HttpCall::tryAgain(milliseconds least)
{
    const RetryRule &rule = m_client.m_settings.retry;
    if (m_tries >= rule.tries || m_promise.isCanceled())
        return false;
    const milliseconds pause = least + rule.pause(m_tries, m_client.m_time.random());
    if (pause >= left())
        return false; // the caller is told how long the carrier wants to be left alone
    // Nothing else of the account goes before that either. A longer pause than one waits here is
    // mostly meant for one number, and must not stop the others.
    if (least > milliseconds(0))
        m_client.m_bucket.holdUntil(m_client.m_time.now() + least);
    queueUp(pause);
    return true;
}

void HttpCall::finish(HttpOutcome outcome)
{
    if (m_promise.isCanceled())
        return cancel();
    m_promise.addResult(std::move(outcome));
    m_promise.finish();
    deleteLater();
}

void HttpCall::cancel()
{
    if (m_promise.future().isFinished())
        return;
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        disconnect(reply, nullptr, this, nullptr);
        reply->abort();
        qCInfo(lcHttp).noquote() << told() << "was cancelled";
    }
    m_promise.finish();
    deleteLater();
}

QString HttpCall::told() const
{
    return QStringLiteral("%1 %2, try %3, %4 ms:")
        .arg(QString::fromLatin1(methodName(m_request.method)), loggedUrl(m_request.url))
        .arg(m_tries)
        .arg((m_client.m_time.now() - m_begun).count());
}

} // namespace rl
