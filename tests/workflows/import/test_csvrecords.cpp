// SPDX-License-Identifier: GPL-3.0-or-later
// CSV as other programs write it: what is read, what is refused, and that one bad row costs one
// row.
#include "import/callfields.h"
#include "import/csvrecords.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rl;

namespace {

// A file as text: one line per record ("line: sid|from|start|duration") or fault ("line! reason").
QStringList told(RecordSource &source)
{
    QStringList told;
    for (;;) {
        const Result<RecordSource::Event> event = source.next();
        if (!event || *event == RecordSource::Event::End)
            return told;
        if (*event == RecordSource::Event::Fault) {
            told << QStringLiteral("%1! %2 %3")
                        .arg(source.fault().line)
                        .arg(source.fault().column, source.fault().reason);
            continue;
        }
        QStringList values;
        for (const CallField field :
             {CallField::Sid, CallField::From, CallField::Start, CallField::Duration}) {
            const std::string_view value = source.record().value(static_cast<size_t>(field));
            values << QString::fromUtf8(value.data(), qsizetype(value.size()));
        }
        told << QStringLiteral("%1: %2").arg(source.record().line).arg(values.join(u'|'));
    }
}

} // namespace

class TestCsvRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refusesTheFile_data();
    void refusesTheFile();
    void longCellCostsOneRow();
    void resumesAnywhere();
    void memoryStaysConstant();

private:
    Result<std::unique_ptr<CsvRecords>> open(const QByteArray &content,
                                             const QStringList &map = {});

    QTemporaryDir m_folder;
};

