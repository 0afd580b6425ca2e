// SPDX-License-Identifier: GPL-3.0-or-later
// The real program imports a file on a private database while what can go wrong goes wrong: the
// server is killed, the program is killed, the user presses Ctrl+C. The same command goes on, and
// nothing is lost or there twice.
#include "localdatabase.h"
#include "session.h"
#include "temporaryfolder.h"
#include "waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace rl;

namespace {

constexpr int rowCount = 60'000; // several batches

} // namespace

class TestImportProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void survives_data();
    void survives();
    void saysThatFractionsAreCut();
    void understandsItsCommandLine_data();
    void understandsItsCommandLine();

private:
    std::unique_ptr<QProcess> start(const QStringList &arguments);
    void execute(QByteArrayView script);
    QString value(QByteArrayView sql);
    QString writeCalls(const QString &prefix);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalDatabase> m_database;
};

void TestImportProgram::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>(fastTemporaryFolder() + u"/rl-import-XXXXXX");
    QVERIFY(m_folder->isValid());
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner
                                                        | QFile::ExeOwner | QFile::ReadOther
                                                        | QFile::ExeOther));
    m_database = std::make_unique<LocalDatabase>(
        LocalDatabase::Settings{m_folder->filePath(QStringLiteral("data")), true});
    const Result<ConnectionOptions> person = waitFor(m_database->start());
    QVERIFY2(person, person ? "" : qUtf8Printable(person.error().text()));
    execute(
        "INSERT INTO brokers (company_name, contact_name, phone) VALUES ('One', 'Walter', "
        "'+13105550101');"
        "INSERT INTO leads (first_name, primary_phone) VALUES ('Testy', '+16505550151');"
        "INSERT INTO signalwire_phone_numbers (number, assigned_broker_company) VALUES "
        "('+14245550111', 'One');"
        "INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, org_id, "
        "assigned_at) SELECT number.id, number.number, lead.id, "
        "broker.id, broker.org_id, '2025-01-01' FROM signalwire_phone_numbers AS number, leads AS "
        "lead, brokers AS broker;");
}

void TestImportProgram::cleanupTestCase()
{
    m_database->stop();
    m_database.reset();
}

std::unique_ptr<QProcess> TestImportProgram::start(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("RINGLEDGER_DATA"),
                       m_folder->filePath(QStringLiteral("data")));
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(RINGLEDGER_CTL), arguments);
    return process;
}

void TestImportProgram::execute(QByteArrayView script)
{
    const auto session = Session::open(m_database->superuser());
    QVERIFY2(session, session ? "" : qUtf8Printable(session.error().detail));
    const Outcome done = (*session)->runScript(script);
    QVERIFY2(done, done ? "" : qUtf8Printable(done.error().detail));
}

QString TestImportProgram::value(QByteArrayView sql)
{
    const auto session = Session::open(m_database->superuser());
    if (!session)
        return {}; // the server is on its way back
    const Result<SqlRows> rows = (*session)->queryText(sql);
    return rows && !rows->isEmpty() ? rows->first().text("value") : QString();
}

