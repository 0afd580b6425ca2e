// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceserver.h"

#include "practicepaths.h"

#include <QCoreApplication>
#include <QTcpSocket>
#include <QTimer>

namespace rl {

namespace {

QString secret()
{
    return QStringLiteral("practice");
}

bool isTwilioPath(const QString &path)
{
    return path.startsWith(u"/2010-04-01/");
}

} // namespace

PracticeServer::PracticeServer(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_state(clock)
{
    connect(&m_server, &QTcpServer::newConnection, this, &PracticeServer::onConnection);
}

Outcome PracticeServer::listen(quint16 port)
{
    if (m_server.listen(QHostAddress::LocalHost, port))
        return success();
    return Error{ErrorCode::Unreachable,
                 QCoreApplication::translate("rl::PracticeServer",
                                             "The practice carrier could not be started."),
                 QCoreApplication::translate("rl::PracticeServer",
                                             "Another program may use its port; try again."),
                 m_server.errorString()};
}

QUrl PracticeServer::base() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
}

CarrierAccess PracticeServer::access(CarrierKind carrier) const
{
    const QString account = PracticeState::account(carrier);
    return {carrier, base(), account, account, secret()};
}

void PracticeServer::plan(PracticeFault fault, int times, const QString &path)
{
    m_plan.append({fault, times, path});
}

void PracticeServer::onConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onBytes(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void PracticeServer::onBytes(QTcpSocket *socket)
{
    QByteArray buffer = socket->property("rest").toByteArray() + socket->readAll();
    bool malformed = false;
    while (const std::optional<PracticeRequest> request = takeRequest(buffer, malformed)) {
        m_requests.append(*request);
        serve(socket, *request);
    }
    if (malformed) {
        PracticeAnswer refused;
        refused.status = 400;
        socket->write(refused.head());
        socket->disconnectFromHost();
    }
    socket->setProperty("rest", buffer);
}

std::optional<PracticeFault> PracticeServer::takeFault(const QString &path)
{
    for (qsizetype i = 0; i < m_plan.size(); ++i) {
        if (!path.contains(m_plan.at(i).path))
            continue;
        const PracticeFault fault = m_plan.at(i).fault;
        if (--m_plan[i].times <= 0)
            m_plan.removeAt(i);
        return fault;
    }
    return std::nullopt;
}

// What a carrier looks at before it looks at the request.
std::optional<PracticeAnswer> PracticeServer::refusal(const PracticeRequest &request)
{
    const qint64 second = m_state.now().toSecsSinceEpoch();
    m_inSecond = second == m_second ? m_inSecond + 1 : 1;
    m_second = second;
    if (m_perSecond > 0 && m_inSecond > m_perSecond)
        return faultAnswer(PracticeFault::TooManyRetryAfter);
    const CarrierKind carrier =
        isTwilioPath(request.path) ? CarrierKind::Twilio : CarrierKind::SignalWire;
    const QString pair = PracticeState::account(carrier) + u':' + secret();
    if (request.header("authorization") != "Basic " + pair.toUtf8().toBase64())
        return carrier == CarrierKind::Twilio
                   ? practiceError(401, 20003, QStringLiteral("Authenticate"))
                   : PracticeAnswer::json(
                       401, {{QStringLiteral("error"), QStringLiteral("Unauthorized")}});
    return std::nullopt;
}

PracticeAnswer PracticeServer::answer(const PracticeRequest &request)
{
    if (const std::optional<PracticeAnswer> refused = refusal(request))
        return *refused;
    return isTwilioPath(request.path) ? answerTwilio(m_state, request)
                                      : answerSignalWire(m_state, request);
}

PracticeAnswer PracticeServer::faultAnswer(PracticeFault fault) const
{
    PracticeAnswer told;
    switch (fault) {
    case PracticeFault::Unauthorized:
        return practiceError(401, 20003, QStringLiteral("Authenticate"));
    case PracticeFault::Forbidden:
        return practiceError(403, 20403, QStringLiteral("Forbidden"));
    case PracticeFault::TooMany:
        return practiceError(429, 20429, QStringLiteral("Too many requests"));
    case PracticeFault::TooManyRetryAfter:
        told = practiceError(429, 20429, QStringLiteral("Too many requests"));
        told.headers.insert("Retry-After", "1");
        return told;
    case PracticeFault::RedirectAway: {
        // The same computer by another name, so that a test sees whether anybody follows.
        QUrl away = base();
        away.setHost(QStringLiteral("localhost"));
        away.setPath(QStringLiteral("/2010-04-01/elsewhere"));
        told.status = 302;
        told.headers.insert("Location", away.toEncoded());
        return told;
    }
    default:
        told.status = 500;
        told.contentType = "text/html";
        told.body = "<html><body>Something went wrong</body></html>";
        return told;
    }
}

void PracticeServer::serve(QTcpSocket *socket, const PracticeRequest &request)
{
    const std::optional<PracticeFault> fault = takeFault(request.path);
    const bool acts = !fault || *fault == PracticeFault::NoAnswer || *fault == PracticeFault::HangUp
                      || *fault == PracticeFault::HalfBody || *fault == PracticeFault::Garbage;
    PracticeAnswer told = acts ? answer(request) : faultAnswer(*fault);
    if (!fault)
        Q_EMIT answered(request, told.status, told.body);
    if (fault == PracticeFault::NoAnswer)
        return;
    if (fault == PracticeFault::HangUp)
        return socket->abort();
    if (fault == PracticeFault::Garbage)
        told.body = "\xEF\xBB\xBF{]garbage, \0 and no JSON";
    const QByteArray head = told.head();
    const QByteArray body =
        fault == PracticeFault::HalfBody ? told.body.left(told.body.size() / 2) : told.body;
    QTimer::singleShot(m_delay, socket, [socket, head, body, fault] {
        socket->write(head + body);
        if (fault == PracticeFault::HalfBody)
            socket->disconnectFromHost();
    });
}

} // namespace rl
