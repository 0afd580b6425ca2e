// SPDX-License-Identifier: GPL-3.0-or-later
// The practice carrier itself: that it behaves as the carriers do, also when it is asked wrongly.
#include "practice/practiceserver.h"

#include <QTcpSocket>
#include <QTest>

using namespace rl;

namespace {

class SetClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return time; }
    QDateTime time = QDateTime(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);
};

} // namespace

class TestServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersRawBytes_data();
    void answersRawBytes();
    void readsARequestInPieces();
    void keyedCodeEndsTheCall();
    void hangsUpAfterThreeWrongCodes();
    void signalwireCallsAgainAfterAMinute();
    void limitsTheRate();

private:
    QByteArray talk(const QList<QByteArray> &pieces);
    [[nodiscard]] QByteArray authorization(CarrierKind kind) const;

    SetClock m_clock;
    std::unique_ptr<PracticeServer> m_server;
};

void TestServer::init()
{
    m_clock = SetClock();
    m_server = std::make_unique<PracticeServer>(m_clock);
    QVERIFY(m_server->listen());
}

QByteArray TestServer::authorization(CarrierKind kind) const
{
    const CarrierAccess access = m_server->access(kind);
    const QString pair = access.user + u':' + access.secret;
    return "Authorization: Basic " + pair.toUtf8().toBase64() + "\r\n";
}

// What comes back within a moment.
QByteArray TestServer::talk(const QList<QByteArray> &pieces)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(m_server->base().port()));
    QByteArray answer;
    if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }))
        return "not connected";
    for (const QByteArray &piece : pieces) {
        socket.write(piece);
        socket.flush();
        QTest::qWait(20);
    }
    if (!QTest::qWaitFor([&] {
            answer += socket.readAll();
            return answer.contains("\r\n\r\n");
        }))
        return "no answer";
    QTest::qWait(20);
    return answer + socket.readAll();
}

void TestServer::answersRawBytes_data()
{
    QTest::addColumn<QByteArray>("request"); // A: the account's path, B: authorization
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const char *request, const char *status,
                        const char *says) {
        QTest::newRow(name) << QByteArray(request) << QByteArray(status) << QByteArray(says);
    };
    row("list", "GET A/Calls.json HTTP/1.1\r\nB\r\n", "200", "\"calls\":[]");
    row("without token", "GET A/Calls.json HTTP/1.1\r\n\r\n", "401", "20003");
    row("XML where it is not asked for in JSON", "GET A/Calls HTTP/1.1\r\nB\r\n", "404",
        "<Code>20404");
    row("page too long", "GET A/Calls.json?PageSize=1001 HTTP/1.1\r\nB\r\n", "400", "20007");
    row("page without token", "GET A/Calls.json?Page=1 HTTP/1.1\r\nB\r\n", "400", "PageToken");
    row("a plus is a blank",
        "POST A/OutgoingCallerIds.json HTTP/1.1\r\nContent-Length: 24\r\nB\r\n"
        "PhoneNumber=+14245550111",
        "400", "21401");
    row("encoded",
        "POST A/OutgoingCallerIds.json HTTP/1.1\r\nContent-Length: 26\r\nB\r\n"
        "PhoneNumber=%2B14245550111",
        "200", "validation_code");
    row("wait too long",
        "POST A/OutgoingCallerIds.json HTTP/1.1\r\nContent-Length: 39\r\nB\r\n"
        "PhoneNumber=%2B14245550111&CallDelay=61",
        "400", "21454");
    row("no such thing", "GET A/Calls/CA1.json HTTP/1.1\r\nB\r\n", "404", "20404");
    row("no HTTP", "hello\r\n\r\n", "400", "");
    row("bad length", "GET A/Calls.json HTTP/1.1\r\nContent-Length: -1\r\nB\r\n", "400", "");
}

void TestServer::answersRawBytes()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, says);
    const QByteArray path =
        "/2010-04-01/Accounts/" + PracticeState::account(CarrierKind::Twilio).toLatin1();
    request.replace(" A/", QByteArray(" " + path + "/"));
    request.replace("\r\nB\r\n", QByteArray("\r\n" + authorization(CarrierKind::Twilio) + "\r\n"));
    const QByteArray answer = talk({request});
    QVERIFY2(answer.startsWith(QByteArray("HTTP/1.1 " + status)), answer.constData());
    QVERIFY2(answer.contains(says), answer.constData());
}

