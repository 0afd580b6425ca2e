// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files into the ledger: what is read adds up, nothing is lost and nothing is there twice.
#include "callworld.h"
#include "import/csvrecords.h"
#include "import/fileimport.h"
#include "import/pgimportstore.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rl;
using namespace rl::testing;

namespace {

const QByteArray header = "sid,parent_call_sid,from,to,start_time,duration,status,direction\n";

Result<std::unique_ptr<RecordSource>> openCsv(const QString &path, const ImportKind &kind,
                                              const QStringList &pairs)
{
    const Result<ColumnMap> map = kind.fields->parseMap(pairs);
    Result<std::unique_ptr<TextSource>> source = TextSource::open(path);
    if (!map || !source)
        return map ? source.error() : map.error();
    auto records = CsvRecords::open(std::move(*source), *kind.fields, *map, kind.required);
    if (!records)
        return records.error();
    return std::unique_ptr<RecordSource>(std::move(*records));
}

QString sums(const ImportRun &run)
{
    return QStringLiteral("%1 = %2 entered + %3 known + %4 aside + %5 joined + %6 rejected")
        .arg(run.read)
        .arg(run.entered)
        .arg(run.known)
        .arg(run.aside)
        .arg(run.joined)
        .arg(run.rejected);
}

// Loses the connection's answer at one batch: nothing of it is committed.
class FailingStore final : public ImportStore
{
public:
    FailingStore(ImportStore &store, int failAt)
        : m_store(store)
        , m_left(failAt)
    {
    }
    Result<ImportRun> begin(const ImportFile &file, bool dry) override
    {
        return m_store.begin(file, dry);
    }
    Result<ImportRun> enter(const ImportRun &run, const ImportBatch &batch,
                            const Refused &refused) override
    {
        if (m_left-- == 0)
            return Error{ErrorCode::Unreachable, QStringLiteral("The server has gone."), {}, {}};
        return m_store.enter(run, batch, refused);
    }
    Result<ImportRun> end(const ImportRun &, const QString &, const QString &, bool,
                          const QString &) override
    {
        return Error{ErrorCode::Unreachable, QStringLiteral("The server has gone."), {}, {}};
    }
    void setCancelCheck(std::function<bool()>) override { }

private:
    ImportStore &m_store;
    int m_left;
};

} // namespace

class TestImportCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsReadAddsUp();
    void aWholeListProvesAbsenceButNotAroundRefusedRows();
    void theSameFileAgainIsKnown();
    void dryRunWritesNothing();
    void rowsWithoutSidAreKnownAgain();
    void anyOrderAndSplitGivesTheSameLedger();
    void stoppedImportGoesOn();
    void failedBatchIsDoneAgain();
    void twoAtOnceIsRefused();

private:
    QString write(const QString &name, const QByteArray &rows);
    Result<ImportReport> import(const QString &path, const ImportOptions &options = {},
                                const std::function<bool()> &cancelled = {},
                                int stopAfterBatches = 1'000'000);
    [[nodiscard]] static QByteArrayList manyCalls();

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestImportCalls::init()
{
    m_database = std::make_unique<TestDatabase>();
    buildCallWorld(*m_database);
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestImportCalls::write(const QString &name, const QByteArray &rows)
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(header + rows)) < 0)
        qFatal("cannot write the test's file");
    return path;
}

Result<ImportReport> TestImportCalls::import(const QString &path, const ImportOptions &options,
                                             const std::function<bool()> &cancelled,
                                             int stopAfterBatches)
{
    PgImportStore store(m_database->session(QStringLiteral("ana")));
    FileImport importing(*importKind(u"calls"), store, &openCsv);
    int batches = 0;
    importing.onProgress([&batches](const ImportProgress &) { ++batches; });
    importing.onCancelCheck(
        [&] { return batches >= stopAfterBatches || (cancelled && cancelled()); });
    return importing.run(path, options);
}

