// SPDX-License-Identifier: GPL-3.0-or-later
// That the client talks only to whom it can trust, and says which kind of trouble it met.
#include "fakehttptime.h"
#include "http/httpclient.h"
#include "testcertificates.h"
#include "tlsserver.h"
#include "waiting.h"

using namespace rl;
using namespace std::chrono_literals;

namespace {

QSslCertificate certificate(const char *text)
{
    return QSslCertificate(QByteArray(text), QSsl::Pem);
}

HttpOutcome ask(const QUrl &url, const QList<QSslCertificate> &trusted)
{
    FakeHttpTime time;
    HttpTarget target;
    target.base = url;
    target.credentials = {QStringLiteral("user"), QStringLiteral("secret")};
    HttpSettings settings;
    settings.tls.setCaCertificates(trusted);
    HttpClient client(target, time, settings);
    return waitFor(client.send({HttpMethod::Post, url, "a=b", "text/plain"}));
}

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trustsAKnownCertificate();
    void refusesWithoutSending_data();
    void refusesWithoutSending();
};

void TestTls::initTestCase()
{
    QVERIFY(QSslSocket::supportsSsl());
    QVERIFY(certificate(goodCertificate).expiryDate().date().year() > 2100);
    QVERIFY(!certificate(expiredCertificate).isNull());
}

void TestTls::trustsAKnownCertificate()
{
    TlsServer server(goodCertificate, goodKey);
    const HttpOutcome outcome = ask(server.url(), {certificate(goodCertificate)});
    const HttpFailure *failure = std::get_if<HttpFailure>(&outcome);
    QVERIFY2(!failure, failure ? qUtf8Printable(failure->detail) : "");
    QCOMPARE(std::get<HttpAnswer>(outcome).status, 200);
    QVERIFY(server.received.contains("Authorization: Basic "));
}

void TestTls::refusesWithoutSending_data()
{
    QTest::addColumn<bool>("expired");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("host");
    QTest::addColumn<HttpFault>("fault");
    const QString here = QStringLiteral("127.0.0.1");
    QTest::newRow("expired") << true << true << here << HttpFault::TlsExpired;
    QTest::newRow("signed by nobody known") << false << false << here << HttpFault::TlsUntrusted;
    QTest::newRow("of another host")
        << false << true << QStringLiteral("localhost") << HttpFault::TlsWrongHost;
}

void TestTls::refusesWithoutSending()
{
    QFETCH(bool, expired);
    QFETCH(bool, trusted);
    QFETCH(QString, host);
    QFETCH(HttpFault, fault);
    TlsServer server(expired ? expiredCertificate : goodCertificate,
                     expired ? expiredKey : goodKey);
    QList<QSslCertificate> known;
    if (trusted)
        known += certificate(expired ? expiredCertificate : goodCertificate);
    const HttpOutcome outcome = ask(server.url(host), known);
    const HttpFailure *failure = std::get_if<HttpFailure>(&outcome);
    QVERIFY(failure);
    QVERIFY2(failure->fault == fault, qUtf8Printable(failure->detail));
    QVERIFY(!failure->wasSent);
    QTest::qWait(50);
    QVERIFY2(server.received.isEmpty(), server.received.constData());
}

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"
