// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP client against a server on this computer that fails on demand: what is tried again, what
// is never, what is waited for, and where the credentials go.
#include "fakehttptime.h"
#include "http/httpclient.h"
#include "http/httplog.h"
#include "practice/practiceserver.h"
#include "waiting.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace rl;
using namespace std::chrono_literals;

namespace {

QStringList logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged += text;
}

HttpSettings quickSettings()
{
    HttpSettings settings;
    settings.connect = 5'000ms;
    settings.transfer = 400ms;
    return settings;
}

} // namespace

class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answers();
    void keepsOneConnectionForReading();
    void triesAgain_data();
    void triesAgain();
    void givesUp();
    void obeysRetryAfter();
    void doesNotWaitLongerThanTheWhole();
    void waitsForItsTurn();
    void neverRepeatsWhatChanges_data();
    void neverRepeatsWhatChanges();
    void limitsTheWhole();
    void goesOnlyToItsOrigin();
    void followsWithinItsOrigin();
    void wantsTls();
    void saysWhatIsWrong();
    void limitsTheBody();
    void cancels();
    void cancelsWhileItWaits();
    void dropsWithTheClient();
    void logsNoSecrets();

private:
    [[nodiscard]] HttpRequest get(const QString &resource = QStringLiteral("Calls.json")) const;
    [[nodiscard]] HttpRequest verification(HttpMethod method = HttpMethod::Post) const;
    [[nodiscard]] std::unique_ptr<HttpClient> newClient(const HttpSettings &settings);
    HttpOutcome send(const HttpRequest &request, const HttpSettings &settings = quickSettings());

    SystemClock m_clock;
    std::unique_ptr<PracticeServer> m_server;
    FakeHttpTime m_time;
};

void TestClient::init()
{
    m_server = std::make_unique<PracticeServer>(m_clock);
    QVERIFY(m_server->listen());
    m_time = FakeHttpTime();
}

HttpRequest TestClient::get(const QString &resource) const
{
    QUrl url = m_server->base();
    url.setPath(QStringLiteral("/2010-04-01/Accounts/")
                + PracticeState::account(CarrierKind::Twilio) + u'/' + resource);
    return {HttpMethod::Get, url, {}, {}};
}

HttpRequest TestClient::verification(HttpMethod method) const
{
    HttpRequest request = get(QStringLiteral("OutgoingCallerIds.json"));
    request.method = method;
    request.body = "PhoneNumber=%2B14245550111";
    request.contentType = "application/x-www-form-urlencoded";
    return request;
}

std::unique_ptr<HttpClient> TestClient::newClient(const HttpSettings &settings)
{
    return std::make_unique<HttpClient>(m_server->access(CarrierKind::Twilio).target(), m_time,
                                        settings);
}

HttpOutcome TestClient::send(const HttpRequest &request, const HttpSettings &settings)
{
    const std::unique_ptr<HttpClient> client = newClient(settings);
    return waitFor(client->send(request));
}

void TestClient::answers()
{
    const HttpOutcome outcome = send(get());
    QCOMPARE(std::get<HttpAnswer>(outcome).status, 200);
    QVERIFY(std::get<HttpAnswer>(outcome).body.contains("\"calls\":[]"));
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_server->requests().first().header("authorization").startsWith("Basic "));
    QVERIFY(m_time.pauses.isEmpty());
}

void TestClient::keepsOneConnectionForReading()
{
    const std::unique_ptr<HttpClient> client = newClient(quickSettings());
    for (int i = 0; i < 20; ++i)
        QCOMPARE(std::get<HttpAnswer>(waitFor(client->send(get()))).status, 200);
    QCOMPARE(m_server->requests().size(), 20);
}

void TestClient::triesAgain_data()
{
    QTest::addColumn<PracticeFault>("fault");
    QTest::addColumn<QList<qint64>>("pauses");
    QTest::newRow("500") << PracticeFault::Broken << QList<qint64>{250, 500};
    QTest::newRow("429") << PracticeFault::TooMany << QList<qint64>{250, 500};
    QTest::newRow("429, Retry-After")
        << PracticeFault::TooManyRetryAfter << QList<qint64>{1'250, 1'500};
    QTest::newRow("no answer") << PracticeFault::NoAnswer << QList<qint64>{250, 500};
    QTest::newRow("half a body") << PracticeFault::HalfBody << QList<qint64>{250, 500};
}

void TestClient::triesAgain()
{
    QFETCH(PracticeFault, fault);
    QFETCH(QList<qint64>, pauses);
    m_server->plan(fault, 2);
    const HttpOutcome outcome = send(get());
    QVERIFY(std::holds_alternative<HttpAnswer>(outcome));
    QCOMPARE(std::get<HttpAnswer>(outcome).status, 200);
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(m_time.pauses, pauses);
}