void TestImportCalls::whatIsReadAddsUp()
{
    const QString path =
        write(QStringLiteral("calls.csv"),
              "A,,+13105550101,+14245550111,2025-10-22T10:05:00Z,900,completed,inbound\n"
              "A,,+13105550101,+14245550111,2025-10-22T10:05:00Z,900,completed,inbound\n"
              "A,,+13105550101,+14245550111,2025-10-22T10:05:00Z,90,completed,inbound\n"
              "C,B,+14245550111,+16505550151,2025-10-22T12:00:00Z,300,completed,outbound-dial\n"
              "B,,+13105550101,+14245550111,2025-10-22T12:00:00Z,310,completed,inbound\n"
              "D,,+13105550101,+14245550199,2025-10-22T12:00:00Z,310,completed,inbound\n"
              "E,,+13105550101,+14245550111,2025-10-22 12:00,310,completed,inbound\n"
              "F,,+13105550101,+14245550111,2025-10-22T12:00:00Z,-1,completed,inbound\n"
              "G,,+13105550101\n");
    ImportOptions options;
    options.carrier = QStringLiteral("twilio");
    const Result<ImportReport> report = import(path, options);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().text()));
    QCOMPARE(sums(report->run),
             QStringLiteral("9 = 2 entered + 1 known + 2 aside + 1 joined + 3 rejected"));
    QVERIFY(report->finished);
    // A CSV that does not say so is nobody's whole list, and a row without a time was refused.
    QVERIFY(!report->run.coversFrom.isValid());
    QFile rejects(report->rejectsPath);
    QVERIFY(rejects.open(QIODevice::ReadOnly));
    QCOMPARE(
        rejects.readAll(),
        QByteArray("line,column,value,reason,row\n"
                   "8,\"start_time\",\"2025-10-22 12:00\",\"The time names no time zone; say "
                   "which one "
                   "with --zone.\","
                   "\"E,,+13105550101,+14245550111,2025-10-22 12:00,310,completed,inbound\"\n"
                   "9,\"duration\",\"'-1\",\"No time can be "
                   "negative.\",\"F,,+13105550101,+14245550111,2025-10-22T12:00:00Z,-1,completed,"
                   "inbound\"\n"
                   "10,\"\",\"\",\"The row has 3 cells where the header has "
                   "8.\",\"G,,+13105550101\"\n"));
    QCOMPARE(m_database->value(
                 "SELECT string_agg(concat_ws(' ', source, carrier), ';') FROM billing_call_logs"),
             QStringLiteral("carrier_list twilio;carrier_list twilio"));
    QCOMPARE(m_database->value(
                 "SELECT concat_ws(' ', status, length(file_sha256), started_by) FROM import_runs"),
             QStringLiteral("done 64 ana"));
    QCOMPARE(m_database->value("SELECT concat_ws(' ', by_login, subject) FROM audit_log WHERE "
                               "action = 'imported'"),
             QStringLiteral("ana calls.csv"));
}

void TestImportCalls::aWholeListProvesAbsenceButNotAroundRefusedRows()
{
    const QByteArray dated =
        "A,,+13105550101,+14245550111,2025-10-22T10:05:00Z,900,completed,inbound\n"
        "B,,+13105550101,+14245550111,2025-10-22T11:00:00Z,-1,completed,inbound\n"
        "C,,+13105550101,+14245550111,2025-10-22T12:00:00Z,0,busy,inbound\n";
    ImportOptions options;
    options.carrier = QStringLiteral("twilio");
    const auto proven = [this] {
        return m_database->value(
            "SELECT string_agg(to_char(at, 'HH24:MI'), ' ' ORDER BY at) FROM import_runs AS run, "
            "unnest(ARRAY['2025-10-22T10:04Z', '2025-10-22T10:30Z', '2025-10-22T11:00Z', "
            "'2025-10-22T12:00Z', '2025-10-22T12:01Z']::timestamptz[]) AS at "
            "WHERE covered_time(run) @> at");
    };
    QVERIFY(import(write(QStringLiteral("filtered.csv"), dated), options));
    QCOMPARE(proven(), QString()); // who knows what the CSV was filtered by

    options.wholeList = true;
    const Result<ImportReport> whole = import(write(QStringLiteral("whole.csv"), dated), options);
    QVERIFY2(whole, whole ? "" : qUtf8Printable(whole.error().text()));
    QCOMPARE(whole->run.coversTo.toString(Qt::ISODate), QStringLiteral("2025-10-22T12:00:00Z"));
    QCOMPARE(proven(), QStringLiteral("10:30 12:00"));

    m_database->execute("DELETE FROM import_runs");
    const Result<ImportReport> undated =
        import(write(QStringLiteral("undated.csv"), dated + "D,,+13105550101\n"), options);
    QVERIFY(undated);
    QVERIFY(!undated->run.coversFrom.isValid());
    QCOMPARE(proven(), QString());
}