Result<std::unique_ptr<CsvRecords>> TestCsvRecords::open(const QByteArray &content,
                                                         const QStringList &map)
{
    const QString path = m_folder.filePath(QStringLiteral("calls.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    file.close();
    Result<std::unique_ptr<TextSource>> source = TextSource::open(path);
    if (!source)
        return source.error();
    const Result<ColumnMap> pairs = callFields().parseMap(map);
    if (!pairs)
        return pairs.error();
    return CsvRecords::open(std::move(*source), callFields(), *pairs, requiredCallFields());
}

void TestCsvRecords::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("map");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &content, const QStringList &expected,
                        const QStringList &map = {}) {
        QTest::newRow(name) << content << map << expected;
    };
    const QByteArray head = "sid,from,start,duration\n";
    const QString one = QStringLiteral("2: A|+1|t|5");
    row("LF", head + "A,+1,t,5\n", {one});
    row("CRLF", "sid,from,start,duration\r\nA,+1,t,5\r\nB,+2,t,6\r\n",
        {one, QStringLiteral("3: B|+2|t|6")});
    row("CR only", "sid,from,start,duration\rA,+1,t,5\rB,+2,t,6",
        {one, QStringLiteral("3: B|+2|t|6")});
    row("no line end at the end", head + "A,+1,t,5", {one});
    row("mark", "\xEF\xBB\xBF" + head + "A,+1,t,5\n", {one});
    row("semicolons", "sid;from;start;duration\nA;+1;t;5\n", {one});
    row("tabs", "sid\tfrom\tstart\tduration\nA\t+1\tt\t5\n", {one});
    row("sep line", "sep=;\r\nsid;from;start;duration\r\nA;+1;t;5\r\n",
        {QStringLiteral("3: A|+1|t|5")});
    row("quotes", head + "\"A\",\"+1\",\"t\",\"5\"\n", {one});
    row("blanks around quotes", head + "\"A\" , \"+1\",t, 5\n", {QStringLiteral("2: A|+1|t| 5")});
    row("comma and doubled quote in a cell", head + "\"A,\"\"x\"\"\",+1,t,5\n",
        {QStringLiteral("2: A,\"x\"|+1|t|5")});
    row("quotes over lines", head + "\"A\nx\r\ny\",+1,t,5\nB,+2,t,6\n",
        {QStringLiteral("2: A\nx\r\ny|+1|t|5"), QStringLiteral("5: B|+2|t|6")});
    row("quote inside a plain cell", head + "A 5\" disk,+1,t,5\n",
        {QStringLiteral("2: A 5\" disk|+1|t|5")});
    row("blank lines", head + "\n\nA,+1,t,5\n\n", {QStringLiteral("4: A|+1|t|5")});
    row("title above the header", "Call report\nmade today\n" + head + "A,+1,t,5\n",
        {QStringLiteral("4: A|+1|t|5")});
    row("empty cells beyond the header", head + "A,+1,t,5,,\n", {one});
    row("console names", "Call SID,From,To,Start Time,Duration\nA,+1,+2,t,5\n", {one});
    row("mapped", "Ref,from,When,talk\nA,+1,t,5\n", {one},
        {QStringLiteral("ref=sid"), QStringLiteral("When=start")});
    row("created is second best", "id,from,date_created,start_time,duration\nA,+1,no,t,5\n", {one});
    row("ragged", head + "A,+1,t\nB,+2,t,6\nC,+3,t,7,8\n",
        {QStringLiteral("2!  The row has 3 cells where the header has 4."),
         QStringLiteral("3: B|+2|t|6"),
         QStringLiteral("4!  The row has 5 cells where the header has 4.")});
    row("cut", head + "A,+1,t,5\nB,+2",
        {one, QStringLiteral("3!  The file ends in the middle of this row.")});
    row("NUL", head + QByteArray("A,+\0001,t,5\nB,+2,t,6\n", 19),
        {QStringLiteral("2! from The cell holds a NUL byte, which is no text."),
         QStringLiteral("3: B|+2|t|6")});
    row("text behind a quote", head + "\"A\"x,+1,t,5\nB,+2,t,6\n",
        {QStringLiteral(
             "2!  There is text behind a closing quote; quotes inside a cell are written twice."),
         QStringLiteral("3: B|+2|t|6")});
    row("quote that never closes", head + "\"A,+1,t,5\nB,+2,t,6\nC,+3,t,7\n",
        {QStringLiteral("2! sid A quote opens here and never closes."),
         QStringLiteral("3: B|+2|t|6"), QStringLiteral("4: C|+3|t|7")});
    row("two stray quotes swallow nothing", head + "\"A,+1,t,5\nB,+2,t,6\nC,\"+3,t,7\nD,+4,t,8\n",
        {QStringLiteral(
             "2!  There is text behind a closing quote; quotes inside a cell are written twice."),
         QStringLiteral("3: B|+2|t|6"),
         QStringLiteral("4! from A quote opens here and never closes."),
         QStringLiteral("5: D|+4|t|8")});
    row("Windows-1252", "sid,from,start,duration\nCaf\xE9 \x80,+1,t,5\n",
        {QStringLiteral("2: Café €|+1|t|5")});
    row("bad UTF-8 far behind", head + QByteArray("B,+2,t,6\n").repeated(10'000) + "\xE9,+1,t,5\n",
        [] {
            QStringList rows;
            for (int i = 0; i < 10'000; ++i)
                rows << QStringLiteral("%1: B|+2|t|6").arg(i + 2);
            return rows << QStringLiteral("10002!  The row holds characters that are not UTF-8 as "
                                          "the rest of the file.");
        }());
    const QString plain = QStringLiteral("sid,from,start,duration\r\nA,+1,t,5\r\nBé,+2,t,6\r\n");
    QStringEncoder little(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    QStringEncoder big(QStringEncoder::Utf16BE);
    const QStringList two{one, QStringLiteral("3: Bé|+2|t|6")};
    row("UTF-16 with mark", little(plain), two);
    row("UTF-16 big endian without mark", big(plain), two);
}

void TestCsvRecords::reads()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, map);
    QFETCH(QStringList, expected);
    const auto records = open(content, map);
    QVERIFY2(records, records ? "" : qUtf8Printable(records.error().text()));
    QCOMPARE(told(**records).join(u'\n'), expected.join(u'\n'));
}

void TestCsvRecords::refusesTheFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("map");
    QTest::addColumn<QString>("because");
    const auto row = [](const char *name, const QByteArray &content, const char *because,
                        const QStringList &map = {}) {
        QTest::newRow(name) << content << map << QString::fromLatin1(because);
    };
    row("empty", "", "is empty");
    row("workbook", "PK\x03\x04 and so on", "Excel");
    row("old workbook", QByteArray("\xD0\xCF\x11\xE0\xA1", 5), "Excel");
    row("compressed", QByteArray("\x1F\x8B\x08", 3), "unpack");
    row("web page", "<!DOCTYPE html><html>log in</html>", "web page");
    row("PDF", "%PDF-1.7", "PDF");
    row("picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0", 24), "not text");
    row("prose", "Dear all,\nplease find the calls attached.\n", "no column");
    row("one column", "hello\nworld\n", "not a CSV");
    row("no start", "sid,from,to,duration\nA,+1,+2,5\n", "no column for: start");
    row("ambiguous", "sid,from,start,duration,talk_time\nA,+1,t,5,6\n", "could both be");
    row("same column twice", "sid,from,from,start\nA,+1,+2,t\n", "could both be");
    row("mapped column is not there", "sid,from,start\nA,+1,t\n", "no column",
        {QStringLiteral("Länge=duration")});
    row("no such field", "sid,from,start\nA,+1,t\n", "no field", {QStringLiteral("sid=nonsense")});
    row("no pair", "sid,from,start\nA,+1,t\n", "does not map", {QStringLiteral("nonsense")});
}

