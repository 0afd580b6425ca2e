// SPDX-License-Identifier: GPL-3.0-or-later
#include "calltext.h"
#include "recommendation.h"

#include <QTest>

using namespace rl;

// Names that stand in the database and in JSON, and short texts for lists.
class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofStatuses();
    void ofReasons();
    void ofActions();
    void ofDirections();
    void ofVerdicts();
    void ofLanguages();
    void recommendActions();
    void bestCall_data();
    void bestCall();
};

namespace {

// Each name in turn, and that it leads back to where it came from.
template <typename Enum, typename Name, typename FromName>
QString roundTrip(Enum last, Name name, FromName fromName)
{
    QStringList names;
    for (int i = 0; i <= int(last); ++i) {
        const QString each = name(Enum(i));
        if (fromName(each) != Enum(i))
            return each + QStringLiteral(" is not read back");
        names << each;
    }
    return names.join(u' ');
}

} // namespace

void TestNames::ofStatuses()
{
    QCOMPARE(roundTrip(DisputeStatus::Withdrawn, statusName, statusFromName),
             QStringLiteral("open awaiting_info stands credited partly_credited withdrawn"));
    QVERIFY(!statusFromName(u"Open"));
    QVERIFY(!statusFromName(u""));
    QVERIFY(isUndecided(DisputeStatus::Open));
    QVERIFY(isUndecided(DisputeStatus::AwaitingInfo));
    QVERIFY(!isUndecided(DisputeStatus::Withdrawn));
}

void TestNames::ofReasons()
{
    QCOMPARE(roundTrip(ClaimReason::Other, reasonName, reasonFromName),
             QStringLiteral("no_show cancelled unqualified duplicate other"));
}

void TestNames::ofActions()
{
    QCOMPARE(roundTrip(DisputeAction::Reopen, actionName, actionFromName),
             QStringLiteral("charge_stands credit_full credit_part ask_information withdraw "
                            "reopen"));
}

void TestNames::ofDirections()
{
    QCOMPARE(roundTrip(CallDirection::Unknown, directionName, directionFromName),
             QStringLiteral("lead_to_broker broker_to_lead internal unknown_caller"));
    QCOMPARE(directionFromName(u"sideways"), CallDirection::Unknown);
}

void TestNames::ofVerdicts()
{
    QStringList names;
    for (int i = 0; i <= int(Strength::NotDecidable); ++i)
        names << strengthName(Strength(i));
    for (int i = 0; i <= int(Recommendation::PersonDecides); ++i)
        names << recommendationName(Recommendation(i));
    QCOMPARE(names.join(u' '),
             QStringLiteral("strong moderate weak none unknown not_decidable "
                            "charge_stands credit_in_full ask_carrier person_decides"));
}

void TestNames::ofLanguages()
{
    QCOMPARE(languageCode(LetterLanguage::Spanish), QStringLiteral("es"));
    QCOMPARE(languageFromCode(u"es-MX"), LetterLanguage::Spanish);
    QCOMPARE(languageFromCode(u"ES"), LetterLanguage::Spanish);
    QCOMPARE(languageFromCode(u"en"), LetterLanguage::English);
    QCOMPARE(languageFromCode(u"de"), LetterLanguage::English);
}

void TestNames::recommendActions()
{
    QCOMPARE(recommendedAction(Recommendation::ChargeStands), DisputeAction::ChargeStands);
    QCOMPARE(recommendedAction(Recommendation::CreditInFull), DisputeAction::CreditFull);
    QVERIFY(!recommendedAction(Recommendation::AskCarrier));
    QVERIFY(!recommendedAction(Recommendation::PersonDecides));
}

void TestNames::bestCall_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("talk"); // -1: unknown
    QTest::addColumn<QString>("text");
    QTest::newRow("talked") << QStringLiteral("completed") << 900
                            << QStringLiteral("15:00, 5 min after");
    QTest::newRow("nobody talked")
        << QStringLiteral("completed") << 0 << QStringLiteral("no answer, 5 min after");
    QTest::newRow("busy") << QStringLiteral("busy") << -1
                          << QStringLiteral("no answer, 5 min after");
    QTest::newRow("unknown") << QStringLiteral("completed") << -1
                             << QStringLiteral("talk unknown, 5 min after");
}

void TestNames::bestCall()
{
    QFETCH(QString, status);
    QFETCH(int, talk);
    CallRecord call;
    call.start = QDateTime(QDate(2025, 10, 22), QTime(10, 5), Qt::UTC);
    call.status = status;
    if (talk >= 0)
        call.talkSeconds = talk;
    QTEST(bestCallText(call, call.start.addSecs(-300)), "text");
}

QTEST_APPLESS_MAIN(TestNames)
#include "test_names.moc"
