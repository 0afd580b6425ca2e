// SPDX-License-Identifier: GPL-3.0-or-later
// "ringledgerctl nightly" as a scheduler calls it: what it says, and its exit status.
#include "localdatabase.h"
#include "session.h"
#include "temporaryfolder.h"
#include "waiting.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace rl;

class TestNightlyProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void saysWhatItDid();
    void saysItAsJson();
    void tellsTheSchedulerOfAFailure();

private:
    struct Run
    {
        int status = -1;
        QString out;
        QString err;
    };
    [[nodiscard]] Run run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("RINGLEDGER_DATA"),
                           m_folder->filePath(QStringLiteral("data")));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(RINGLEDGER_CTL), arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    void execute(QByteArrayView script)
    {
        const auto session = Session::open(m_database->superuser());
        QVERIFY(session);
        const Outcome done = (*session)->runScript(script);
        QVERIFY2(done, done ? "" : qUtf8Printable(done.error().detail));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalDatabase> m_database;
};

void TestNightlyProgram::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>(fastTemporaryFolder() + u"/rl-nightly-XXXXXX");
    QVERIFY(m_folder->isValid());
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner
                                                        | QFile::ExeOwner | QFile::ReadOther
                                                        | QFile::ExeOther));
    m_database = std::make_unique<LocalDatabase>(
        LocalDatabase::Settings{m_folder->filePath(QStringLiteral("data")), false});
    const Result<ConnectionOptions> person = waitFor(m_database->start());
    QVERIFY2(person, person ? "" : qUtf8Printable(person.error().text()));
    execute("INSERT INTO brokers (company_name) VALUES ('West Homes');"
            "INSERT INTO leads (first_name) VALUES ('One');"
            "INSERT INTO signalwire_phone_numbers (number, assigned_broker_company, "
            "assignment_status, currently_assigned_to, assigned_broker_id, "
            "appointment_scheduled_at) SELECT '+14244851544', 'West Homes', "
            "'assigned_for_tracking', l.id, b.id, now() - interval '3 days' FROM leads l, brokers "
            "b");
}

void TestNightlyProgram::cleanupTestCase()
{
    if (m_database)
        m_database->stop();
}

void TestNightlyProgram::saysWhatItDid()
{
    const Run first = run({QStringLiteral("nightly")});
    QCOMPARE(first.err, QString());
    QCOMPARE(first.status, 0);
    QVERIFY2(first.out.contains(u"Numbers given back: 1\n"), qPrintable(first.out));
    QVERIFY2(first.out.contains(u"Hours added to the pool's history: "), qPrintable(first.out));
    const Run second = run({QStringLiteral("nightly")});
    QCOMPARE(second.status, 0);
    QVERIFY2(second.out.contains(u"Numbers given back: 0\n"), qPrintable(second.out));
}

void TestNightlyProgram::saysItAsJson()
{
    const Run said = run({QStringLiteral("nightly"), QStringLiteral("--json")});
    QCOMPARE(said.status, 0);
    const QJsonObject report = QJsonDocument::fromJson(said.out.toUtf8()).object();
    QCOMPARE(report[u"kind"].toString(), QStringLiteral("nightly"));
    QCOMPARE(report[u"success"].toBool(), true);
    QCOMPARE(report[u"steps"][0][u"step"].toString(), QStringLiteral("release_numbers"));
}

void TestNightlyProgram::tellsTheSchedulerOfAFailure()
{
    execute("CREATE OR REPLACE FUNCTION forget_stale_presence() RETURNS integer LANGUAGE plpgsql "
            "AS 'BEGIN RAISE EXCEPTION ''Nobody is here.''; END'");
    const Run said = run({QStringLiteral("nightly")});
    QCOMPARE(said.status, 1);
    QVERIFY2(said.out.contains(u"Stale marks of open cases removed: not done. Nobody is here.\n"),
             qPrintable(said.out));
    QVERIFY2(said.out.contains(u"Numbers given back: 0\n"), qPrintable(said.out));
    QVERIFY2(said.err.contains(u"Not all of the night's work was done."), qPrintable(said.err));
}

QTEST_GUILESS_MAIN(TestNightlyProgram)
#include "test_nightlyprogram.moc"