void TestCsvRecords::refusesTheFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, map);
    QFETCH(QString, because);
    const auto records = open(content, map);
    QVERIFY(!records);
    QVERIFY2(records.error().text().contains(because), qUtf8Printable(records.error().text()));
}

void TestCsvRecords::longCellCostsOneRow()
{
    const QByteArray ten = QByteArray(10 * 1024 * 1024, 'x');
    for (const QByteArray &cell :
         {ten, QByteArray('"' + ten + '"'), QByteArray("\"a\n" + ten + "\"")}) {
        const auto records =
            open("sid,from,start,duration\nA,+1,t,5\nB," + cell + ",t,6\nC,+3,t,7\n");
        QVERIFY(records);
        const QStringList rows = told(**records);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0], QStringLiteral("2: A|+1|t|5"));
        QCOMPARE(rows[1], QStringLiteral("3! from The cell is longer than one megabyte."));
        QVERIFY(rows[2].endsWith(u": C|+3|t|7"));
    }
    // A quote that never closes before twenty megabytes of good rows.
    const QByteArray good = QByteArray("D,+4,t,8\n").repeated(20 * 1024 * 1024 / 9);
    const auto records = open("sid,from,start,duration\nA,+1,t,5\n\"B,+2,t,6\n" + good);
    QVERIFY(records);
    const QStringList rows = told(**records);
    QCOMPARE(rows[1], QStringLiteral("3! sid A quote opens here and never closes."));
    QCOMPARE(rows.size(), 2 + good.size() / 9);
}

// Stopping after any row and going on in another reader gives the same rows.
void TestCsvRecords::resumesAnywhere()
{
    const QByteArray lines = "sid,from,start,duration\r\nA,+1,t,5\r\n\"B\nx\",+2,t,6\r\n\"bad\n,t,"
                             "6\r\nC\xC3\xA9,+3,t,7\r\nD,+4,t,8";
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    for (const QByteArray &content : {lines, QByteArray(utf16(QString::fromUtf8(lines)))}) {
        const QStringList whole = told(**open(content));
        for (qsizetype stop = 0; stop <= whole.size(); ++stop) {
            auto first = open(content);
            for (qsizetype i = 0; i < stop; ++i)
                QVERIFY((*first)->next());
            auto second = open(content);
            QVERIFY((*second)->resume((*first)->position(), (*first)->nextLine()));
            QCOMPARE(told(**second), whole.mid(stop));
        }
    }
}

// The reader's memory is its buffer: it does not grow while a hundred megabytes pass.
void TestCsvRecords::memoryStaysConstant()
{
    const auto resident = [] {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray text = status.readAll();
        return text.mid(text.indexOf("VmHWM:") + 6).trimmed().split(' ').first().toInt(); // kB
    };
    const QString path = m_folder.filePath(QStringLiteral("large.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("sid,from,start,duration\n");
#ifdef RINGLEDGER_SANITIZED
    constexpr int chunks = 2; // AddressSanitizer keeps freed memory back: only the reading is tried
#else
    constexpr int chunks = 100;
#endif
    for (int i = 0; i < chunks; ++i)
        file.write(QByteArray("A,+1,t,\"5\"\n").repeated(100'000));
    file.close();
    auto records =
        CsvRecords::open(TextSource::open(path).value(), callFields(), {}, requiredCallFields());
    QVERIFY(records);
    [[maybe_unused]] const int before = resident();
    int rows = 0;
    while (*(*records)->next() == RecordSource::Event::Record)
        ++rows;
    QCOMPARE(rows, chunks * 100'000);
#ifndef RINGLEDGER_SANITIZED
    QVERIFY2(resident() - before < 8 * 1024, "the peak grew by more than 8 MB");
#endif
}

QTEST_GUILESS_MAIN(TestCsvRecords)
#include "test_csvrecords.moc"
