// SPDX-License-Identifier: GPL-3.0-or-later
// "Test connection": each kind of trouble is called by its name, over real sockets of this
// computer, and nothing is changed at the carrier.
#include "carriers/httpcarrierprobe.h"
#include "fakehttptime.h"
#include "practice/practiceserver.h"
#include "testcertificates.h"
#include "tlsserver.h"
#include "waiting.h"

#include <QSslCertificate>

using namespace rl;
using namespace std::chrono_literals;

namespace {

using What = CarrierCheck::What;
using State = CarrierCheck::State;

CarrierProfile profileOf(CarrierKind kind)
{
    const QString account = PracticeState::account(kind);
    return kind == CarrierKind::Twilio
               ? CarrierProfile{kind, {}, account, {}}
               : CarrierProfile{kind, QStringLiteral("example"), account, {}};
}

State stateOf(const CarrierReport &report, What what)
{
    for (const CarrierCheck &each : report.checks) {
        if (each.what == what)
            return each.state;
    }
    return State::NotTried;
}

} // namespace

Q_DECLARE_METATYPE(rl::CarrierCheck::What)

class TestProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatAllIsWell_data() { carriers(); }
    void saysThatAllIsWell();
    void saysWhatTheWayIsBarredBy_data();
    void saysWhatTheWayIsBarredBy();
    void saysWhatTlsMeets_data();
    void saysWhatTlsMeets();
    void aWrongTokenIsWrongEverywhere_data() { carriers(); }
    void aWrongTokenIsWrongEverywhere();
    void aMissingPermissionIsNamed_data();
    void aMissingPermissionIsNamed();
    void aWrongSpaceIsNamed();
    void mixupsAreNamed_data();
    void mixupsAreNamed();
    void canBeCancelled();

private:
    static void carriers();
    // Tests the profile against 'base' instead of the carrier itself.
    CarrierReport test(const CarrierProfile &profile, const QUrl &base,
                       const QString &token = QStringLiteral("practice"),
                       const QList<QSslCertificate> &known = {});

    SystemClock m_clock;
    std::unique_ptr<PracticeServer> m_server;
    FakeHttpTime m_time;
};

void TestProbe::carriers()
{
    QTest::addColumn<CarrierKind>("kind");
    QTest::newRow("Twilio") << CarrierKind::Twilio;
    QTest::newRow("SignalWire") << CarrierKind::SignalWire;
}

void TestProbe::init()
{
    m_server = std::make_unique<PracticeServer>(m_clock);
    QVERIFY(m_server->listen());
}

CarrierReport TestProbe::test(const CarrierProfile &profile, const QUrl &base, const QString &token,
                              const QList<QSslCertificate> &known)
{
    HttpSettings settings = HttpCarrierProbe::quick();
    settings.connect = 2s;
    settings.transfer = 300ms;
    if (!known.isEmpty())
        settings.tls.setCaCertificates(known);
    HttpCarrierProbe probe(m_time, settings,
                           [&base](const CarrierProfile &each, const Secret &secret) {
                               Result<CarrierAccess> access = carrierAccess(each, secret);
                               if (access)
                                   access->base = base;
                               return access;
                           });
    return waitFor(probe.test(profile, Secret(token)));
}

void TestProbe::saysThatAllIsWell()
{
    QFETCH(CarrierKind, kind);
    const CarrierReport report = test(profileOf(kind), m_server->base());
    QVERIFY2(report.isWell(), report.problem ? qUtf8Printable(report.problem->what) : "");
    QCOMPARE(report.checks.size(), std::size_t(4));
    for (const CarrierCheck &each : report.checks) {
        QCOMPARE(each.state, State::Well);
        QVERIFY(each.told.isEmpty());
    }
    QVERIFY(!report.trial);
    if (kind == CarrierKind::Twilio)
        QCOMPARE(report.accountName, QStringLiteral("Practice"));
    for (const PracticeRequest &request : m_server->requests())
        QCOMPARE(request.method, QByteArray("GET"));
    QVERIFY(m_server->state().calls().empty());
}

void TestProbe::saysWhatTheWayIsBarredBy_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<CarrierFault>("fault");
    QTest::addColumn<QString>("told");
    QTest::newRow("no such host") << QStringLiteral("https://no-such-host.invalid")
                                  << CarrierFault::NameNotFound
                                  << QStringLiteral("no server no-such-host.invalid");
    QTest::newRow("refused") << QStringLiteral("http://127.0.0.1:1") << CarrierFault::NotListening
                             << QStringLiteral("refused the connection");
    QTest::newRow("not secure") << QStringLiteral("http://192.0.2.1") << CarrierFault::NotSecure
                                << QStringLiteral("not secure");
    QTest::newRow("silent") << QString() << CarrierFault::TimedOut
                            << QStringLiteral("did not answer in time");
}

