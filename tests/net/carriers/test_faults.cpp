// SPDX-License-Identifier: GPL-3.0-or-later
// A carrier in trouble: each fault ends in a sentence that one can act on, no verification call is
// placed twice, and nothing that happened is lost.
#include "carriers/carrier.h"
#include "fakehttptime.h"
#include "practice/practiceserver.h"
#include "waiting.h"

using namespace rl;
using namespace std::chrono_literals;

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startOfACall_data();
    void startOfACall();
    void reading_data();
    void reading();
    void saysHowLongToWait();
    void refusesPagesOfAnotherHost();
    void refusesPagesThatLeadBack();
    void cancelsAListAtAPage();
    void wrongToken_data();
    void wrongToken();

private:
    [[nodiscard]] std::unique_ptr<Carrier> newCarrier(CarrierKind kind);

    SystemClock m_clock;
    std::unique_ptr<PracticeServer> m_server;
    FakeHttpTime m_time;
};

namespace {

const PhoneNumber broker = PhoneNumber::fromE164(u"+14245550111");

} // namespace

void TestFaults::init()
{
    m_server = std::make_unique<PracticeServer>(m_clock);
    QVERIFY(m_server->listen());
    m_time = FakeHttpTime();
}

std::unique_ptr<Carrier> TestFaults::newCarrier(CarrierKind kind)
{
    HttpSettings settings;
    settings.transfer = 400ms;
    return std::make_unique<Carrier>(m_server->access(kind), m_time, settings);
}

void TestFaults::startOfACall_data()
{
    QTest::addColumn<CarrierKind>("kind");
    QTest::addColumn<PracticeFault>("planned");
    QTest::addColumn<CarrierFault>("fault");
    QTest::addColumn<int>("calls"); // that the carrier placed
    QTest::addColumn<bool>("mayHaveHappened");
    struct Row
    {
        const char *name;
        PracticeFault planned;
        CarrierFault fault;
        int calls;
        bool mayHaveHappened;
    };
    const QList<Row> rows{
        {"no answer", PracticeFault::NoAnswer, CarrierFault::TimedOut, 1, true},
        {"hung up", PracticeFault::HangUp, CarrierFault::NotReachable, 1, true},
        {"half a body", PracticeFault::HalfBody, CarrierFault::BadAnswer, 1, true},
        {"garbage", PracticeFault::Garbage, CarrierFault::BadAnswer, 1, true},
        {"500", PracticeFault::Broken, CarrierFault::CarrierBroken, 0, true},
        {"401", PracticeFault::Unauthorized, CarrierFault::WrongCredentials, 0, false},
        {"429 without end", PracticeFault::TooMany, CarrierFault::RateLimited, 0, false},
        {"redirection", PracticeFault::RedirectAway, CarrierFault::Redirected, 0, false}};
    for (const Row &row : rows) {
        for (const CarrierKind kind : {CarrierKind::Twilio, CarrierKind::SignalWire})
            QTest::addRow("%s, %s", qUtf8Printable(carrierName(kind)), row.name)
                << kind << row.planned << row.fault << row.calls << row.mayHaveHappened;
    }
}

void TestFaults::startOfACall()
{
    QFETCH(CarrierKind, kind);
    QFETCH(PracticeFault, planned);
    QFETCH(CarrierFault, fault);
    QFETCH(int, calls);
    QFETCH(bool, mayHaveHappened);
    m_server->plan(planned, 100);
    const std::unique_ptr<Carrier> carrier = newCarrier(kind);
    const auto started = waitFor(carrier->callerIds().start({broker, {}, 0, {}}));
    QVERIFY(!started);
    const CarrierError &error = started.error();
    QCOMPARE(int(error.fault), int(fault));
    QCOMPARE(error.mayHaveHappened, mayHaveHappened);
    QVERIFY(!error.what.isEmpty());
    QVERIFY(!error.remedy.isEmpty());
    QCOMPARE(int(m_server->state().calls().size()), calls);
    // After it, looking at the list tells whether there is a call to answer.
    m_server->clearPlan();
    const auto found = waitFor(carrier->callerIds().find(broker));
    QVERIFY2(found, found ? "" : qUtf8Printable(found.error().text()));
    if (kind == CarrierKind::SignalWire)
        QCOMPARE(found->has_value(), calls == 1);
}

void TestFaults::reading_data()
{
    QTest::addColumn<PracticeFault>("planned");
    QTest::addColumn<bool>("passes"); // when it is over after two requests
    QTest::newRow("no answer") << PracticeFault::NoAnswer << true;
    QTest::newRow("hung up") << PracticeFault::HangUp << true;
    QTest::newRow("half a body") << PracticeFault::HalfBody << true;
    QTest::newRow("500") << PracticeFault::Broken << true;
    QTest::newRow("429") << PracticeFault::TooManyRetryAfter << true;
    QTest::newRow("401") << PracticeFault::Unauthorized << false;
    QTest::newRow("garbage") << PracticeFault::Garbage << false;
    QTest::newRow("redirection") << PracticeFault::RedirectAway << false;
}

