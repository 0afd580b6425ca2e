// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict.h"

#include "suggestedreason.h"
#include "verdictvectors.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace rl;
using rl::testing::VerdictVector;

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList read;
    for (const QJsonValue &each : value.toArray())
        read << each.toString();
    return read;
}

// Everything that a verdict says and a broker may read.
QString allTextOf(const DisputeFacts &facts, const Verdict &verdict, LetterLanguage language)
{
    QStringList said{verdict.sentence, verdict.suggestedReason};
    said += verdict.reasons;
    for (const CallJudgement &call : verdict.calls)
        said << call.because;
    for (const DisputeAction action : {DisputeAction::ChargeStands, DisputeAction::CreditFull,
                                       DisputeAction::CreditPart, DisputeAction::AskInformation})
        said << suggestedReasonFor(facts, verdict, action, language);
    return said.join(u'\n');
}

const QRegularExpression &accusing()
{
    static const QRegularExpression words(
        QStringLiteral("\\b(fraud\\w*|lie[sd]?|lying|liar|cheat\\w*|proof|prove\\w*|irrefutabl\\w*|"
                       "dishonest\\w*|false|fraude\\w*|mentir\\w*|mient\\w*|engañ\\w*|prueba\\w*|"
                       "estafa\\w*|fals[oa]s?)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words;
}

constexpr std::array languages{LetterLanguage::English, LetterLanguage::Spanish};

} // namespace

// The rules of the business against the table in tests/vectors/verdicts.
class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void judges_data();
    void judges();
    void judgesEveryCallOnce_data() { addVectors(); }
    void judgesEveryCallOnce();
    void agreesWithItself_data() { addVectors(); }
    void agreesWithItself();
    void saysTheSameInBothLanguages_data() { addVectors(); }
    void saysTheSameInBothLanguages();
    void fillsEveryPlace_data() { addVectors(); }
    void fillsEveryPlace();
    void neverNamesTheLeadsNumber_data() { addVectors(); }
    void neverNamesTheLeadsNumber();
    void accusesNobody_data() { addVectors(); }
    void accusesNobody();
    void hasNoPhraseThatAccuses();
    void hasEnoughCases();

private:
    void addVectors();
    [[nodiscard]] const VerdictVector &vector() const;

    std::vector<VerdictVector> m_vectors;
};

void TestVerdict::initTestCase()
{
    m_vectors = rl::testing::verdictVectors();
}

void TestVerdict::addVectors()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < m_vectors.size(); ++i)
        QTest::newRow(qPrintable(m_vectors[i].name)) << int(i);
}

const VerdictVector &TestVerdict::vector() const
{
    QFETCH(int, index);
    return m_vectors[size_t(index)];
}

void TestVerdict::judges_data()
{
    addVectors();
}

void TestVerdict::judges()
{
    const VerdictVector &vector = this->vector();
    const QJsonObject &expected = vector.expected;
    const Verdict verdict = judge(vector.facts);

    QCOMPARE(strengthName(verdict.strength), expected[u"strength"].toString());
    QCOMPARE(recommendationName(verdict.recommendation), expected[u"recommendation"].toString());
    QCOMPARE(verdict.favoursBroker, expected[u"favours_broker"].toBool());
    QCOMPARE(vector.callName(verdict.bestCall), expected[u"best"].toString());

    QStringList counts;
    QStringList near;
    for (const CallJudgement &call : verdict.calls) {
        if (call.counts)
            counts << vector.callName(call.callId);
        if (call.nearThreshold)
            near << vector.callName(call.callId);
    }
    QCOMPARE(counts, strings(expected[u"counts"]));
    QCOMPARE(near, strings(expected[u"near_threshold"]));

    for (const QString &part : strings(expected[u"says"]))
        QVERIFY2(verdict.sentence.contains(part),
                 qPrintable(part + u"\nnot in: " + verdict.sentence));
    for (const QString &part : strings(expected[u"suggests"]))
        QVERIFY2(verdict.suggestedReason.contains(part),
                 qPrintable(part + u"\nnot in: " + verdict.suggestedReason));
    for (const QString &part : strings(expected[u"reasons"])) {
        const QString all = verdict.reasons.join(u'\n');
        QVERIFY2(all.contains(part), qPrintable(part + u"\nnot in: " + all));
    }
    const QString everything = allTextOf(vector.facts, verdict, LetterLanguage::English);
    for (const QString &part : strings(expected[u"unsaid"]))
        QVERIFY2(!everything.contains(part), qPrintable(part + u"\nin: " + everything));
    const QJsonObject because = expected[u"because"].toObject();
    for (const QString &name : because.keys()) {
        const auto call = std::find_if(
            verdict.calls.begin(), verdict.calls.end(),
            [&](const CallJudgement &each) { return vector.callName(each.callId) == name; });
        QVERIFY2(call != verdict.calls.end(), qPrintable(name));
        QVERIFY2(call->because.contains(because[name].toString()), qPrintable(call->because));
    }
}

