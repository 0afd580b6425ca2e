// SPDX-License-Identifier: GPL-3.0-or-later
// How values go out and come in, whichever way a carrier writes them; and every shape of an error.
#include "carriers/carrieraccess.h"
#include "carriers/errorbody.h"
#include "carriers/wireform.h"
#include "carriers/wirevalues.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace rl;

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodes();
    void readsTimes_data();
    void readsTimes();
    void readsNumbers();
    void readsCapabilities();
    void readsErrors_data();
    void readsErrors();
    void knowsAccounts();
};

void TestWire::encodes()
{
    WireForm form;
    form.add(QStringLiteral("To"), PhoneNumber::fromE164(u"+14245550111"))
        .add(QStringLiteral("StartTime>"), QDateTime(QDate(2024, 1, 2), QTime(3, 4), Qt::UTC))
        .add(QStringLiteral("Name"), QStringLiteral("Zoë & co = 1+1"))
        .add(QStringLiteral("Nothing"), QString())
        .addYes(QStringLiteral("No"), false)
        .addAlways(QStringLiteral("Empty"), QString());
    QCOMPARE(form.encoded(), QByteArray("To=%2B14245550111&StartTime%3E=2024-01-02T03%3A04%3A00Z"
                                        "&Name=Zo%C3%AB%20%26%20co%20%3D%201%2B1&Empty="));
    // On its way through QUrl nothing is decoded again.
    QUrl url(QStringLiteral("https://x.example/a"));
    url.setQuery(QString::fromLatin1(form.encoded()), QUrl::StrictMode);
    QVERIFY(url.toEncoded().contains("To=%2B14245550111&StartTime%3E=2024"));
}

void TestWire::readsTimes_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QDateTime>("time");
    const QDateTime at(QDate(2019, 9, 19), QTime(17, 2), Qt::UTC);
    QTest::newRow("RFC 2822") << QJsonValue(QLatin1String("Thu, 19 Sep 2019 17:02:00 +0000")) << at;
    QTest::newRow("Sept, Thur") << QJsonValue(QLatin1String("Thur, 19 Sept 2019 17:02:00 +0000"))
                                << at;
    QTest::newRow("another zone") << QJsonValue(QLatin1String("Thu, 19 Sep 2019 19:02:00 +0200"))
                                  << at;
    QTest::newRow("ISO 8601") << QJsonValue(QLatin1String("2019-09-19T17:02:00Z")) << at;
    QTest::newRow("null") << QJsonValue() << QDateTime();
    QTest::newRow("words") << QJsonValue(QLatin1String("yesterday")) << QDateTime();
}

void TestWire::readsTimes()
{
    QFETCH(QJsonValue, value);
    QTEST(wireTime(value), "time");
}

void TestWire::readsNumbers()
{
    QCOMPARE(wireCount(QJsonValue(QLatin1String("42"))).value_or(-1), 42);
    QCOMPARE(wireCount(QJsonValue(42)).value_or(-1), 42);
    QVERIFY(!wireCount(QJsonValue()));
    QVERIFY(!wireCount(QJsonValue(QLatin1String(""))));
    QVERIFY(!wireCount(QJsonValue(4.5)));
    QCOMPARE(wireText(QJsonValue(21450)), QStringLiteral("21450"));
    QCOMPARE(wireText(QJsonValue(0.0085)), QStringLiteral("0.0085"));
    QCOMPARE(wireText(QJsonValue()), QString());
    QCOMPARE(wirePhone(QJsonValue(QLatin1String("+14245550111"))).e164(),
             QStringLiteral("+14245550111"));
    QVERIFY(wirePhone(QJsonValue(QLatin1String("anonymous"))).isEmpty());
}

void TestWire::readsCapabilities()
{
    const NumberCapabilities voiceAndText{true, true, false, false};
    QCOMPARE(wireCapabilities(
                 QJsonObject{{QStringLiteral("voice"), true}, {QStringLiteral("sms"), true}}),
             voiceAndText);
    QCOMPARE(wireCapabilities(QJsonObject{{QStringLiteral("voice"), true},
                                          {QStringLiteral("SMS"), true},
                                          {QStringLiteral("MMS"), false}}),
             voiceAndText);
    QCOMPARE(wireCapabilities(QJsonArray{QStringLiteral("voice"), QStringLiteral("sms")}),
             voiceAndText);
    QCOMPARE(wireCapabilities(QJsonValue()), NumberCapabilities());
}

