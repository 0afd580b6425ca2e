// SPDX-License-Identifier: GPL-3.0-or-later
#include "forwardingcode.h"

#include "vectorfile.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace rl;

class TestForwardingCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheCarrierKnows_data();
    void isWhatTheCarrierKnows();
    void namesAreThoseOfTheDatabase_data();
    void namesAreThoseOfTheDatabase();
    void codesOfGsmNetworksKeepToTheStandard();
    void needsADestination();
    void takesTheUsualRingTime();
};

void TestForwardingCode::isWhatTheCarrierKnows_data()
{
    QTest::addColumn<QJsonObject>("example");
    for (const QJsonValue &value :
         rl::testing::vectorCases(QStringLiteral("forwarding/codes.json")))
        QTest::newRow(qPrintable(value[u"why"].toString())) << value.toObject();
}

void TestForwardingCode::isWhatTheCarrierKnows()
{
    QFETCH(QJsonObject, example);
    const auto carrier = mobileCarrierFromName(example[u"carrier"].toString());
    const auto mode = forwardingModeFromName(example[u"mode"].toString());
    QVERIFY(carrier && mode);
    const Result<ForwardingCodes> codes =
        forwardingCodes(*carrier, *mode, PhoneNumber::fromE164(example[u"destination"].toString()),
                        std::chrono::seconds(example[u"ring"].toInt()));
    if (example[u"refused"].toBool()) {
        QVERIFY(!codes);
        QCOMPARE(codes.error().code, ErrorCode::InvalidInput);
        return;
    }
    QVERIFY2(codes.ok(), codes ? "" : qPrintable(codes.error().what));
    QCOMPARE(codes->activation, example[u"activation"].toString());
    QCOMPARE(codes->deactivation, example[u"deactivation"].toString());
}

void TestForwardingCode::namesAreThoseOfTheDatabase_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"att", "tmobile", "verizon", "sprint", "other_gsm", "other_cdma", "international"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestForwardingCode::namesAreThoseOfTheDatabase()
{
    QFETCH(QString, name);
    const std::optional<MobileCarrier> carrier = mobileCarrierFromName(name);
    QVERIFY(carrier);
    QCOMPARE(mobileCarrierName(*carrier), name);
    QVERIFY(!mobileCarrierFromName(QString(name + u'x')));
    for (const ForwardingMode mode : {ForwardingMode::TotalAi, ForwardingMode::SafetyNet})
        QCOMPARE(forwardingModeFromName(forwardingModeName(mode)), std::optional(mode));
    QVERIFY(!forwardingModeFromName(u"all"));
}

// 3GPP TS 22.030: a procedure of '*', '#' or a pair of them, a service of two or three digits,
// supplementary information after '*', and '#' at the end.
void TestForwardingCode::codesOfGsmNetworksKeepToTheStandard()
{
    const QRegularExpression grammar(QStringLiteral(
        "^(\\*|\\*\\*|#|##)(21|61|004)(\\*\\+[1-9]\\d{6,14}(\\*11\\*\\d{1,2})?)?#$"));
    const PhoneNumber to = PhoneNumber::fromE164(u"+15550109999");
    for (const MobileCarrier carrier :
         {MobileCarrier::Att, MobileCarrier::TMobile, MobileCarrier::Sprint,
          MobileCarrier::OtherGsm, MobileCarrier::International}) {
        for (const ForwardingMode mode : {ForwardingMode::TotalAi, ForwardingMode::SafetyNet}) {
            const Result<ForwardingCodes> codes = forwardingCodes(carrier, mode, to);
            QVERIFY(codes);
            QVERIFY2(grammar.match(codes->activation).hasMatch(), qPrintable(codes->activation));
            QVERIFY2(grammar.match(codes->deactivation).hasMatch(),
                     qPrintable(codes->deactivation));
        }
    }
}

void TestForwardingCode::needsADestination()
{
    QVERIFY(!forwardingCodes(MobileCarrier::Verizon, ForwardingMode::TotalAi, PhoneNumber()));
}

void TestForwardingCode::takesTheUsualRingTime()
{
    const Result<ForwardingCodes> codes = forwardingCodes(
        MobileCarrier::Att, ForwardingMode::SafetyNet, PhoneNumber::fromE164(u"+15550109999"));
    QVERIFY(codes);
    QCOMPARE(codes->activation, QStringLiteral("*004*+15550109999*11*25#"));
    QVERIFY(!usesRingTime(MobileCarrier::Att, ForwardingMode::TotalAi));
    QVERIFY(!usesRingTime(MobileCarrier::OtherCdma, ForwardingMode::SafetyNet));
}

QTEST_APPLESS_MAIN(TestForwardingCode)
#include "test_forwardingcode.moc"
