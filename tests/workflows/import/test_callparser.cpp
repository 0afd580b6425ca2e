// SPDX-License-Identifier: GPL-3.0-or-later
// From a file's row to what is staged, or to the reason why not.
#include "import/callparser.h"
#include "import/csvrecords.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rl;

class TestCallParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();

private:
    QTemporaryDir m_folder;
};

// Staged columns: line sid parent tracking caller called start duration status leg_direction
// direction answered_by ended_by ring total billed recorded; here without line, blanks for tabs.
void TestCallParser::parses_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("staged");
    QTest::addColumn<QString>("refused"); // "column: part of the reason"
    const QByteArray head =
        "sid,parent_call_sid,from,to,start_time,duration,status,direction,answered_by";
    const auto good = [](const char *name, const QByteArray &header, const QByteArray &row,
                         const char *staged) {
        QTest::newRow(name) << header << row << QString::fromUtf8(staged) << QString();
    };
    const auto bad = [&head](const char *name, const QByteArray &row, const char *refused) {
        QTest::newRow(name) << head << row << QString() << QString::fromUtf8(refused);
    };
    good("plain", head,
         "CA1,,+13104365998,+14244851544,2025-10-22T10:05:00Z,900,completed,inbound,human",
         "CA1 \\N \\N +13104365998 +14244851544 2025-10-22_10:05:00+00 900 completed inbound \\N "
         "human \\N \\N \\N \\N \\N");
    good("child leg", head,
         "CA2,CA1,+14244851544,+16505300051,2025-10-22T10:05:04Z,880,completed,outbound-dial,",
         "CA2 CA1 \\N +14244851544 +16505300051 2025-10-22_10:05:04+00 880 completed outbound-dial "
         "\\N \\N \\N \\N \\N \\N \\N");
    good("unknown duration is no 0", head,
         "CA1,,+13104365998,+14244851544,2025-10-22T10:05:00Z,,no answer,Incoming,",
         "CA1 \\N \\N +13104365998 +14244851544 2025-10-22_10:05:00+00 \\N no-answer inbound \\N "
         "\\N \\N \\N \\N \\N \\N");
    good("as a person writes", head,
         "CA1,,'+1 (310) 436-5998,(424) 485-1544,\"Oct 22, 2025 10:05 AM EDT\",15:00,Completed,,",
         "CA1 \\N \\N +13104365998 +14244851544 2025-10-22_14:05:00+00 900 completed \\N \\N \\N "
         "\\N \\N \\N \\N \\N");
    good("SIP and anonymous", head,
         "CA1,,sip:+13104365998@pbx.example,Anonymous,2025-10-22T10:05:00.5Z,1,busy,,",
         "CA1 \\N \\N sip:+13104365998@pbx.example anonymous 2025-10-22_10:05:00.500000+00 1 busy "
         "\\N \\N \\N \\N \\N \\N \\N \\N");
    good("no caller", head, "CA1,,,+14244851544,2025-10-22T10:05:00Z,1,busy,,",
         "CA1 \\N \\N unknown +14244851544 2025-10-22_10:05:00+00 1 busy \\N \\N \\N \\N \\N \\N "
         "\\N \\N");
    good("escapes for COPY", head,
         "\"a\\b\tc\",,+13104365998,+14244851544,2025-10-22T10:05:00Z,1,busy,,",
         "a\\\\b\\tc \\N \\N +13104365998 +14244851544 2025-10-22_10:05:00+00 1 busy \\N \\N \\N "
         "\\N \\N \\N \\N \\N");
    good("tracking number and customer",
         "id,Tracking Number,Customer Phone Number,Date,Time,Talk Time,Direction",
         "7,+14244851544,+13104365998,10/22/2025,10:05:00 AM UTC,4m 3s,inbound",
         "7 \\N +14244851544 +13104365998 +14244851544 2025-10-22_10:05:00+00 243 \\N inbound \\N "
         "\\N \\N \\N \\N \\N \\N");
    good("the same, outbound",
         "id,Tracking Number,Customer Phone Number,Started At,Duration (minutes),Type",
         "7,+14244851544,+13104365998,2025-10-22T10:05:00Z,4.5,outboundPhoneCall",
         "7 \\N +14244851544 +14244851544 +13104365998 2025-10-22_10:05:00+00 270 \\N outbound-api "
         "\\N \\N \\N \\N \\N \\N \\N");
    good("four clocks apart",
         "call_sid,from,to,start,duration_ms,billing_ms,ring_time,recording_duration",
         "x,+13104365998,+14244851544,2025-10-22T10:05:00Z,9638,60000,8,12",
         "x \\N \\N +13104365998 +14244851544 2025-10-22_10:05:00+00 9 \\N \\N \\N \\N \\N 8 \\N "
         "60 12");
    bad("negative", "CA1,,+13104365998,+14244851544,2025-10-22T10:05:00Z,-5,completed,,",
        "duration: negative");
    bad("no length", "CA1,,+13104365998,+14244851544,2025-10-22T10:05:00Z,long,completed,,",
        "duration: length of time");
    bad("no start", "CA1,,+13104365998,+14244851544,,5,completed,,", "start_time: missing");
    bad("no zone", "CA1,,+13104365998,+14244851544,2025-10-22 10:05,5,completed,,",
        "start_time: --zone");
    bad("still going on", "CA1,,+13104365998,+14244851544,2025-10-22T10:05:00Z,5,in-progress,,",
        "status: going on");
    bad("no status",
        "CA1,,+13104365998,+14244851544,2025-10-22T10:05:00Z,5,whatever this may be said to mean,,",
        "status: not a status");
    bad("a word with a letter lost",
        "CA1,,+13104365998,+14244851544,2025-10-22T10:05:00Z,5,compl\xC3\xA9ted,,",
        "status: not a status");
    bad("nobody", "CA1,,,,2025-10-22T10:05:00Z,5,completed,,", "from: Neither");
    bad("shortened", "CA1,,1.31044E+10,+14244851544,2025-10-22T10:05:00Z,5,completed,,",
        "from: spreadsheet");
    bad("endless SID",
        QByteArray(101, 'x') + ",,+13104365998,+14244851544,2025-10-22T10:05:00Z,5,completed,,",
        "sid: longer");
}

void TestCallParser::parses()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, row);
    QFETCH(QString, staged);
    QFETCH(QString, refused);
    const QString path = m_folder.filePath(QStringLiteral("one.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(header + '\n' + row + '\n');
    file.close();
    auto records =
        CsvRecords::open(TextSource::open(path).value(), callFields(), {}, requiredCallFields());
    QVERIFY2(records, records ? "" : qUtf8Printable(records.error().text()));
    QCOMPARE(*(*records)->next(), RecordSource::Event::Record);
    CallParser parser(**records, QTimeZone());
    QByteArray copy;
    const auto refusal = parser.parse((*records)->record(), copy);
    if (refused.isEmpty()) {
        QVERIFY2(!refusal, refusal ? qUtf8Printable(refusal->reason) : "");
        QString shown = QString::fromUtf8(copy).trimmed().mid(2);
        shown.replace(u' ', u'_').replace(u'\t', u' ');
        QCOMPARE(shown, staged);
    } else {
        QVERIFY(refusal);
        QCOMPARE(refusal->column, refused.section(QStringLiteral(": "), 0, 0));
        QVERIFY2(refusal->reason.contains(refused.section(QStringLiteral(": "), 1)),
                 qUtf8Printable(refusal->reason));
        QVERIFY(copy.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestCallParser)
#include "test_callparser.moc"