void TestImportCalls::theSameFileAgainIsKnown()
{
    const QByteArrayList calls = manyCalls();
    const QString path = write(QStringLiteral("calls.csv"), calls.join());
    QVERIFY(import(path));
    const QString before = ledgerText(*m_database);
    const Result<ImportReport> again = import(path);
    QVERIFY(again);
    QCOMPARE(again->run.entered + again->run.aside + again->run.joined, 0);
    QCOMPARE(again->run.known + again->run.rejected, calls.size());
    QCOMPARE(ledgerText(*m_database), before);
}

void TestImportCalls::dryRunWritesNothing()
{
    const QString path = write(QStringLiteral("calls.csv"), manyCalls().join());
    ImportOptions options;
    options.batchRows = 50;
    options.dryRun = true;
    const Result<ImportReport> dry = import(path, options);
    QVERIFY2(dry, dry ? "" : qUtf8Printable(dry.error().text()));
    QCOMPARE(
        m_database->value("SELECT (SELECT count(*) FROM billing_call_ledger) + (SELECT count(*) "
                          "FROM unmatched_calls) + "
                          "(SELECT count(*) FROM call_legs) + (SELECT count(*) FROM import_runs)"),
        QStringLiteral("0"));
    options.dryRun = false;
    const Result<ImportReport> real = import(path, options);
    QVERIFY(real);
    QCOMPARE(sums(real->run), sums(dry->run));
}

void TestImportCalls::rowsWithoutSidAreKnownAgain()
{
    const QByteArray row =
        ",,+13105550101,+14245550111,2025-10-22T10:05:00Z,900,completed,inbound\n";
    const QString path = write(QStringLiteral("calls.csv"), row.repeated(5));
    ImportOptions options;
    options.batchRows = 2; // occurrences are counted across batches
    const Result<ImportReport> first = import(path, options);
    QVERIFY2(first, first ? "" : qUtf8Printable(first.error().text()));
    QCOMPARE(sums(first->run),
             QStringLiteral("5 = 5 entered + 0 known + 0 aside + 0 joined + 0 rejected"));
    QVERIFY(first->remarks.join(u' ').contains(u"no SID"));
    const Result<ImportReport> again = import(path);
    QVERIFY(again);
    QCOMPARE(sums(again->run),
             QStringLiteral("5 = 0 entered + 5 known + 0 aside + 0 joined + 0 rejected"));
}

// Some four hundred rows: calls of one and more legs, repeated rows, unknown numbers, bad rows.
QByteArrayList TestImportCalls::manyCalls()
{
    QRandomGenerator random(7);
    QByteArrayList rows;
    for (int i = 0; i < 220; ++i) {
        const QByteArray sid = "S" + QByteArray::number(i);
        const QByteArray day = QByteArray::number(18 + i % 8);
        const QByteArray minute = QByteArray::number(10 + i % 50);
        const QByteArray from = random.bounded(4) == 0   ? "+12125550177"
                                : random.bounded(2) == 0 ? "+13105550101"
                                                         : "+16505550151";
        const QByteArray to = "+1424555011" + QByteArray::number(1 + random.bounded(4));
        const int seconds = static_cast<int>(random.bounded(800));
        const QByteArray at = "2025-10-" + day + "T10:" + minute + ":00Z,";
        rows << sid + ",," + from + ',' + to + ',' + at + QByteArray::number(seconds + 20)
                    + ",completed,inbound\n";
        for (quint32 leg = 0; leg < random.bounded(3U); ++leg) {
            const bool answered = leg == 1;
            rows << sid + "L" + QByteArray::number(leg) + ',' + sid + ',' + to + ",+16505550151,"
                        + at
                        + (answered ? QByteArray::number(seconds) + ",completed"
                                    : QByteArray(",no-answer"))
                        + ",outbound-dial\n";
        }
        if (random.bounded(10) == 0)
            rows << rows.last();
        if (random.bounded(20) == 0)
            rows << sid + "X,," + from + ",,not a date,5,completed,inbound\n";
    }
    return rows;
}