void TestServer::readsARequestInPieces()
{
    const QByteArray request =
        "GET /2010-04-01/Accounts/" + PracticeState::account(CarrierKind::Twilio).toLatin1()
        + "/Calls.json HTTP/1.1\r\n" + authorization(CarrierKind::Twilio) + "\r\n";
    QVERIFY(
        talk({request.left(10), request.mid(10, 60), request.mid(70)}).startsWith("HTTP/1.1 200"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestServer::keyedCodeEndsTheCall()
{
    PracticeState &state = m_server->state();
    QStringList ended;
    connect(&state, &PracticeState::callEnded, this, [&](const QString &id) { ended += id; });
    const PracticeCall call = state.place(CarrierKind::Twilio, QStringLiteral("+14245550111"), {});
    QVERIFY(state.ringing(call.number));
    QVERIFY(state.keyIn(call.id, call.code));
    QCOMPARE(ended, QStringList{call.id});
    QCOMPARE(state.call(call.id)->state, PracticeCall::State::Verified);
    QVERIFY(!state.ringing(call.number));
    QVERIFY(!state.keyIn(call.id, call.code)); // the phone does not ring any more
    QCOMPARE(state.things(CarrierKind::Twilio, PracticeKind::CallerId).size(), 1);
}

void TestServer::hangsUpAfterThreeWrongCodes()
{
    PracticeState &state = m_server->state();
    const PracticeCall call = state.place(CarrierKind::Twilio, QStringLiteral("+14245550111"), {});
    for (int i = 0; i < 3; ++i)
        QVERIFY(!state.keyIn(call.id, QStringLiteral("wrong")));
    QCOMPARE(state.call(call.id)->state, PracticeCall::State::WrongCode);
    QVERIFY(!state.keyIn(call.id, call.code)); // too late
    QCOMPARE(state.things(CarrierKind::Twilio, PracticeKind::CallerId).size(), 0);
    const PracticeCall other = state.place(CarrierKind::Twilio, QStringLiteral("+14245550112"), {});
    state.endCall(other.id, PracticeCall::State::Busy);
    QCOMPARE(state.call(other.id)->state, PracticeCall::State::Busy);
}

void TestServer::signalwireCallsAgainAfterAMinute()
{
    PracticeState &state = m_server->state();
    const QString id = state.place(CarrierKind::SignalWire, QStringLiteral("+14245550111"), {}).id;
    const QByteArray again = "POST /api/relay/rest/verified_caller_ids/" + id.toLatin1()
                             + "/verification HTTP/1.1\r\nContent-Length: 0\r\n"
                             + authorization(CarrierKind::SignalWire) + "\r\n";
    QByteArray answer = talk({again});
    QVERIFY2(answer.startsWith("HTTP/1.1 429") && answer.contains("Retry-After: 60"),
             answer.constData());
    m_clock.time = m_clock.time.addSecs(60);
    QVERIFY(talk({again}).startsWith("HTTP/1.1 200"));
    QCOMPARE(state.call(id)->calls, 2);
    // Ten a week.
    for (int i = 0; i < 8; ++i) {
        m_clock.time = m_clock.time.addSecs(60);
        QVERIFY(talk({again}).startsWith("HTTP/1.1 200"));
    }
    m_clock.time = m_clock.time.addSecs(60);
    QVERIFY(talk({again}).startsWith("HTTP/1.1 429"));
}

void TestServer::limitsTheRate()
{
    m_server->setRequestsPerSecond(2);
    const QByteArray get =
        "GET /2010-04-01/Accounts/" + PracticeState::account(CarrierKind::Twilio).toLatin1()
        + "/Calls.json HTTP/1.1\r\n" + authorization(CarrierKind::Twilio) + "\r\n";
    QVERIFY(talk({get}).startsWith("HTTP/1.1 200"));
    QVERIFY(talk({get}).startsWith("HTTP/1.1 200"));
    QVERIFY(talk({get}).startsWith("HTTP/1.1 429"));
    m_clock.time = m_clock.time.addSecs(1);
    QVERIFY(talk({get}).startsWith("HTTP/1.1 200"));
}

QTEST_GUILESS_MAIN(TestServer)
#include "test_server.moc"
