// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carrieraccess.h"
#include "practicestate.h"

#include <QTcpServer>

namespace rl {

// What can go wrong between a carrier and us. 'acts' below: the carrier did what it was asked, and
// only the answer was lost; that is the case in which asking twice does it twice.
enum class PracticeFault {
    NoAnswer, // acts, and never answers
    HangUp, // acts, and closes the connection
    HalfBody, // acts, and closes in the middle of the answer
    Garbage, // acts, and answers 200 with what is no JSON
    Unauthorized, // 401
    Forbidden, // 403
    TooMany, // 429
    TooManyRetryAfter, // 429, with Retry-After: 1
    Broken, // 500, and HTML
    RedirectAway, // 302 to another host
};

// A web server on this computer that behaves as Twilio and SignalWire do: their paths, their types,
// their errors, the verification call as a state (see PracticeState). For learning without an
// account, and for the tests. Answers nobody but this computer.
class PracticeServer : public QObject
{
    Q_OBJECT

public:
    // 'clock' lives longer.
    explicit PracticeServer(const Clock &clock, QObject *parent = nullptr);

    // Error: Unreachable, when no port of this computer can be had.
    Outcome listen(quint16 port = 0);
    [[nodiscard]] QUrl base() const;
    // What to sign in with there.
    [[nodiscard]] CarrierAccess access(CarrierKind carrier) const;

    [[nodiscard]] PracticeState &state() { return m_state; }

    // The next 'times' requests whose path contains 'path' meet this.
    void plan(PracticeFault fault, int times = 1, const QString &path = {});
    void clearPlan() { m_plan.clear(); }
    // Waits so long before each answer: the distance to a carrier.
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    // More requests than that in one second are answered 429. 0: no limit.
    void setRequestsPerSecond(int most) { m_perSecond = most; }

    // Everything that arrived so far, in order.
    [[nodiscard]] const QList<PracticeRequest> &requests() const { return m_requests; }
    void forgetRequests() { m_requests.clear(); }

Q_SIGNALS:
    // For who wants to watch. Not for what a fault made of an answer.
    void answered(const rl::PracticeRequest &request, int status, const QByteArray &body);

private:
    struct Planned
    {
        PracticeFault fault;
        int times;
        QString path;
    };

    void onConnection();
    void onBytes(QTcpSocket *socket);
    void serve(QTcpSocket *socket, const PracticeRequest &request);
    [[nodiscard]] std::optional<PracticeFault> takeFault(const QString &path);
    [[nodiscard]] std::optional<PracticeAnswer> refusal(const PracticeRequest &request);
    PracticeAnswer answer(const PracticeRequest &request);
    [[nodiscard]] PracticeAnswer faultAnswer(PracticeFault fault) const;

    QTcpServer m_server;
    PracticeState m_state;
    QList<Planned> m_plan;
    QList<PracticeRequest> m_requests;
    std::chrono::milliseconds m_delay{0};
    int m_perSecond = 0;
    qint64 m_second = 0;
    int m_inSecond = 0;
};

} // namespace rl