void TestImportCalls::anyOrderAndSplitGivesTheSameLedger()
{
    QByteArrayList rows = manyCalls();
    QVERIFY(import(write(QStringLiteral("all.csv"), rows.join())));
    const QString expected = ledgerText(*m_database);
    QVERIFY(expected.contains(u"ledger") && expected.contains(u"aside"));
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QRandomGenerator random(seed);
        std::shuffle(rows.begin(), rows.end(), random);
        m_database = std::make_unique<TestDatabase>();
        buildCallWorld(*m_database);
        const qsizetype files = 1 + random.bounded(4);
        ImportOptions options;
        options.batchRows = 10 + random.bounded(100);
        qsizetype at = 0;
        for (qsizetype i = 0; i < files; ++i) {
            const qsizetype end = rows.size() * (i + 1) / files;
            const Result<ImportReport> report = import(
                write(QStringLiteral("part%1.csv").arg(i), rows.mid(at, end - at).join()), options);
            QVERIFY2(report, report ? "" : qUtf8Printable(report.error().text()));
            const ImportRun &run = report->run;
            QCOMPARE(run.read, end - at);
            QCOMPARE(run.read, run.entered + run.known + run.aside + run.joined + run.rejected);
            at = end;
        }
        QCOMPARE(ledgerText(*m_database).split(u'\n'), expected.split(u'\n'));
    }
}

void TestImportCalls::stoppedImportGoesOn()
{
    const QByteArrayList rows = manyCalls();
    const QString path = write(QStringLiteral("calls.csv"), rows.join());
    ImportOptions options;
    options.batchRows = 40;
    QVERIFY(import(path, options));
    const QString expected = ledgerText(*m_database);
    QFile rejects(path + QStringLiteral(".rejects.csv"));
    QVERIFY(rejects.open(QIODevice::ReadOnly));
    const QByteArray expectedRejects = rejects.readAll();
    rejects.close();

    m_database = std::make_unique<TestDatabase>();
    buildCallWorld(*m_database);
    int rounds = 0;
    for (;; ++rounds) {
        QVERIFY(rounds < 50);
        const Result<ImportReport> report = import(path, options, {}, 2);
        QVERIFY2(report, report ? "" : qUtf8Printable(report.error().text()));
        if (report->finished)
            break;
        QCOMPARE(m_database->value("SELECT status FROM import_runs"), QStringLiteral("paused"));
    }
    QVERIFY(rounds > 1);
    QCOMPARE(ledgerText(*m_database), expected);
    QCOMPARE(m_database->value("SELECT concat_ws(' ', count(*), sum(rows_read)) FROM import_runs"),
             QStringLiteral("1 %1").arg(rows.size()));
    QVERIFY(rejects.open(QIODevice::ReadOnly));
    QCOMPARE(rejects.readAll(), expectedRejects);
}

// The rejects of a batch are written, then its transaction is lost, as if the server was
// killed.
void TestImportCalls::failedBatchIsDoneAgain()
{
    const QByteArrayList rows = manyCalls();
    const QString path = write(QStringLiteral("calls.csv"), rows.join());
    ImportOptions options;
    options.batchRows = 40;
    qsizetype lost = 0;
    for (int failAt = 0; failAt < 5; ++failAt) {
        PgImportStore store(m_database->session(QStringLiteral("ana")));
        FailingStore failing(store, failAt);
        const Result<ImportReport> report =
            FileImport(*importKind(u"calls"), failing, &openCsv).run(path, options);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Unreachable);
        ++lost;
    }
    const Result<ImportReport> report = import(path, options);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().text()));
    QVERIFY(report->resumed);
    QCOMPARE(report->run.read, rows.size());
    QFile rejects(report->rejectsPath);
    QVERIFY(rejects.open(QIODevice::ReadOnly));
    QCOMPARE(rejects.readAll().count('\n'), report->run.rejected + 1);
    const QString interrupted = ledgerText(*m_database);
    m_database = std::make_unique<TestDatabase>();
    buildCallWorld(*m_database);
    QVERIFY(import(path));
    QCOMPARE(interrupted, ledgerText(*m_database));
}

void TestImportCalls::twoAtOnceIsRefused()
{
    const QString path = write(QStringLiteral("calls.csv"), manyCalls().join());
    ImportOptions options;
    options.batchRows = 100;
    bool tried = false;
    const Result<ImportReport> outer = import(path, options, [&] {
        if (std::exchange(tried, true))
            return false;
        const Result<ImportReport> inner = import(path, options);
        if (inner || inner.error().code != ErrorCode::Conflict)
            qFatal("The same file was imported twice at once");
        return false;
    });
    QVERIFY2(outer, outer ? "" : qUtf8Printable(outer.error().text()));
    QVERIFY(tried);
}

QTEST_GUILESS_MAIN(TestImportCalls)
#include "test_importcalls.moc"