void TestFaults::reading()
{
    QFETCH(PracticeFault, planned);
    QFETCH(bool, passes);
    const std::unique_ptr<Carrier> carrier = newCarrier(CarrierKind::Twilio);
    m_server->state().addCall(CarrierKind::Twilio, broker.e164(), broker.e164());
    m_server->plan(planned, 2);
    int calls = 0;
    const auto listed = waitFor(carrier->calls().list({}, [&](const auto &page) {
        calls += int(page.size());
        return true;
    }));
    QCOMPARE(listed.ok(), passes);
    QCOMPARE(calls, passes ? 1 : 0);
    if (!passes) {
        QVERIFY(!listed.error().remedy.isEmpty());
        QVERIFY(!listed.error().mayHaveHappened); // reading can be done again
    }
}

void TestFaults::saysHowLongToWait()
{
    for (const CarrierKind kind : {CarrierKind::Twilio, CarrierKind::SignalWire}) {
        const std::unique_ptr<Carrier> carrier = newCarrier(kind);
        const auto number =
            PhoneNumber::fromE164(QLatin1String(PracticeState::rateLimitedNumber).toString());
        const auto started = waitFor(carrier->callerIds().start({number, {}, 0, {}}));
        QCOMPARE(started.error().fault, CarrierFault::RateLimited);
        QCOMPARE(started.error().retryAfter.value_or(0s), 3'600s);
        QVERIFY(started.error().remedy.contains(u"3600"));
        QVERIFY(!started.error().mayHaveHappened);
    }
}

namespace {

// A server that answers every request with one page.
class OnePage
{
public:
    explicit OnePage(const QByteArray &next)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, next] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket, next] {
                socket->readAll();
                ++requests;
                const QByteArray body =
                    "{\"calls\": [{\"sid\": \"CA1\"}], \"next_page_uri\": \"" + next + "\"}";
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: "
                              + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            });
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port for the test's server");
    }

    CarrierResult<qint64> list()
    {
        FakeHttpTime time;
        CarrierAccess access;
        access.base = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
        access.account = QStringLiteral("AC1");
        Carrier carrier(access, time);
        return waitFor(carrier.calls().list({}, [](const auto &) { return true; }));
    }

    int requests = 0;

private:
    QTcpServer m_server;
};

} // namespace

void TestFaults::refusesPagesOfAnotherHost()
{
    for (const QByteArray &next :
         {QByteArray("http://localhost/2010-04-01/x"), QByteArray("https://evil.invalid/x"),
          QByteArray("//evil.invalid/x")}) {
        OnePage server(next);
        const auto listed = server.list();
        QVERIFY(!listed);
        QCOMPARE(listed.error().fault, CarrierFault::Redirected);
        QCOMPARE(server.requests, 1);
    }
}

void TestFaults::refusesPagesThatLeadBack()
{
    OnePage server("/2010-04-01/Accounts/AC1/Calls.json?Page=1");
    const auto listed = server.list();
    QVERIFY(!listed);
    QCOMPARE(listed.error().fault, CarrierFault::BadAnswer);
    QCOMPARE(server.requests, 2);
}

void TestFaults::cancelsAListAtAPage()
{
    for (int i = 0; i < 5; ++i)
        m_server->state().addCall(CarrierKind::Twilio, broker.e164(), broker.e164());
    const std::unique_ptr<Carrier> carrier = newCarrier(CarrierKind::Twilio);
    CallFilter filter;
    filter.pageSize = 1;
    CarrierFuture<qint64> future;
    int pages = 0;
    future = carrier->calls().list(filter, [&](const auto &) {
        if (++pages == 2)
            future.cancel();
        return true;
    });
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
    QCOMPARE(future.resultCount(), 0);
    QTest::qWait(50);
    QCOMPARE(pages, 2);
}

void TestFaults::wrongToken_data()
{
    QTest::addColumn<CarrierKind>("kind");
    QTest::newRow("Twilio") << CarrierKind::Twilio;
    QTest::newRow("SignalWire") << CarrierKind::SignalWire;
}

void TestFaults::wrongToken()
{
    QFETCH(CarrierKind, kind);
    CarrierAccess access = m_server->access(kind);
    access.secret = QStringLiteral("wrong");
    Carrier carrier(access, m_time);
    const auto found = waitFor(carrier.callerIds().find(broker));
    QCOMPARE(found.error().fault, CarrierFault::WrongCredentials);
    QCOMPARE(found.error().httpStatus, 401);
    QCOMPARE(found.error().code, ErrorCode::NotAllowed);
    QVERIFY(found.error().remedy.contains(carrierName(kind)));
    QCOMPARE(m_server->requests().size(), 1); // a wrong token is not tried four times
}

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