void TestVerdict::judgesEveryCallOnce()
{
    const DisputeFacts &facts = vector().facts;
    for (const LetterLanguage language : languages) {
        const Verdict verdict = judge(facts, language);
        QCOMPARE(verdict.calls.size(), facts.calls.size());
        for (size_t i = 0; i < facts.calls.size(); ++i) {
            QCOMPARE(verdict.calls[i].callId, facts.calls[i].id);
            QVERIFY(!verdict.calls[i].because.isEmpty());
            QCOMPARE(verdict.calls[i].counts, verdict.calls[i].ruling == CallRuling::Counts);
        }
    }
}

void TestVerdict::agreesWithItself()
{
    const DisputeFacts &facts = vector().facts;
    const Verdict verdict = judge(facts);
    const bool anyCounts = std::any_of(verdict.calls.begin(), verdict.calls.end(),
                                       [](const CallJudgement &call) { return call.counts; });
    const bool claimOfCalls =
        facts.reason == ClaimReason::NoShow || facts.reason == ClaimReason::Cancelled;

    QCOMPARE(verdict.favoursBroker, verdict.recommendation == Recommendation::CreditInFull);
    QVERIFY(!verdict.sentence.isEmpty());
    QVERIFY(!verdict.reasons.isEmpty());
    QCOMPARE(verdict.suggestedReason.isEmpty(), !recommendedAction(verdict.recommendation));
    if (verdict.recommendation == Recommendation::ChargeStands)
        QVERIFY(anyCounts);
    if (verdict.recommendation == Recommendation::CreditInFull)
        QVERIFY(!anyCounts);
    if (verdict.strength == Strength::Strong || verdict.strength == Strength::Moderate)
        QVERIFY(anyCounts);
    QCOMPARE(verdict.strength == Strength::NotDecidable, !claimOfCalls);
    if (verdict.favoursBroker)
        QVERIFY(verdict.sentence.contains(u"the facts favour you"));
}

void TestVerdict::saysTheSameInBothLanguages()
{
    const DisputeFacts &facts = vector().facts;
    const Verdict english = judge(facts, LetterLanguage::English);
    const Verdict spanish = judge(facts, LetterLanguage::Spanish);
    QCOMPARE(spanish.strength, english.strength);
    QCOMPARE(spanish.recommendation, english.recommendation);
    QCOMPARE(spanish.bestCall, english.bestCall);
    QCOMPARE(spanish.reasons.size(), english.reasons.size());
    QVERIFY(spanish.sentence != english.sentence);
    // The figures of a sentence are facts, and the same facts in either language.
    static const QRegularExpression figures(QStringLiteral("\\d+(:\\d+)+|…\\d+"));
    const auto figuresOf = [](const QString &text) {
        QStringList found;
        for (auto it = figures.globalMatch(text); it.hasNext();)
            found << it.next().captured();
        return found;
    };
    QCOMPARE(figuresOf(spanish.sentence), figuresOf(english.sentence));
}

void TestVerdict::fillsEveryPlace()
{
    const DisputeFacts &facts = vector().facts;
    for (const LetterLanguage language : languages) {
        const QString text = allTextOf(facts, judge(facts, language), language);
        static const QRegularExpression unfilled(
            QStringLiteral("[{}%]|  | [.,:;)]|\\(\\)|\\.\\.|, ?[.:]"));
        const auto match = unfilled.match(text);
        QVERIFY2(!match.hasMatch(), qPrintable(text));
    }
}

void TestVerdict::neverNamesTheLeadsNumber()
{
    const DisputeFacts &facts = vector().facts;
    for (const LetterLanguage language : languages) {
        const QString text = allTextOf(facts, judge(facts, language), language);
        QVERIFY2(!text.contains(u"0051"), qPrintable(text)); // the lead's last four digits
        static const QRegularExpression longNumber(QStringLiteral("\\d{5,}"));
        QVERIFY2(!longNumber.match(text).hasMatch(), qPrintable(text));
    }
}

void TestVerdict::accusesNobody()
{
    const DisputeFacts &facts = vector().facts;
    for (const LetterLanguage language : languages) {
        const QString text = allTextOf(facts, judge(facts, language), language);
        QVERIFY2(!accusing().match(text).hasMatch(), qPrintable(text));
    }
}

void TestVerdict::hasNoPhraseThatAccuses()
{
    const QDir folder(QStringLiteral(RINGLEDGER_VECTORS "/../../models/domain"));
    const QStringList tables = folder.entryList({QStringLiteral("*phrases.h")}, QDir::Files);
    QVERIFY(tables.size() >= 5);
    for (const QString &table : tables) {
        QFile file(folder.filePath(table));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto match = accusing().match(QString::fromUtf8(file.readAll()));
        QVERIFY2(!match.hasMatch(), qPrintable(table + u": " + match.captured()));
    }
}

void TestVerdict::hasEnoughCases()
{
    QVERIFY(m_vectors.size() >= 60);
}

QTEST_APPLESS_MAIN(TestVerdict)
#include "test_verdict.moc"