void TestWire::readsErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("said"); // code, message, link
    const auto row = [](const char *name, const char *body, const QStringList &said) {
        QTest::newRow(name) << QByteArray(body).replace('\'', '"') << said;
    };
    const QString link = QStringLiteral("https://x.example/21450");
    row("flat",
        "{'code':21450,'message':'Known','more_info':'https://x.example/21450','status':400}",
        {QStringLiteral("21450"), QStringLiteral("Known"), link});
    row("list of objects",
        "{'errors':[{'code':'30010','message':'Bad','more_info':'javascript:x'}]}",
        {QStringLiteral("30010"), QStringLiteral("Bad"), QString()});
    row("list of texts", "{'errors':['Bad','Worse']}",
        {QString(), QStringLiteral("Bad; Worse"), QString()});
    row("native", "{'errors':[{'detail':'Gone','status':'422','title':'Error','code':'gone'}]}",
        {QStringLiteral("gone"), QStringLiteral("Gone"), QString()});
    row("one word", "{'error':'Unauthorized'}",
        {QString(), QStringLiteral("Unauthorized"), QString()});
    row("XML",
        "<TwilioResponse><RestException><Code>20404</Code><Message>Not found</Message>"
        "</RestException></TwilioResponse>",
        {QStringLiteral("20404"), QStringLiteral("Not found"), QString()});
    row("HTML", "<html><body>Oops</body></html>", {QString(), QString(), QString()});
    row("nothing", "", {QString(), QString(), QString()});
}

void TestWire::readsErrors()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, said);
    const ErrorBody read = readErrorBody(body);
    QCOMPARE(QStringList({read.code, read.message, read.link}), said);
}

void TestWire::knowsAccounts()
{
    const Secret token(QStringLiteral("PT1"));
    const QString project = QStringLiteral("8f0a119a-cca7-4901-a07e-000000000000");
    const auto reach = [&](const QString &space, const QString &account) {
        return carrierAccess({CarrierKind::SignalWire, space, account, {}}, token);
    };
    for (const QString &space :
         {QStringLiteral("example"), QStringLiteral(" Example.signalwire.com"),
          QStringLiteral("https://example.signalwire.com/")}) {
        const auto access = reach(space, project);
        QVERIFY2(access, qUtf8Printable(space));
        QCOMPARE(access->base, QUrl(QStringLiteral("https://example.signalwire.com")));
    }
    for (const QString &space :
         {QString(), QStringLiteral("evil.com"), QStringLiteral("a.b"),
          QStringLiteral("example.signalwire.com.evil.com"), QStringLiteral("http://example")})
        QVERIFY2(!reach(space, project), qUtf8Printable(space));
    QVERIFY(!reach(QStringLiteral("example"), QStringLiteral("AC1")));
    const QString sid = QStringLiteral("AC") + QString(32, u'a');
    const QString key = QStringLiteral("SK") + QString(32, u'b');
    const auto twilio = carrierAccess({CarrierKind::Twilio, {}, sid, {}}, token);
    QVERIFY(twilio);
    QCOMPARE(twilio->user, sid);
    QCOMPARE(twilio->secret, QStringLiteral("PT1"));
    const auto withKey = carrierAccess({CarrierKind::Twilio, {}, sid, key}, token);
    QVERIFY(withKey);
    QCOMPARE(withKey->account, sid);
    QCOMPARE(withKey->user, key);
    QVERIFY(!carrierAccess({CarrierKind::Twilio, {}, sid, {}}, Secret()));
    QVERIFY(!carrierAccess({CarrierKind::Twilio, {}, QStringLiteral("SK1"), {}}, token));
}

QTEST_GUILESS_MAIN(TestWire)
#include "test_wire.moc"