QString TestImportProgram::writeCalls(const QString &prefix)
{
    const QString path = m_folder->filePath(prefix + QStringLiteral(".csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the test's file");
    file.write("sid,from,to,start_time,duration,status\n");
    for (int i = 0; i < rowCount; ++i) {
        const QByteArray at = QDateTime::fromSecsSinceEpoch(1'740'000'000 + i * 60, Qt::UTC)
                                  .toString(Qt::ISODate)
                                  .toLatin1();
        const QByteArray row = prefix.toLatin1() + QByteArray::number(i)
                               + (i % 2 == 0 ? ",+13105550101" : ",+16505550151") + ",+14245550111,"
                               + at + ',' + (i % 1000 == 999 ? "-1" : QByteArray::number(i % 900))
                               + ",completed\n";
        file.write(row);
    }
    return path;
}

void TestImportProgram::survives_data()
{
    QTest::addColumn<QString>("blow");
    QTest::newRow("kill -9 of the server") << QStringLiteral("server");
    QTest::newRow("kill -9 of the program") << QStringLiteral("program");
    QTest::newRow("Ctrl+C") << QStringLiteral("interrupt");
}

void TestImportProgram::survives()
{
    QFETCH(QString, blow);
    const QString path = writeCalls(blow);
    const QStringList command{QStringLiteral("import"), QStringLiteral("calls"), path,
                              QStringLiteral("--json")};
    const QByteArray position =
        "SELECT position AS value FROM import_runs WHERE file_name = '" + blow.toLatin1() + ".csv'";

    // From the second batch on it waits, so that the blow cannot come too late.
    execute("CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS"
            " 'BEGIN PERFORM pg_sleep(5); RETURN NEW; END';"
            "CREATE TRIGGER dawdle BEFORE UPDATE ON import_runs FOR EACH ROW"
            " WHEN (OLD.position > 0 AND NEW.position > OLD.position) EXECUTE FUNCTION dawdle()");
    const auto first = start(command);
    QVERIFY(QTest::qWaitFor([&] { return value(position).toLongLong() > 0; }, 60'000));
    if (blow == u"server")
        ::kill(static_cast<pid_t>(m_database->cluster().serverPid()), SIGKILL);
    else
        ::kill(static_cast<pid_t>(first->processId()), blow == u"program" ? SIGKILL : SIGINT);
    QVERIFY(QTest::qWaitFor([&] { return first->state() == QProcess::NotRunning; }, 60'000));
    QVERIFY2(blow == u"program" || first->exitCode() == (blow == u"server" ? 3 : 130),
             first->readAllStandardError().constData());
    QVERIFY(QTest::qWaitFor([&] { return !value("SELECT 1 AS value").isEmpty(); }, 60'000));
    QVERIFY2(value(position).toLongLong() < QFileInfo(path).size(),
             "the import was over before it could be disturbed");
    execute("DROP FUNCTION dawdle CASCADE");

    const auto second = start(command);
    QVERIFY(QTest::qWaitFor([&] { return second->state() == QProcess::NotRunning; }, 120'000));
    QVERIFY2(second->exitCode() == 0, second->readAllStandardError().constData());
    const QJsonObject report =
        QJsonDocument::fromJson(second->readAllStandardOutput()).array().first().toObject();
    QVERIFY(report[u"resumed"].toBool());
    QCOMPARE(report[u"read"].toInt(), rowCount);
    QCOMPARE(report[u"entered"].toInt(), rowCount - rowCount / 1000);
    QCOMPARE(report[u"rejected"].toInt(), rowCount / 1000);
    QCOMPARE(report[u"known"].toInt(), 0); // nothing was entered a second time
    const QByteArray count = "SELECT concat_ws(' ', count(*), count(DISTINCT call_sid)) AS value "
                             "FROM billing_call_ledger WHERE call_sid LIKE '"
                             + blow.toLatin1() + "%'";
    QCOMPARE(value(count), QStringLiteral("%1 %1").arg(rowCount - rowCount / 1000));
    QFile rejects(path + QStringLiteral(".rejects.csv"));
    QVERIFY(rejects.open(QIODevice::ReadOnly));
    QCOMPARE(rejects.readAll().count('\n'), rowCount / 1000 + 1);
}

// 300.9 s are not more than 300: the dry run says so before anything is written.
void TestImportProgram::saysThatFractionsAreCut()
{
    const auto run = [this](const QByteArray &duration, const QStringList &options) {
        const QString path = m_folder->filePath(u"cut" + QString::fromLatin1(duration) + u".csv");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the test's file");
        file.write("sid,from,to,start_time,duration,status\nCUT" + duration
                   + ",+13105550101,+14245550111,2025-10-22T10:05:00Z," + duration
                   + ",completed\n");
        file.close();
        const auto process =
            start(QStringList{QStringLiteral("import"), QStringLiteral("calls"), path} + options);
        if (!QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 60'000)
            || process->exitCode() != 0)
            qFatal("%s", process->readAllStandardError().constData());
        return process->readAllStandardOutput();
    };
    const QByteArray said("Fractions of a second were cut off: 300.9 s count as 300 s.");
    const QByteArray dry = run("300.9", {QStringLiteral("--dry-run")});
    QVERIFY2(dry.contains(said), dry.constData());
    QCOMPARE(value("SELECT count(*) AS value FROM billing_call_ledger WHERE call_sid LIKE 'CUT%'"),
             QStringLiteral("0"));
    QVERIFY(!run("301", {QStringLiteral("--dry-run")}).contains(said));
    QVERIFY(run("300.9", {}).contains(said));
    QCOMPARE(value("SELECT duration_seconds || ' ' || is_billable(call_status, duration_seconds,"
                   " 300) AS value FROM billing_call_ledger WHERE call_sid = 'CUT300.9'"),
             QStringLiteral("300 false"));
}

void TestImportProgram::understandsItsCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *arguments, int status, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(u' ') << status
                            << QString::fromLatin1(says);
    };
    row("nothing", "import", 2, "what to import");
    row("no file", "import calls", 2, "what to import");
    row("no such kind", "import apples a.csv", 2, "what to import");
    row("carrier", "import calls a.csv --carrier acme", 2, "twilio or signalwire");
    for (const char *zone : {"Mars/Base", "Mars", "Chicago", "UTC+5", "XYZ"})
        row(zone,
            qPrintable(QStringLiteral("import calls a.csv --zone %1").arg(QLatin1String(zone))), 2,
            "no time zone");
    row("no such file", "import calls /nowhere/a.csv", 1, "There is no file");
    row("not a list", "import calls /proc/version", 1, "no column");
}

void TestImportProgram::understandsItsCommandLine()
{
    QFETCH(QStringList, arguments);
    const auto process = start(arguments);
    QVERIFY(QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 60'000));
    QTEST(process->exitCode(), "status");
    QFETCH(QString, says);
    const QString said = QString::fromUtf8(process->readAllStandardError());
    QVERIFY2(said.contains(says), qUtf8Printable(said));
}

QTEST_GUILESS_MAIN(TestImportProgram)
#include "test_importprogram.moc"
