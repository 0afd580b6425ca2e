// SPDX-License-Identifier: GPL-3.0-or-later
// Where the server has pg_cron, the database does the night's work by itself. pg_cron lives in one
// database of a server and has to be loaded with it, so this test has a server of its own.
#include "cluster/privatecluster.h"
#include "migrator.h"
#include "session.h"
#include "temporaryfolder.h"
#include "waiting.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rl;

namespace {

const QString database = QStringLiteral("with_cron");

} // namespace

class TestCron : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void jobsAreScheduledAsPrinted();
    void migratingAgainChangesNoJob();
    void theJobReleases();
    void theSchedulerRunsIt();

private:
    // As source 000 prints it.
    static QByteArray printedStatement(const char *name)
    {
        QFile file(
            QFINDTESTDATA(qPrintable(QStringLiteral("source000/%1.sql").arg(QLatin1String(name)))));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString value(QByteArrayView sql)
    {
        const Result<SqlRows> rows = m_session->queryText(sql);
        if (!rows)
            qFatal("%s", qUtf8Printable(rows.error().detail));
        return rows->isEmpty() ? QString() : rows->first().text("v");
    }
    void execute(QByteArrayView script)
    {
        const Outcome done = m_session->runScript(script);
        QVERIFY2(done, done ? "" : qUtf8Printable(done.error().detail));
    }
    void expire(); // one number is held and due

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PrivateCluster> m_cluster;
    std::unique_ptr<Session> m_session;
};

void TestCron::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>(fastTemporaryFolder() + u"/rl-cron-XXXXXX");
    QVERIFY(m_folder->isValid());
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner
                                                        | QFile::ExeOwner | QFile::ReadOther
                                                        | QFile::ExeOther));
    PrivateCluster::Settings settings;
    settings.folder = m_folder->filePath(QStringLiteral("data"));
    settings.durable = false;
    m_cluster = std::make_unique<PrivateCluster>(settings);
    Outcome started = waitFor(m_cluster->start());
    QVERIFY2(started, started ? "" : qUtf8Printable(started.error().text()));
    m_cluster->stop();

    QFile configuration(m_cluster->clusterFolder() + u"/postgresql.conf");
    QVERIFY(configuration.open(QIODevice::Append));
    configuration.write("\nshared_preload_libraries = 'pg_cron'\n"
                        "cron.database_name = 'with_cron'\n"
                        "cron.use_background_workers = on\n");
    configuration.close();
    started = waitFor(m_cluster->start());
    QVERIFY2(started, started ? ""
                              : qUtf8Printable(started.error().detail
                                               + u"\npg_cron is needed: postgresql-NN-cron"));

    Result<std::unique_ptr<Session>> server =
        Session::open(m_cluster->superuser(QStringLiteral("postgres")));
    QVERIFY(server);
    QVERIFY((*server)->runScript("CREATE DATABASE with_cron"));
    Result<std::unique_ptr<Session>> session = Session::open(m_cluster->superuser(database));
    QVERIFY(session);
    m_session = std::move(session).value();
    execute("CREATE EXTENSION pg_cron");
    const Result<QStringList> migrated = Migrator().migrate(*m_session);
    QVERIFY2(migrated, migrated ? "" : qUtf8Printable(migrated.error().detail));
}

void TestCron::cleanupTestCase()
{
    m_session.reset();
    if (m_cluster)
        m_cluster->stop();
}

void TestCron::expire()
{
    execute("INSERT INTO brokers (company_name) SELECT 'West Homes' WHERE NOT EXISTS (SELECT FROM "
            "brokers);"
            "INSERT INTO leads (first_name) SELECT 'One' WHERE NOT EXISTS (SELECT FROM leads);"
            "INSERT INTO signalwire_phone_numbers (number, assigned_broker_company) VALUES "
            "('+14244851544', 'West Homes') ON CONFLICT DO NOTHING;"
            "UPDATE signalwire_phone_numbers SET assignment_status = 'assigned_for_tracking', "
            "currently_assigned_to = (SELECT id FROM leads), assigned_broker_id = (SELECT id FROM "
            "brokers), appointment_scheduled_at = now() - interval '2 days', release_at = now() - "
            "interval '1 day'");
    QCOMPARE(value("SELECT assignment_status AS v FROM signalwire_phone_numbers"),
             QStringLiteral("assigned_for_tracking"));
}

