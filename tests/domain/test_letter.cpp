// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter.h"

#include "suggestedreason.h"
#include "vectorfile.h"
#include "workedexample.h"

#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <array>

using namespace rl;
using namespace rl::testing;

namespace {

constexpr std::array actions{DisputeAction::ChargeStands, DisputeAction::CreditFull,
                             DisputeAction::CreditPart,   DisputeAction::AskInformation,
                             DisputeAction::Withdraw,     DisputeAction::Reopen};
constexpr std::array languages{LetterLanguage::English, LetterLanguage::Spanish};

Letter letterFor(const CaseFile &file, DisputeAction action, LetterLanguage language,
                 const QString &reason)
{
    const QDateTime now(QDate(2025, 11, 3), QTime(17, 0), Qt::UTC);
    return composeLetter(file, action, Money{2000}, reason, QStringLiteral("Ana Belén Ortiz"), now,
                         language);
}

Letter suggestedLetter(const CaseFile &file, DisputeAction action, LetterLanguage language)
{
    const Verdict verdict = judge(file.facts, language);
    return letterFor(file, action, language,
                     suggestedReasonFor(file.facts, verdict, action, language));
}

// The letters as they were approved, for a person to read: tests/vectors/letters.
QString approved(const QString &name)
{
    QFile file(QStringLiteral(RINGLEDGER_VECTORS "/letters/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsApproved_data();
    void readsAsApproved();
    void holdsWhatEveryLetterMust_data() { addLetters(); }
    void holdsWhatEveryLetterMust();
    void hidesWhatIsNotForTheBroker_data() { addLetters(); }
    void hidesWhatIsNotForTheBroker();
    void takesNumbersOutOfTheReason();
    void takesEverySpellingOutOfTheReason_data();
    void takesEverySpellingOutOfTheReason();
    void keepsTheReasonsLines();
    void leavesOutOthersCalls();
    void looksForAnsweredCallsOnly();
    void tellsWhatToLookForWithoutCalls();
    void worksWithoutNames();

private:
    static void addLetters();
};

void TestLetter::addLetters()
{
    QTest::addColumn<DisputeAction>("action");
    QTest::addColumn<LetterLanguage>("language");
    for (const DisputeAction action : actions) {
        for (const LetterLanguage language : languages)
            QTest::newRow(qPrintable(actionName(action) + u' ' + languageCode(language)))
                << action << language;
    }
}

void TestLetter::readsAsApproved_data()
{
    addLetters();
}

void TestLetter::readsAsApproved()
{
    QFETCH(DisputeAction, action);
    QFETCH(LetterLanguage, language);
    // A full credit is what the facts come to when there was no call.
    const CaseFile file =
        action == DisputeAction::CreditFull ? caseWithoutCalls() : workedExample();
    const QString name = actionName(action) + u'.' + languageCode(language) + u".txt";
    const QString text = suggestedLetter(file, action, language).text();
    if (text != approved(name)) {
        QFile actual(name); // beside the test program, to compare and, if it is better, to approve
        QVERIFY(actual.open(QIODevice::WriteOnly));
        actual.write(text.toUtf8());
        QFAIL(qPrintable(QStringLiteral("%1 differs:\n%2").arg(actual.fileName(), text)));
    }
}

void TestLetter::holdsWhatEveryLetterMust()
{
    QFETCH(DisputeAction, action);
    QFETCH(LetterLanguage, language);
    const QString reason = QStringLiteral("Because we looked.");
    const Letter letter = letterFor(workedExample(), action, language, reason);

    QVERIFY(letter.subject.contains(u"DSP-2025-00001"));
    QVERIFY(letter.salutation.contains(u"Walter Richards"));
    QVERIFY(letter.paragraphs.contains(reason));
    QVERIFY(letter.paragraphs.first().contains(u"Testy M."));
    QCOMPARE(letter.signature.first(), QStringLiteral("Ana Belén Ortiz"));
    const bool shows = action != DisputeAction::Withdraw && action != DisputeAction::Reopen;
    QCOMPARE(letter.calls.size(), size_t(shows ? 3 : 0));
    const bool checks = shows && action != DisputeAction::CreditFull;
    QCOMPARE(letter.checkLines.size(), checks ? 3 : 0);
    const bool appealable =
        action == DisputeAction::ChargeStands || action == DisputeAction::CreditPart;
    QCOMPARE(!letter.appeal.isEmpty(), appealable);
    if (action == DisputeAction::CreditPart) {
        QVERIFY(letter.text().contains(u"$20.00"));
        QVERIFY(letter.text().contains(u"$30.00"));
    }
    static const QRegularExpression unfilled(QStringLiteral("[{}%]|  | [.,:;)]|\\(\\)|\\.\\."));
    QVERIFY2(!unfilled.match(letter.text()).hasMatch(), qPrintable(letter.text()));
}

void TestLetter::hidesWhatIsNotForTheBroker()
{
    QFETCH(DisputeAction, action);
    QFETCH(LetterLanguage, language);
    const QString text = suggestedLetter(workedExample(), action, language).text();
    QVERIFY(!text.contains(leadPhone.right(4)));
    QVERIFY(!text.contains(u"McTesterson"));
    QVERIFY(!text.contains(internalNote));
    static const QRegularExpression accusing(
        QStringLiteral("\\b(fraud|lie|lied|cheat|proof|prove|irrefutable|fraude|mentir|prueba)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    QVERIFY2(!accusing.match(text).hasMatch(), qPrintable(text));
}

void TestLetter::takesNumbersOutOfTheReason()
{
    const QString reason =
        QStringLiteral("You reached (650) 530-0051 and +16505300051 on 2025-10-22 at 10:05 over "
                       "+1 424 485 1544 for $50.00.");
    const Letter letter =
        letterFor(workedExample(), DisputeAction::ChargeStands, LetterLanguage::English, reason);
    QCOMPARE(letter.paragraphs.at(2),
             QStringLiteral("You reached (number removed) and (number removed) on 2025-10-22 at "
                            "10:05 over +1 424 485 1544 for $50.00."));
}

void TestLetter::takesEverySpellingOutOfTheReason_data()
{
    QTest::addColumn<QJsonObject>("example");
    for (const QJsonValue &value : vectorCases(QStringLiteral("redaction.json")))
        QTest::newRow(qPrintable(value[u"why"].toString())) << value.toObject();
}

void TestLetter::takesEverySpellingOutOfTheReason()
{
    QFETCH(QJsonObject, example);
    QString expected = example[example.contains(u"letter") ? u"letter" : u"evidence"].toString();
    expected.replace(QStringLiteral("[x]"), QStringLiteral("(number removed)"));
    CaseFile without = workedExample();
    without.facts.calls.clear();
    for (const CaseFile &file : {workedExample(), without}) {
        const Letter letter = letterFor(file, DisputeAction::ChargeStands, LetterLanguage::English,
                                        example[u"text"].toString());
        QCOMPARE(letter.paragraphs.mid(2).join(u'\n'), expected);
    }
}

void TestLetter::keepsTheReasonsLines()
{
    const Letter letter =
        letterFor(workedExample(), DisputeAction::ChargeStands, LetterLanguage::English,
                  QStringLiteral("First.\n\n  Second {lead} %1. \n"));
    QCOMPARE(letter.paragraphs.mid(2),
             QStringList({QStringLiteral("First."), QStringLiteral("Second {lead} %1.")}));
}

void TestLetter::leavesOutOthersCalls()
{
    CaseFile file = workedExample();
    CallRecord &before = file.facts.calls[1];
    before.start = file.facts.assignments.front().from.addDays(-3); // the previous holder's
    CallRecord &next = file.facts.calls[3];
    next.start = file.facts.assignments.front().to.addDays(3);
    next.assignmentId = QUuid::createUuid(); // the next holder's
    const Letter letter =
        letterFor(file, DisputeAction::ChargeStands, LetterLanguage::English, QString());
    QCOMPARE(letter.calls.size(), size_t(1));
    QVERIFY(letter.calls.front().what.contains(u"Testy called you"));
    QCOMPARE(letter.checkLines.size(), 1);
}

void TestLetter::looksForAnsweredCallsOnly()
{
    CaseFile file = workedExample();
    file.facts.calls[1].talkSeconds = 0;
    file.facts.calls[2].status = QStringLiteral("busy");
    file.facts.calls[3].talkSeconds.reset(); // completed, so it is on the bill
    const Letter letter =
        letterFor(file, DisputeAction::ChargeStands, LetterLanguage::English, QString());
    QCOMPARE(letter.calls.size(), size_t(3));
    QCOMPARE(letter.checkLines,
             QStringList(QStringLiteral("Wed Oct 22, 2025, 4:00 PM Pacific: from your phone ending "
                                        "5998 to the number ending 1544, length not known to us")));
}

void TestLetter::tellsWhatToLookForWithoutCalls()
{
    const Letter letter = letterFor(caseWithoutCalls(), DisputeAction::AskInformation,
                                    LetterLanguage::English, QString());
    QVERIFY(letter.checkLines.isEmpty());
    QVERIFY(letter.checkIntroduction.contains(u"no call of more than 5:00 with the number ending "
                                              u"1544"));
    QVERIFY(letter.text().contains(u"No call between you and Testy M."));
}

void TestLetter::worksWithoutNames()
{
    CaseFile file = workedExample();
    file.summary.brokerName.clear();
    file.summary.brokerCompany.clear();
    file.facts.leadName.clear();
    const Letter letter =
        letterFor(file, DisputeAction::ChargeStands, LetterLanguage::English, QString());
    QCOMPARE(letter.salutation, QStringLiteral("Hello,"));
    QVERIFY(letter.paragraphs.first().contains(u"the lead did not show up"));
}

QTEST_APPLESS_MAIN(TestLetter)
#include "test_letter.moc"
