// SPDX-License-Identifier: GPL-3.0-or-later
#include "../domain/vectorfile.h"
#include "csvcell.h"
#include "evidence/callcsv.h"
#include "evidence/evidencejson.h"
#include "samplecase.h"
#include "words/reportformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rl;
using namespace rl::sample;

namespace {

EvidenceInput inputOf(const CaseFile &file)
{
    EvidenceInput input;
    input.file = file;
    input.verdict = judge(file.facts);
    input.generatedAt = utc(QStringLiteral("2025-11-04T16:00:00"));
    return input;
}

QByteArray jsonOf(const CaseFile &file)
{
    const EvidenceInput input = inputOf(file);
    const LeadPrivacy privacy(file);
    return evidenceJson(input, evidenceCalls(input, privacy), privacy);
}

QStringList csvOf(const CaseFile &file)
{
    const EvidenceInput input = inputOf(file);
    const LeadPrivacy privacy(file);
    const ReportFormat format(LetterLanguage::English, file.facts.zone);
    // Through UTF-16 by hand: fromUtf8() drops the byte order mark that is to be seen.
    const QByteArray csv = callCsv(evidenceCalls(input, privacy), format);
    return QString(csv.startsWith("\xEF\xBB\xBF") ? QString(QChar::ByteOrderMark) : QString())
        .append(QString::fromUtf8(csv))
        .split(QStringLiteral("\r\n"));
}

} // namespace

class TestEvidenceFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char *name, const char16_t *text, const char16_t *cell) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(cell);
        };
        row("plain", u"agrees", u"agrees");
        row("empty", u"", u"");
        row("formula", u"=HYPERLINK(\"http://x\")", u"\"'=HYPERLINK(\"\"http://x\"\")\"");
        row("plus", u"+14244851544", u"'+14244851544");
        row("minus", u"-1+1", u"'-1+1");
        row("at", u"@SUM(A1)", u"'@SUM(A1)");
        row("tab", u"\t=1", u"\"'\t=1\"");
        row("return", u"\r=1", u"\"'\r=1\"");
        row("comma", u"a,b", u"\"a,b\"");
        row("quote", u"a\"b", u"\"a\"\"b\"");
        row("line", u"a\nb", u"\"a\nb\"");
        row("inside is harmless", u"a=b", u"a=b");
        row("space kept", u" a", u"\" a\"");
    }
    void cells()
    {
        QFETCH(QString, text);
        QTEST(csvCell(text), "cell");
    }

    void csvLine()
    {
        const QStringList lines = csvOf(workedExample());
        QCOMPARE(lines[0].front(), QChar(QChar::ByteOrderMark));
        QVERIFY(lines[0].mid(1).startsWith(QStringLiteral("start_utc,start_local,time_zone,")));
        QCOMPARE(lines[1],
                 QStringLiteral(
                     "2025-10-22T17:05:12Z,2025-10-22T10:05:12-07:00,America/Los_Angeles,no,"
                     "broker_to_lead,'+13104365998,lead,'+14244851544,completed,14,900,900,,"
                     "caller,human,agrees,yes,\"Talked 15:00, more than 5:00, 5 minutes after "
                     "the appointed time.\",CA00000000000000000000000000000001"));
        QCOMPARE(lines[2].section(u',', 5, 6),
                 QStringLiteral("lead,tracking_number")
                     .replace(QStringLiteral("tracking_number"), QStringLiteral("'+14244851544")));
        QCOMPARE(lines.last(), QString()); // ends with CRLF
    }

    void csvDefusesWhatACallerMayCallHimself()
    {
        CaseFile file = workedExample();
        file.facts.calls[0].status = QStringLiteral("=cmd|' /C calc'!A0");
        file.facts.calls[0].endedBy = QStringLiteral("@x");
        const QString line = csvOf(file)[1];
        QVERIFY(line.contains(QStringLiteral(",'=cmd|' /C calc'!A0,")));
        QVERIFY(line.contains(QStringLiteral(",'@x,")));
    }

    void unknownIsNeverNought()
    {
        CaseFile file = workedExample();
        file.facts.calls[1].talkSeconds.reset();
        file.facts.calls[1].ringSeconds.reset();
        QCOMPARE(csvOf(file)[2].section(u',', 9, 10), QStringLiteral(","));
        const QJsonArray calls = QJsonDocument::fromJson(jsonOf(file)).object()[u"calls"].toArray();
        QVERIFY(calls[1].toObject()[u"talk_seconds"].isNull());
        QVERIFY(calls[1].toObject().contains(u"talk_seconds"));
        QVERIFY(calls[1].toObject()[u"ring_seconds"].isNull());
    }

    void jsonIsTheSameEachTime()
    {
        QCOMPARE(jsonOf(crowded(40)), jsonOf(crowded(40)));
        // Keys in alphabetical order, at the top as below.
        const QByteArray json = jsonOf(workedExample());
        QVERIFY(json.indexOf("\n    \"appointment\"") < json.indexOf("\n    \"calls\""));
        QVERIFY(json.indexOf("\n    \"calls\"") < json.indexOf("\n    \"verdict\""));
    }

    void jsonHasBothClocks()
    {
        const QJsonObject root = QJsonDocument::fromJson(jsonOf(workedExample())).object();
        QCOMPARE(root[u"schema"].toString(), QStringLiteral("ringledger.evidence/1"));
        const QJsonObject at = root[u"appointment"].toObject()[u"at"].toObject();
        QCOMPARE(at[u"utc"].toString(), QStringLiteral("2025-10-22T17:00:00Z"));
        QCOMPARE(at[u"local"].toString(), QStringLiteral("2025-10-22T10:00:00-07:00"));
        QCOMPARE(root[u"time_zone"].toString(), QStringLiteral("America/Los_Angeles"));
        QCOMPARE(root[u"verdict"].toObject()[u"strength"].toString(), QStringLiteral("strong"));
        QCOMPARE(root[u"decision"].toObject()[u"credited_cents"].toInt(-1), 0);
        QVERIFY(root[u"holders"].toArray()[2].toObject()[u"to"].isNull());
    }

    void holdersAreThoseBesideTheCase()
    {
        // Months of other people's holds on the number are nobody's business here.
        const CaseFile file = crowded(40);
        QVERIFY(file.holders.size() > 6);
        const QJsonArray holders =
            QJsonDocument::fromJson(jsonOf(file)).object()[u"holders"].toArray();
        QStringList told;
        for (const QJsonValue holder : holders)
            told << holder[u"lead"].toString();
        QVERIFY(told.contains(QStringLiteral("this_lead")));
        QVERIFY(told.contains(QStringLiteral("another_lead")));
        QVERIFY2(holders.size() <= 3 * told.count(QStringLiteral("this_lead")),
                 qPrintable(told.join(u' ')));
    }

    void partiesAreNamedOnlyWhereABrokerMayKnowThem()
    {
        CaseFile file = workedExample();
        file.facts.calls[1].from = QStringLiteral("+13235550177");
        file.facts.calls[1].fromRegistered = false;
        file.facts.calls[1].fromLabel.clear();
        file.facts.calls[1].direction = CallDirection::Unknown;
        const QJsonArray calls = QJsonDocument::fromJson(jsonOf(file)).object()[u"calls"].toArray();
        const auto from = [&](int i) { return calls[i].toObject()[u"from"].toObject(); };
        const auto to = [&](int i) { return calls[i].toObject()[u"to"].toObject(); };
        QCOMPARE(from(0)[u"who"].toString(), QStringLiteral("broker"));
        QCOMPARE(from(0)[u"number"].toString(), QStringLiteral("+13104365998"));
        QCOMPARE(to(0)[u"who"].toString(), QStringLiteral("lead"));
        QVERIFY(to(0)[u"number"].isNull());
        QVERIFY(to(0)[u"last_four"].isNull());
        QCOMPARE(from(1)[u"who"].toString(), QStringLiteral("unregistered"));
        QVERIFY(from(1)[u"number"].isNull());
        QCOMPARE(from(1)[u"last_four"].toString(), QStringLiteral("0177"));
        QCOMPARE(to(1)[u"number"].toString(), QStringLiteral("+14244851544"));
    }

    void callsThatAreNotHisAreLeftOut()
    {
        CaseFile file = workedExample();
        file.facts.calls[1].direction = CallDirection::Internal;
        file.facts.calls[2].sid = file.facts.calls[0].sid; // a second leg
        QCOMPARE(csvOf(file).size(), 1 + 1 + 1);
        QCOMPARE(QJsonDocument::fromJson(jsonOf(file)).object()[u"calls"].toArray().size(), 1);
    }

    void aHashInPlaceOfASidIsLeftOut_data()
    {
        QTest::addColumn<QString>("sid");
        QTest::addColumn<bool>("shown");
        QTest::newRow("Twilio") << QStringLiteral("CA0123456789abcdef0123456789abcdef") << true;
        QTest::newRow("SignalWire")
            << QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8") << true;
        QTest::newRow("made on import")
            << QStringLiteral("row:0f343b0931126a20f133d67c2b018a3b") << false;
        QTest::newRow("holds a number") << QStringLiteral("+16505300051-1") << false;
    }
    void aHashInPlaceOfASidIsLeftOut()
    {
        QFETCH(QString, sid);
        QFETCH(bool, shown);
        QCOMPARE(LeadPrivacy::carrierSid(sid), shown ? sid : QString());
    }

    void redaction_data()
    {
        QTest::addColumn<CaseFile>("file");
        QTest::addColumn<QJsonObject>("example");
        CaseFile without = workedExample();
        without.facts.calls.clear();
        CaseFile unknown = workedExample(); // the case names no number: the calls do
        unknown.leadPhones.clear();
        for (const QJsonValue &value : rl::testing::vectorCases(QStringLiteral("redaction.json"))) {
            const QByteArray why = value[u"why"].toString().toUtf8();
            QTest::addRow("%s", why.constData()) << workedExample() << value.toObject();
            QTest::addRow("%s; the calls alone name it", why.constData())
                << unknown << value.toObject();
            QTest::addRow("%s; no calls", why.constData()) << without << value.toObject();
        }
    }
    void redaction()
    {
        QFETCH(CaseFile, file);
        QFETCH(QJsonObject, example);
        const QString text = example[u"text"].toString();
        const QString clean = example[u"evidence"].toString();
        const LeadPrivacy privacy(file);
        QCOMPARE(privacy.redacted(text, QStringLiteral("[x]")), clean);
        QVERIFY(!privacy.leaks(clean));
        file.claimText = text;
        file.decisionReason = text;
        const QJsonObject root = QJsonDocument::fromJson(jsonOf(file)).object();
        QString shown = clean;
        shown.replace(QStringLiteral("[x]"), QStringLiteral("[lead’s number]"));
        QCOMPARE(root[u"claim"].toObject()[u"text"].toString(), shown);
        QCOMPARE(root[u"decision"].toObject()[u"reason"].toString(), shown);
    }

    void aLeakIsNoticed_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<bool>("leaks");
        const auto row = [](const char *name, const char16_t *document, bool leaks = true) {
            QTest::newRow(name) << QString::fromUtf16(document) << leaks;
        };
        row("as Americans write it", u"\"note\": \"(650) 530-0051\"");
        row("E.164", u"+16505300051");
        row("slashes", u"650/530/0051");
        row("hyphen", u"650\u2010530\u20100051");
        row("long dashes", u"650\u2012530\u20130051, 650\u2014530\u20150051");
        row("over two lines", u"650-530\n-0051");
        row("a line's end as JSON has it", u"650-530-\\n0051");
        row("far apart", u"650 ......... 530 ......... 0051");
        row("a date behind it", u"6505300051 10/22");
        row("without area code", u"call 530-0051, he said");
        row("within a hash", u"9f5300051ab", false);
        row("within a longer number", u"sid 95300051", false);
        row("the tracking number", u"+14244851544, 424-485-1544", false);
    }
    void aLeakIsNoticed()
    {
        QFETCH(QString, document);
        CaseFile file = workedExample();
        QTEST(LeadPrivacy(file).leaks(document), "leaks");
        file.facts.calls.clear();
        QTEST(LeadPrivacy(file).leaks(document), "leaks");
    }

    void whatWeWriteLeaksNothing()
    {
        for (const CaseFile &file : {workedExample(), crowded(60), silent()})
            QVERIFY(!LeadPrivacy(file).leaks(QString::fromUtf8(jsonOf(file))));
    }
};

QTEST_GUILESS_MAIN(TestEvidenceFiles)
#include "test_evidencefiles.moc"