void TestProbe::saysWhatTheWayIsBarredBy()
{
    QFETCH(QString, base);
    QFETCH(CarrierFault, fault);
    QFETCH(QString, told);
    m_server->plan(PracticeFault::NoAnswer, 9);
    const CarrierReport report =
        test(profileOf(CarrierKind::SignalWire), base.isEmpty() ? m_server->base() : QUrl(base));
    QVERIFY(report.problem);
    QCOMPARE(report.problem->fault, fault);
    QVERIFY2(report.problem->what.contains(told), qUtf8Printable(report.problem->what));
    QVERIFY(!report.problem->text().isEmpty());
    QCOMPARE(stateOf(report, What::Reach), State::Wrong);
    QCOMPARE(stateOf(report, What::Numbers), State::NotTried);
}

void TestProbe::saysWhatTlsMeets_data()
{
    QTest::addColumn<bool>("expired");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("host");
    QTest::addColumn<CarrierFault>("fault");
    QTest::addColumn<QString>("told");
    const QString here = QStringLiteral("127.0.0.1");
    QTest::newRow("expired") << true << true << here << CarrierFault::TlsExpired
                             << QStringLiteral("out of date");
    QTest::newRow("signed by itself") << false << false << here << CarrierFault::TlsUntrusted
                                      << QStringLiteral("cannot be trusted");
    QTest::newRow("of another host")
        << false << true << QStringLiteral("localhost") << CarrierFault::TlsWrongHost
        << QStringLiteral("certificate of another server");
}

void TestProbe::saysWhatTlsMeets()
{
    QFETCH(bool, expired);
    QFETCH(bool, trusted);
    QFETCH(QString, host);
    QFETCH(CarrierFault, fault);
    QFETCH(QString, told);
    const char *shown = expired ? expiredCertificate : goodCertificate;
    TlsServer server(shown, expired ? expiredKey : goodKey);
    // Who trusts nobody trusts some other one.
    const QByteArray known(trusted ? shown : expiredCertificate);
    QUrl base = server.url(host);
    base.setPath({});
    const CarrierReport report =
        test(profileOf(CarrierKind::Twilio), base, QStringLiteral("practice"),
             {QSslCertificate(known, QSsl::Pem)});
    QVERIFY(report.problem);
    QCOMPARE(report.problem->fault, fault);
    QVERIFY2(report.problem->what.contains(told), qUtf8Printable(report.problem->what));
    QVERIFY2(server.received.isEmpty(), "the token went out");
}

void TestProbe::aWrongTokenIsWrongEverywhere()
{
    QFETCH(CarrierKind, kind);
    const CarrierReport report =
        test(profileOf(kind), m_server->base(), QStringLiteral("not the token"));
    QVERIFY(report.problem);
    QCOMPARE(report.problem->fault, CarrierFault::WrongCredentials);
    QCOMPARE(report.problem->httpStatus, 401);
    QVERIFY(report.problem->what.contains(u"does not accept"));
    QCOMPARE(stateOf(report, What::Reach), State::Wrong);
}

void TestProbe::aMissingPermissionIsNamed_data()
{
    QTest::addColumn<CarrierKind>("kind");
    QTest::addColumn<PracticeFault>("fault");
    QTest::addColumn<QString>("path");
    QTest::addColumn<What>("what");
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("Twilio, calls")
        << CarrierKind::Twilio << PracticeFault::Forbidden << QStringLiteral("Calls") << What::Calls
        << QStringLiteral("may not read the list of calls (20403: Forbidden)")
        << QStringLiteral("owner");
    QTest::newRow("SignalWire says 401 for a scope")
        << CarrierKind::SignalWire << PracticeFault::Unauthorized
        << QStringLiteral("IncomingPhoneNumbers") << What::Numbers
        << QStringLiteral("may not read the account's numbers") << QStringLiteral("scope Numbers");
    QTest::newRow("SignalWire, voice")
        << CarrierKind::SignalWire << PracticeFault::Unauthorized << QStringLiteral("Calls")
        << What::Calls << QStringLiteral("list of calls") << QStringLiteral("scope Voice");
    QTest::newRow("SignalWire, caller ids")
        << CarrierKind::SignalWire << PracticeFault::Forbidden
        << QStringLiteral("verified_caller_ids") << What::CallerIds
        << QStringLiteral("verified caller IDs") << QStringLiteral("scope Numbers");
}

void TestProbe::aMissingPermissionIsNamed()
{
    QFETCH(CarrierKind, kind);
    QFETCH(PracticeFault, fault);
    QFETCH(QString, path);
    QFETCH(What, what);
    QFETCH(QString, told);
    QFETCH(QString, remedy);
    m_server->plan(fault, 1, path);
    const CarrierReport report = test(profileOf(kind), m_server->base());
    QVERIFY(report.problem);
    QCOMPARE(report.problem->fault, CarrierFault::NoPermission);
    QVERIFY2(report.problem->what.contains(told), qUtf8Printable(report.problem->what));
    QVERIFY2(report.problem->remedy.contains(remedy), qUtf8Printable(report.problem->remedy));
    for (const CarrierCheck &each : report.checks)
        QCOMPARE(each.state, each.what == what ? State::Wrong : State::Well);
}