void TestCron::jobsAreScheduledAsPrinted()
{
    const Result<SqlRows> printed = m_session->queryText(printedStatement("cron_job"));
    QVERIFY(printed);
    QCOMPARE(printed->size(), 1);
    QCOMPARE(printed->columnNames().join(u' '),
             QStringLiteral("jobid schedule command nodename nodeport database username active "
                            "jobname"));
    QCOMPARE(printed->first().text("schedule"), QStringLiteral("0 0 * * *"));
    QCOMPARE(printed->first().text("command"),
             QStringLiteral("SELECT release_expired_tracking_numbers();"));
    QVERIFY(printed->first().flag("active"));
    QCOMPARE(value("SELECT string_agg(jobname || ': ' || schedule || ' ' || command, '\n' ORDER BY "
                   "jobname) AS v FROM cron.job WHERE jobname <> 'release-tracking-numbers'"),
             QStringLiteral("nightly-work: 5 0 * * * SELECT nightly_work();\n"
                            "release-tracking-numbers-by-zone: */15 * * * * SELECT "
                            "quarter_hour_work();"));
}

void TestCron::migratingAgainChangesNoJob()
{
    const QByteArray jobs = "SELECT json_agg(j ORDER BY jobid)::text AS v FROM cron.job j";
    const QString before = value(jobs);
    const Migrator migrator;
    for (const Migration &migration : migrator.migrations())
        if (migration.number >= 17)
            execute(migration.sql);
    QCOMPARE(value(jobs), before);
}

// Each job's own command does the work, as the job's own user.
void TestCron::theJobReleases()
{
    const Result<SqlRows> jobs =
        m_session->queryText("SELECT command FROM cron.job ORDER BY jobid");
    QVERIFY(jobs);
    for (const SqlRow job : *jobs) {
        expire();
        const Result<SqlRows> answer = m_session->queryText(job.text("command").toUtf8());
        QVERIFY2(answer, answer ? "" : qUtf8Printable(answer.error().detail));
        QCOMPARE(value("SELECT assignment_status AS v FROM signalwire_phone_numbers"),
                 QStringLiteral("available"));
    }
}

// And the scheduler really calls it. Since 1.5 it can do so every second; before, each minute.
void TestCron::theSchedulerRunsIt()
{
    expire();
    const bool seconds =
        value("SELECT string_to_array(substring(extversion FROM '^[0-9]+[.][0-9]+'), '.')::int[] "
              ">= '{1,5}' AS v FROM pg_extension WHERE extname = 'pg_cron'")
        == u"t";
    execute(seconds ? "SELECT cron.alter_job(jobid, schedule => '1 second') FROM cron.job WHERE "
                      "jobname = 'release-tracking-numbers'"
                    : "SELECT cron.alter_job(jobid, schedule => '* * * * *') FROM cron.job WHERE "
                      "jobname = 'release-tracking-numbers'");
    QTRY_COMPARE_WITH_TIMEOUT(value("SELECT assignment_status AS v FROM signalwire_phone_numbers"),
                              QStringLiteral("available"), 75'000);
    QTRY_COMPARE_WITH_TIMEOUT(
        value("SELECT d.status AS v FROM cron.job_run_details d JOIN cron.job "
              "USING (jobid) WHERE jobname = 'release-tracking-numbers' "
              "ORDER BY d.start_time LIMIT 1"),
        QStringLiteral("succeeded"), 10'000);
    // The second statement: the job's runs, the latest first.
    const QByteArray printed = printedStatement("cron_history");
    const Result<SqlRows> runs =
        m_session->queryText(printed.mid(printed.indexOf("-- View run history")));
    QVERIFY2(runs, runs ? "" : qUtf8Printable(runs.error().detail));
    QVERIFY(!runs->isEmpty());
    QCOMPARE(runs->columnNames().join(u' '),
             QStringLiteral("jobid runid job_pid database username command status return_message "
                            "start_time end_time"));
    QCOMPARE(runs->first().text("command"),
             QStringLiteral("SELECT release_expired_tracking_numbers();"));
}

QTEST_GUILESS_MAIN(TestCron)
#include "test_cron.moc"