void TestClient::givesUp()
{
    m_server->plan(PracticeFault::Broken, 100);
    QCOMPARE(std::get<HttpAnswer>(send(get())).status, 500);
    QCOMPARE(m_server->requests().size(), 4);
    m_server->clearPlan();
    m_server->forgetRequests();
    m_server->plan(PracticeFault::HangUp, 100);
    QCOMPARE(std::get<HttpFailure>(send(get())).fault, HttpFault::ConnectionLost);
    QVERIFY(m_server->requests().size() >= 4); // Qt itself asks again for what can be repeated
}

void TestClient::obeysRetryAfter()
{
    m_time.chance = 0;
    m_server->plan(PracticeFault::TooManyRetryAfter, 1);
    const std::unique_ptr<HttpClient> client = newClient(quickSettings());
    QCOMPARE(std::get<HttpAnswer>(waitFor(client->send(get()))).status, 200);
    QCOMPARE(m_time.pauses, QList<qint64>{1'000});
    // A 429 was refused before it was acted on, so that also a POST may be sent again.
    m_server->plan(PracticeFault::TooManyRetryAfter, 1);
    QCOMPARE(std::get<HttpAnswer>(waitFor(client->send(verification()))).status, 200);
    QCOMPARE(m_server->state().calls().size(), size_t(1));
}

void TestClient::doesNotWaitLongerThanTheWhole()
{
    HttpRequest request = verification();
    request.body = "PhoneNumber=%2B15559999999"; // one hour
    const HttpAnswer answer = std::get<HttpAnswer>(send(request));
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.retryAfter.value_or(0s), 3'600s);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestClient::waitsForItsTurn()
{
    HttpTarget target = m_server->access(CarrierKind::Twilio).target();
    target.perSecond = 10;
    target.burst = 2;
    HttpClient client(target, m_time, quickSettings());
    for (int i = 0; i < 4; ++i)
        QCOMPARE(std::get<HttpAnswer>(waitFor(client.send(get()))).status, 200);
    QCOMPARE(m_time.pauses, (QList<qint64>{100, 100}));
}

void TestClient::neverRepeatsWhatChanges_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<PracticeFault>("fault");
    QTest::addColumn<bool>("hasBody");
    const QList<std::pair<const char *, PracticeFault>> faults{
        {"no answer", PracticeFault::NoAnswer},
        {"hung up", PracticeFault::HangUp},
        {"half a body", PracticeFault::HalfBody},
        {"500", PracticeFault::Broken}};
    for (const auto &[name, fault] : faults) {
        QTest::addRow("POST, %s", name) << HttpMethod::Post << fault << true;
        QTest::addRow("POST without body, %s", name) << HttpMethod::Post << fault << false;
        QTest::addRow("PUT, %s", name) << HttpMethod::Put << fault << true;
    }
}

void TestClient::neverRepeatsWhatChanges()
{
    QFETCH(HttpMethod, method);
    QFETCH(PracticeFault, fault);
    QFETCH(bool, hasBody);
    const std::unique_ptr<HttpClient> client = newClient(quickSettings());
    // A connection that is kept must not be the one over which it goes.
    QCOMPARE(std::get<HttpAnswer>(waitFor(client->send(get()))).status, 200);
    m_server->forgetRequests();
    m_server->plan(fault, 100);
    HttpRequest request = verification(method);
    if (!hasBody)
        request.body.clear();
    const HttpOutcome outcome = waitFor(client->send(request));
    QCOMPARE(m_server->requests().size(), 1);
    if (const auto *failure = std::get_if<HttpFailure>(&outcome))
        QVERIFY(failure->wasSent);
    else
        QCOMPARE(std::get<HttpAnswer>(outcome).status, 500);
    QTest::qWait(100); // nor later, by itself
    QCOMPARE(m_server->requests().size(), 1);
}

void TestClient::limitsTheWhole()
{
    HttpSettings settings = quickSettings();
    settings.transfer = 10'000ms;
    settings.whole = 200ms;
    m_server->plan(PracticeFault::NoAnswer, 100);
    const HttpOutcome outcome = send(get(), settings);
    QCOMPARE(std::get<HttpFailure>(outcome).fault, HttpFault::TimedOut);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestClient::goesOnlyToItsOrigin()
{
    PracticeServer other(m_clock);
    QVERIFY(other.listen());
    HttpRequest request = get();
    request.url.setPort(other.base().port());
    QCOMPARE(std::get<HttpFailure>(send(request)).fault, HttpFault::Redirected);
    QVERIFY(other.requests().isEmpty());

    m_server->plan(PracticeFault::RedirectAway);
    const HttpOutcome outcome = send(get());
    QCOMPARE(std::get<HttpFailure>(outcome).fault, HttpFault::Redirected);
    QCOMPARE(std::get<HttpFailure>(outcome).host, QStringLiteral("localhost"));
    QCOMPARE(m_server->requests().size(), 1); // nobody went there
}

void TestClient::followsWithinItsOrigin()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int asked = 0;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [socket, &asked] {
            const QByteArray read = socket->readAll();
            if (!read.contains("HTTP/1.1\r\n"))
                return; // the body
            const bool first = read.contains(" /first ");
            ++asked;
            socket->write(first ? "HTTP/1.1 301 Moved\r\nLocation: /second\r\n"
                                  "Content-Length: 0\r\n\r\n"
                                : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        });
    });
    HttpTarget target;
    target.base = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
    HttpClient client(target, m_time, quickSettings());
    const QUrl first = target.base.resolved(QUrl(QStringLiteral("/first")));
    const HttpOutcome got = waitFor(client.send({HttpMethod::Get, first, {}, {}}));
    QCOMPARE(std::get<HttpAnswer>(got).status, 200);
    QCOMPARE(asked, 2);
    // What changes something is not sent on.
    const HttpOutcome posted = waitFor(client.send({HttpMethod::Post, first, "a=b", "text/plain"}));
    QCOMPARE(std::get<HttpFailure>(posted).fault, HttpFault::Redirected);
    QCOMPARE(asked, 3);
}