void TestProbe::aWrongSpaceIsNamed()
{
    CarrierProfile profile = profileOf(CarrierKind::SignalWire);
    profile.account = QStringLiteral("11111111-2222-3333-4444-555555555555");
    // The practice carrier wants its own project's name; another space looks at nothing else.
    m_server->plan(PracticeFault::RedirectAway, 1);
    const CarrierReport moved = test(profile, m_server->base());
    QVERIFY(moved.problem);
    QCOMPARE(moved.problem->fault, CarrierFault::Redirected);
    QVERIFY(moved.problem->what.contains(u"example.signalwire.com"));

    HttpCarrierProbe probe(m_time, HttpCarrierProbe::quick(),
                           [this](const CarrierProfile &each, const Secret &) {
                               CarrierAccess access = m_server->access(CarrierKind::SignalWire);
                               access.account = each.account;
                               return Result<CarrierAccess>(access);
                           });
    m_server->plan(PracticeFault::Garbage, 1, QStringLiteral("caller_ids"));
    const CarrierReport unknown = waitFor(probe.test(profile, Secret(QStringLiteral("practice"))));
    QVERIFY(unknown.problem);
    QCOMPARE(unknown.problem->fault, CarrierFault::NotThere);
    QVERIFY2(unknown.problem->what.contains(u"does not know this project"),
             qUtf8Printable(unknown.problem->what));
}

void TestProbe::mixupsAreNamed_data()
{
    QTest::addColumn<CarrierProfile>("profile");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("told");
    const QString sid = QStringLiteral("AC") + QString(32, u'a');
    const auto twilio = [](const QString &account, const QString &key = {}) {
        return CarrierProfile{CarrierKind::Twilio, {}, account, key};
    };
    const auto signalwire = [](const QString &space, const QString &project) {
        return CarrierProfile{CarrierKind::SignalWire, space, project, {}};
    };
    const QString project = QStringLiteral("8f0a119a-cca7-4901-a07e-000000000000");
    QTest::newRow("nothing") << twilio({}) << QString() << QStringLiteral("SID is missing");
    QTest::newRow("key as account") << twilio(QStringLiteral("SK") + QString(32, u'a'))
                                    << QStringLiteral("t") << QStringLiteral("API key, not");
    QTest::newRow("token as account") << twilio(QString(32, u'a')) << QStringLiteral("t")
                                      << QStringLiteral("like the Auth Token");
    QTest::newRow("short account") << twilio(QStringLiteral("AC12")) << QStringLiteral("t")
                                   << QStringLiteral("not an Account SID");
    QTest::newRow("account as key")
        << twilio(sid, sid) << QStringLiteral("t") << QStringLiteral("not an API key");
    QTest::newRow("no token") << twilio(sid) << QString() << QStringLiteral("Token is missing");
    QTest::newRow("account as token") << twilio(sid) << sid << QStringLiteral("id once more");
    QTest::newRow("no space") << signalwire({}, project) << QStringLiteral("PT1")
                              << QStringLiteral("not the name of a SignalWire space");
    QTest::newRow("no project") << signalwire(QStringLiteral("example"), QStringLiteral("x"))
                                << QStringLiteral("PT1") << QStringLiteral("not a project id");
    QTest::newRow("signing key") << signalwire(QStringLiteral("example"), project)
                                 << QStringLiteral("PSK_abc") << QStringLiteral("signing key");
}

void TestProbe::mixupsAreNamed()
{
    QFETCH(CarrierProfile, profile);
    QFETCH(QString, token);
    QFETCH(QString, told);
    const CarrierReport report = test(profile, m_server->base(), token);
    QVERIFY(report.problem);
    QCOMPARE(report.problem->code, ErrorCode::InvalidInput);
    QVERIFY2(report.problem->what.contains(told), qUtf8Printable(report.problem->what));
    QVERIFY(m_server->requests().isEmpty());
}

void TestProbe::canBeCancelled()
{
    m_server->plan(PracticeFault::NoAnswer, 9);
    HttpCarrierProbe probe(m_time, HttpCarrierProbe::quick(),
                           [this](const CarrierProfile &each, const Secret &) {
                               return Result<CarrierAccess>(m_server->access(each.kind));
                           });
    QFuture<CarrierReport> future =
        probe.test(profileOf(CarrierKind::Twilio), Secret(QStringLiteral("practice")));
    QTRY_COMPARE(m_server->requests().size(), 1);
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.isResultReadyAt(0));
}

QTEST_GUILESS_MAIN(TestProbe)
#include "test_probe.moc"
