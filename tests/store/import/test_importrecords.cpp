// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, brokers, leads, appointments and the history of assignments from files, until a call
// that waited for them is in the ledger.
#include "import/csvrecords.h"
#include "import/fileimport.h"
#include "import/pgimportstore.h"
#include "testdatabase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rl;

namespace {

Result<std::unique_ptr<RecordSource>> openCsv(const QString &path, const ImportKind &kind,
                                              const QStringList &)
{
    Result<std::unique_ptr<TextSource>> source = TextSource::open(path);
    if (!source)
        return source.error();
    auto records = CsvRecords::open(std::move(*source), *kind.fields, {}, kind.required);
    if (!records)
        return records.error();
    return std::unique_ptr<RecordSource>(std::move(*records));
}

} // namespace

class TestImportRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<TestDatabase>(); }
    void imports_data();
    void imports();
    void callsWereMatchedOnTheWay();
    void staffMayNotWriteHistory();

private:
    Result<ImportReport> import(const QString &kind, const QByteArray &content,
                                const QString &who = QStringLiteral("mia"));

    std::unique_ptr<TestDatabase> m_database;
    QTemporaryDir m_folder;
};

Result<ImportReport> TestImportRecords::import(const QString &kind, const QByteArray &content,
                                               const QString &who)
{
    const QString path = m_folder.filePath(kind + QStringLiteral(".csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    file.close();
    PgImportStore store(m_database->session(who));
    return FileImport(*importKind(kind), store, &openCsv).run(path, {});
}

// In the order of a new user who begins with the calls.
void TestImportRecords::imports_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sums"); // read entered known rejected
    QTest::addColumn<QStringList>("reasons"); // part of each
    const auto row = [](const char *kind, const QByteArray &content, const char *sums,
                        const QStringList &reasons = {}) {
        QTest::newRow(kind) << QString::fromLatin1(kind) << content << QString::fromLatin1(sums)
                            << reasons;
    };
    row("calls",
        "Call SID,From,To,Start "
        "Time,Duration,Status\nA,+13105550102,+14245550111,2025-10-22T10:05:00Z,900,completed\n",
        "1 0 0 0");
    row("numbers",
        "phone_number,friendly_name,Company\n(424) 555-0111,One,My Reverse "
        "Options\n'+14245550112,Two,\nabc,Three,x\n",
        "3 1 0 2", {QStringLiteral("not a phone number"), QStringLiteral("--company")});
    row("brokers",
        "Company,Contact Name,Phone,Cell,Time Zone\n\"My Reverse Options, LLC\",Walter "
        "Richards,310-555-0101,310 555 0102,America/Los_Angeles\n"
        ",Nobody,310-555-0109,,\nSecond,Ada,310-555-0109,,Mars\n",
        "3 1 0 2", {QStringLiteral("missing"), QStringLiteral("time zone")});
    row("leads",
        "Name,Phone,Email,State\nTesty Mc Testerson,650-555-0151,t@example.com,CA\nOther,12,,\n",
        "2 1 0 1", {QStringLiteral("not a phone number")});
    row("assignments",
        "Tracking Number,Lead Phone,Broker,assigned_at,released_at\n4245550111,6505550151,walter "
        "richards,2025-10-20T00:00:00Z,2025-10-23T00:00:00Z\n"
        "4245550111,6505550151,walter richards,2025-10-22T00:00:00Z,\n4245550199,6505550151,walter "
        "richards,2025-10-22T00:00:00Z,\n"
        "4245550111,6505550151,nobody,2025-10-22T00:00:00Z,\n4245550111,6505550151,walter "
        "richards,2025-09-02T00:00:00Z,2025-09-01T00:00:00Z\n",
        "5 1 0 4",
        {QStringLiteral("Somebody else held"), QStringLiteral("does not have this number"),
         QStringLiteral("no such broker"), QStringLiteral("released before")});
    row("appointments",
        "lead_phone,Broker "
        "Phone,Appointment,Status\n650-555-0151,3105550101,2025-10-22T10:00:00Z,Showed\n"
        "650-555-0159,3105550101,2025-10-22T10:00:00Z,\n650-555-0151,3105550101,2025-10-23T10:00:"
        "00Z,maybe\n",
        "3 1 0 2", {QStringLiteral("no such lead"), QStringLiteral("An appointment is")});
}

void TestImportRecords::imports()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, content);
    QFETCH(QString, sums);
    QFETCH(QStringList, reasons);
    const auto told = [](const ImportRun &run) {
        return QStringLiteral("%1 %2 %3 %4")
            .arg(run.read)
            .arg(run.entered)
            .arg(run.known)
            .arg(run.rejected);
    };
    const Result<ImportReport> report = import(kind, content);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().text() + report.error().detail));
    QCOMPARE(told(report->run), sums);
    if (!reasons.isEmpty()) {
        QFile rejects(report->rejectsPath);
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(rejects.readAll());
        for (const QString &reason : reasons)
            QVERIFY2(text.contains(reason), qUtf8Printable(text));
    }
    // Once more: all of it is known, and the same rows are refused.
    const Result<ImportReport> again = import(kind, content);
    QVERIFY(again);
    QCOMPARE(again->run.entered, 0);
    QCOMPARE(again->run.known, again->run.read - again->run.rejected);
    QCOMPARE(again->run.rejected, report->run.rejected);
}

void TestImportRecords::callsWereMatchedOnTheWay()
{
    QCOMPARE(m_database->value("SELECT concat_ws(' ', call_sid, direction, duration_seconds, "
                               "appointment_datetime) FROM billing_call_logs"),
             QStringLiteral("A broker_to_lead 900 2025-10-22 10:00:00+00"));
    QCOMPARE(m_database->value("SELECT count(*) FROM unmatched_calls WHERE resolved_at IS NULL"),
             QStringLiteral("0"));
    QCOMPARE(m_database->value("SELECT concat_ws(' ', status, outcome_by) FROM appointments"),
             QStringLiteral("showed mia"));
    QCOMPARE(
        m_database->value("SELECT concat_ws('|', first_name, last_name, primary_phone) FROM leads"),
        QStringLiteral("Testy|Mc Testerson|+16505550151"));
}

void TestImportRecords::staffMayNotWriteHistory()
{
    const Result<ImportReport> report = import(QStringLiteral("assignments"),
                                               "number,lead_phone,broker,assigned_at\n4245550111,"
                                               "6505550151,walter richards,2025-12-20T00:00:00Z\n",
                                               QStringLiteral("ana"));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::NotAllowed);
}

QTEST_GUILESS_MAIN(TestImportRecords)
#include "test_importrecords.moc"