void TestClient::wantsTls()
{
    HttpTarget target;
    target.base = QUrl(QStringLiteral("http://carrier.invalid"));
    HttpClient client(target, m_time, quickSettings());
    const HttpOutcome outcome = waitFor(client.send({HttpMethod::Get, target.base, {}, {}}));
    QCOMPARE(std::get<HttpFailure>(outcome).fault, HttpFault::NotSecure);
    QVERIFY(!std::get<HttpFailure>(outcome).wasSent);
}

void TestClient::saysWhatIsWrong()
{
    const auto fault = [this](const QString &base) {
        HttpTarget target;
        target.base = QUrl(base);
        HttpClient client(target, m_time, quickSettings());
        const HttpOutcome outcome =
            waitFor(client.send({HttpMethod::Post, target.base, "a", "text/plain"}));
        const HttpFailure *failure = std::get_if<HttpFailure>(&outcome);
        return failure && !failure->wasSent ? std::optional(failure->fault) : std::nullopt;
    };
    const quint16 closed = [] {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }();
    QCOMPARE(fault(QStringLiteral("http://127.0.0.1:%1/").arg(closed)),
             std::optional(HttpFault::ConnectionRefused));
    QCOMPARE(fault(QStringLiteral("https://no-such-space.invalid/")),
             std::optional(HttpFault::NameNotFound));
}

void TestClient::limitsTheBody()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server, this] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [socket] {
            socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n"
                          + QByteArray(3'000'000, 'x'));
        });
    });
    HttpTarget target;
    target.base = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort()));
    HttpSettings settings = quickSettings();
    settings.transfer = 20'000ms;
    settings.longestBody = 1'000'000;
    HttpClient client(target, m_time, settings);
    const HttpOutcome outcome = waitFor(client.send({HttpMethod::Get, target.base, {}, {}}));
    QCOMPARE(std::get<HttpFailure>(outcome).fault, HttpFault::TooLong);
}

void TestClient::cancels()
{
    m_server->plan(PracticeFault::NoAnswer, 100);
    HttpSettings settings = quickSettings();
    settings.transfer = 10'000ms;
    const std::unique_ptr<HttpClient> client = newClient(settings);
    QFuture<HttpOutcome> future = client->send(get());
    QTRY_COMPARE(m_server->requests().size(), 1);
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 0);
    QTRY_VERIFY(client->findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly).size() <= 1);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestClient::cancelsWhileItWaits()
{
    m_time.frozen = true;
    m_server->plan(PracticeFault::Broken, 100);
    const std::unique_ptr<HttpClient> client = newClient(quickSettings());
    QFuture<HttpOutcome> future = client->send(get());
    QTRY_COMPARE(m_time.pauses.size(), 1);
    QVERIFY(!future.isFinished());
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(m_server->requests().size(), 1);
}

void TestClient::dropsWithTheClient()
{
    m_server->plan(PracticeFault::NoAnswer, 100);
    std::unique_ptr<HttpClient> client = newClient(quickSettings());
    const QFuture<HttpOutcome> future = client->send(get());
    client.reset();
    QVERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
}

void TestClient::logsNoSecrets()
{
    QLoggingCategory::setFilterRules(QStringLiteral("ringledger.http.debug=true"));
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(keepLog);
    m_server->plan(PracticeFault::Broken, 1);
    HttpRequest request = get();
    request.url.setQuery(QStringLiteral("To=%2B14244851544&PageSize=50"));
    send(request);
    send(verification());
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    const QString all = logged.join(u'\n');
    QVERIFY2(all.contains(u"PageSize=50") && all.contains(u"500"), qUtf8Printable(all));
    const QString code = m_server->state().calls().front().code;
    for (const QString &secret :
         {QStringLiteral("4244851544"), QStringLiteral("4245550111"), QStringLiteral("practice"),
          QString::fromLatin1(QByteArray("practice").toBase64()), code,
          PracticeState::account(CarrierKind::Twilio)})
        QVERIFY2(!all.contains(secret), qUtf8Printable(all));
}

QTEST_GUILESS_MAIN(TestClient)
#include "test_client.moc"
