// SPDX-License-Identifier: GPL-3.0-or-later
// ringledgerctl backup and restore, as an administrator uses them: on the private database, from
// one computer to another, on a server, and when something is wrong.
#include "cluster/privatecluster.h"
#include "session.h"
#include "temporaryfolder.h"
#include "waiting.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/stat.h>

using namespace rl;

class TestBackupProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void backsUpIntoTheFolder();
    void restoresIntoAnEmptyMachine();
    void replacesOnlyWhenTold();
    void refusesWhatIsNoBackup_data();
    void refusesWhatIsNoBackup();
    void understandsItsCommandLine_data();
    void understandsItsCommandLine();
    void interruptLeavesNothing();
    void worksOnAServer();
    void refusesAPasswordOnTheCommandLine();
    void goesOnWithoutTheOldServer();

private:
    struct Run
    {
        int status = -1;
        QString out;
        QString err;
    };
    [[nodiscard]] std::unique_ptr<QProcess> start(const QString &machine,
                                                  const QStringList &arguments) const;
    [[nodiscard]] Run run(const QString &machine, const QStringList &arguments) const;
    [[nodiscard]] Run run(const QString &machine, const char *arguments) const
    {
        return run(machine, QString::fromLatin1(arguments).split(u' '));
    }
    [[nodiscard]] QString data(const QString &machine) const { return m_folder->filePath(machine); }
    // What a broker would ask of it: the figures of the cases and calls.
    [[nodiscard]] QString figures(const QString &machine) const;
    [[nodiscard]] QString file(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const QString m_first = QStringLiteral("first"); // the computer with the work
    QString m_figures;
    QString m_backup;
};

std::unique_ptr<QProcess> TestBackupProgram::start(const QString &machine,
                                                   const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("RINGLEDGER_DATA"), data(machine));
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(RINGLEDGER_CTL), arguments);
    process->closeWriteChannel();
    return process;
}

TestBackupProgram::Run TestBackupProgram::run(const QString &machine,
                                              const QStringList &arguments) const
{
    const std::unique_ptr<QProcess> process = start(machine, arguments);
    if (!process->waitForFinished(120'000))
        return {};
    return {process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1,
            QString::fromUtf8(process->readAllStandardOutput()),
            QString::fromUtf8(process->readAllStandardError())};
}

QString TestBackupProgram::figures(const QString &machine) const
{
    const Run psql = run(
        machine, {QStringLiteral("db"), QStringLiteral("run"), QStringLiteral("--superuser"),
                  QStringLiteral("--"), QStringLiteral("psql"), QStringLiteral("-XAtc"),
                  QStringLiteral(
                      "SELECT md5(string_agg(l::text, ' ' ORDER BY id)) FROM billing_call_ledger l;"
                      "SELECT md5(string_agg(v::text, ' ' ORDER BY v::text)) FROM "
                      "v_billing_summary v;"
                      "SELECT md5(string_agg(d::text, ' ' ORDER BY id)) FROM billing_disputes d;"
                      "SELECT count(*) FROM leads; SELECT count(*) FROM pg_trigger")});
    return psql.out + psql.err;
}

void TestBackupProgram::initTestCase()
{
    m_folder =
        std::make_unique<QTemporaryDir>(fastTemporaryFolder() + u"/ringledger-backup-XXXXXX");
    QVERIFY(chmod(QFile::encodeName(m_folder->path()).constData(), 0711) == 0);
    const Run sample =
        run(m_first, "sample --brokers 6 --numbers 90 --calls 600 --day 2026-11-03 --quiet");
    QVERIFY2(sample.status == 0, qPrintable(sample.err));
    m_figures = figures(m_first);
    QVERIFY2(m_figures.count(u'\n') == 5 && !m_figures.contains(u"ERROR"), qPrintable(m_figures));
}

void TestBackupProgram::backsUpIntoTheFolder()
{
    const Run backup = run(m_first, "backup");
    QVERIFY2(backup.status == 0, qPrintable(backup.err));
    m_backup = backup.out.trimmed();
    QVERIFY2(m_backup.startsWith(data(m_first) + u"/backups/ringledger-"), qPrintable(m_backup));
    struct stat found
    {
    };
    QCOMPARE(stat(QFile::encodeName(m_backup).constData(), &found), 0);
    QCOMPARE(found.st_mode & 0777, 0600U);
    QCOMPARE(stat(QFile::encodeName(data(m_first) + u"/backups").constData(), &found), 0);
    QCOMPARE(found.st_mode & 0777, 0700U);

    const Run named = run(m_first, {QStringLiteral("backup"), QStringLiteral("-o"),
                                    file("named.backup"), QStringLiteral("--json")});
    QVERIFY2(named.status == 0, qPrintable(named.err));
    const QJsonObject facts = QJsonDocument::fromJson(named.out.toUtf8()).object();
    QCOMPARE(facts[u"path"].toString(), file("named.backup"));
    QVERIFY(facts[u"rows"][u"public.billing_call_ledger"].toInt() > 400);
    QCOMPARE(
        run(m_first, {QStringLiteral("backup"), QStringLiteral("-o"), file("named.backup")}).status,
        1); // never in another file's place
}

void TestBackupProgram::restoresIntoAnEmptyMachine()
{
    const Run restore = run(QStringLiteral("second"), {QStringLiteral("restore"), m_backup});
    QVERIFY2(restore.status == 0, qPrintable(restore.err));
    QVERIFY2(restore.out.startsWith(u"Restored "), qPrintable(restore.out));
    QCOMPARE(figures(QStringLiteral("second")), m_figures);
    // And work goes on there.
    const Run list = run(QStringLiteral("second"), "dispute list --json");
    QVERIFY2(list.status == 0, qPrintable(list.err));
    QCOMPARE(run(QStringLiteral("second"), "migrate").out, QStringLiteral("nothing to do\n"));
}

void TestBackupProgram::replacesOnlyWhenTold()
{
    const QString machine = QStringLiteral("second");
    const Run change =
        run(machine, {QStringLiteral("db"), QStringLiteral("run"), QStringLiteral("--"),
                      QStringLiteral("psql"), QStringLiteral("-XAtc"),
                      QStringLiteral("INSERT INTO leads (first_name) VALUES ('New')")});
    QVERIFY2(change.status == 0, qPrintable(change.err));
    const QString changed = figures(machine);
    QVERIFY(changed != m_figures);
    const Run refused = run(machine, {QStringLiteral("restore"), m_backup});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains(u"--replace"), qPrintable(refused.err));
    QCOMPARE(figures(machine), changed);

    const Run replaced =
        run(machine, {QStringLiteral("restore"), m_backup, QStringLiteral("--replace")});
    QVERIFY2(replaced.status == 0, qPrintable(replaced.err));
    QCOMPARE(figures(machine), m_figures);
    const QStringList saved = QDir(data(machine) + u"/backups")
                                  .entryList({QStringLiteral("before-restore-*")}, QDir::Files);
    QCOMPARE(saved.size(), 1);
    const QString safety = data(machine) % u"/backups/" % saved.constFirst();
    QVERIFY2(replaced.out.contains(safety), qPrintable(replaced.out));
    QVERIFY(run(QStringLiteral("third"), {QStringLiteral("restore"), safety}).status == 0);
    QCOMPARE(figures(QStringLiteral("third")), changed);
}

void TestBackupProgram::refusesWhatIsNoBackup_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("says");
    QTest::newRow("no such file") << QStringLiteral("none") << QStringLiteral("There is no file");
    QTest::newRow("garbage") << QStringLiteral("garbage") << QStringLiteral("is not a backup");
    QTest::newRow("cut off") << QStringLiteral("cut") << QStringLiteral("cut off");
    QTest::newRow("changed") << QStringLiteral("changed") << QStringLiteral("damaged");
}

void TestBackupProgram::refusesWhatIsNoBackup()
{
    QFETCH(QString, what);
    QFETCH(QString, says);
    const QString path = m_folder->filePath(what);
    QFile whole(m_backup);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QByteArray bytes = whole.readAll();
    if (what == u"garbage")
        bytes = "name,phone\n";
    if (what == u"cut")
        bytes.chop(1);
    if (what == u"changed")
        bytes[bytes.size() / 3] = static_cast<char>(bytes[bytes.size() / 3] ^ 1);
    if (what != u"none") {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    const Run refused =
        run(m_first, {QStringLiteral("restore"), path, QStringLiteral("--replace")});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains(says), qPrintable(refused.err));
    QCOMPARE(figures(m_first), m_figures);
}

void TestBackupProgram::understandsItsCommandLine_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *arguments, int status, const char *says) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << status
                                 << QString::fromLatin1(says);
    };
    row("restore", 2, "/backups/ringledger-"); // it lists what there is
    row("restore a b", 2, "which backup");
    row("restore --new-server", 2, "not needed");
    row("backup file", 2, "-o FILE");
    row("backup --database dbname=x", 2, "-o FILE"); // a server's has no folder of its own
    row("backup -o /nowhere/a.backup", 1, "/nowhere/a.backup");
    row("backup -o a --database host=/nowhere", 2, "no name of a database");
    row("backup -o a --database =", 2, "does not name a database");
    row("backup -o /tmp/a --database dbname=x,host=/nowhere", 3, "cannot be reached");
    row("sample --database dbname=x", 2, "Unknown option");
    row("db status --database dbname=x", 2, "Unknown option");
}

void TestBackupProgram::understandsItsCommandLine()
{
    QFETCH(QString, arguments);
    QFETCH(QString, says);
    QStringList words = arguments.split(u' ');
    for (QString &word : words)
        word.replace(u',', u' ');
    const Run refused = run(m_first, words);
    QTEST(refused.status, "status");
    QVERIFY2(refused.err.contains(says), qPrintable(refused.err));
}

void TestBackupProgram::interruptLeavesNothing()
{
    // So that the server does not end with the first of these programs.
    QProcess keeper;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("RINGLEDGER_DATA"), data(m_first));
    keeper.setProcessEnvironment(environment);
    keeper.start(QStringLiteral(RINGLEDGER_CTL), {QStringLiteral("db"), QStringLiteral("keep")});
    QVERIFY(keeper.waitForReadyRead(60'000));
    // A reader that takes its time: the backup waits for it, and so can be interrupted for sure.
    const auto holder =
        start(m_first, {QStringLiteral("db"), QStringLiteral("run"), QStringLiteral("--superuser"),
                        QStringLiteral("--"), QStringLiteral("psql"), QStringLiteral("-XAtc"),
                        QStringLiteral("BEGIN; LOCK TABLE leads IN ACCESS EXCLUSIVE MODE;"
                                       "SELECT pg_sleep(60)")});
    const QStringList isHeld{
        QStringLiteral("db"),
        QStringLiteral("run"),
        QStringLiteral("--superuser"),
        QStringLiteral("--"),
        QStringLiteral("psql"),
        QStringLiteral("-XAtc"),
        QStringLiteral("SELECT count(*) FROM pg_locks WHERE relation = 'leads'::regclass AND "
                       "mode = 'AccessExclusiveLock' AND granted")};
    QTRY_COMPARE_WITH_TIMEOUT(run(m_first, isHeld).out.trimmed(), QStringLiteral("1"), 5'000);
    const QString path = file("interrupted.backup");
    const auto backup = start(m_first, {QStringLiteral("backup"), QStringLiteral("-o"), path});
    const auto parts = [this] {
        return QDir(m_folder->path())
            .entryList({QStringLiteral("interrupted.backup*")}, QDir::Files)
            .size();
    };
    QTRY_VERIFY_WITH_TIMEOUT(parts() == 1, 30'000);
    ::kill(static_cast<pid_t>(backup->processId()), SIGINT);
    QVERIFY(backup->waitForFinished(30'000));
    QCOMPARE(backup->exitCode(), 130);
    QCOMPARE(parts(), 0);
    holder->kill();
    holder->waitForFinished();
    keeper.closeWriteChannel();
    QVERIFY(keeper.waitForFinished());
}

// Another private cluster stands for the company's server: what is reached by --database.
void TestBackupProgram::worksOnAServer()
{
    PrivateCluster::Settings settings;
    settings.folder = data(QStringLiteral("server"));
    settings.durable = false;
    PrivateCluster server(settings);
    QVERIFY(waitFor(server.start()).ok());
    const QString company = server.superuser(QStringLiteral("company")).uri();
    const QString here = QStringLiteral("laptop"); // where the commands run
    const auto on = [&](QStringList words) {
        return run(here, words << QStringLiteral("--database") << company);
    };
    const Run restored = on({QStringLiteral("restore"), m_backup});
    QVERIFY2(restored.status == 0, qPrintable(restored.err));
    QVERIFY2(restored.out.contains(u"have no password"), qPrintable(restored.out));
    QCOMPARE(on({QStringLiteral("migrate")}).out, QStringLiteral("nothing to do\n"));
    QCOMPARE(on({QStringLiteral("restore"), m_backup}).status, 1);

    const Run backup = on({QStringLiteral("backup"), QStringLiteral("-o"), file("server.backup")});
    QVERIFY2(backup.status == 0, qPrintable(backup.err));
    const Run back =
        run(QStringLiteral("fourth"), {QStringLiteral("restore"), file("server.backup")});
    QVERIFY2(back.status == 0, qPrintable(back.err));
    QCOMPARE(figures(QStringLiteral("fourth")), m_figures);

    // A database that is not ours yet is not changed in passing; 'migrate' does it.
    const QString create = QStringLiteral("CREATE DATABASE empty");
    const auto superuser = Session::open(server.superuser(QStringLiteral("postgres")));
    QVERIFY((*superuser)->runScript(create.toUtf8()).ok());
    const QString empty = server.superuser(QStringLiteral("empty")).uri();
    const Run early = run(here, {QStringLiteral("dispute"), QStringLiteral("list"),
                                 QStringLiteral("--database"), empty});
    QCOMPARE(early.status, 1);
    QVERIFY2(early.err.contains(u"migrate"), qPrintable(early.err));
    const Run migrated =
        run(here, {QStringLiteral("migrate"), QStringLiteral("--database"), empty});
    QVERIFY2(migrated.out.startsWith(u"applied "), qPrintable(migrated.err));
    QVERIFY(!QFile::exists(data(here) + u"/postgresql")); // the private one was never needed
}

void TestBackupProgram::refusesAPasswordOnTheCommandLine()
{
    const Run refused = run(m_first, "backup -o x --database postgresql://me:secret@host/db");
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.err.contains(u"PGPASSWORD"), qPrintable(refused.err));
    QVERIFY(!refused.err.contains(u"secret"));
}

// The PostgreSQL that kept the data was removed with the old Debian.
void TestBackupProgram::goesOnWithoutTheOldServer()
{
    const QString version = data(m_first) + u"/postgresql/PG_VERSION";
    QFile file(version);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("9\n");
    file.close();
    const Run stranded = run(m_first, "dispute list");
    QCOMPARE(stranded.status, 1);
    QVERIFY2(stranded.err.contains(u"postgresql-9") && stranded.err.contains(u"--new-server")
                 && stranded.err.contains(u"hours ago"),
             qPrintable(stranded.err));
    QVERIFY(QFile::exists(version)); // nothing was done about it yet

    const Run restored = run(m_first, "restore --new-server");
    QVERIFY2(restored.status == 0, qPrintable(restored.err));
    QVERIFY2(restored.out.contains(u"postgresql-9.kept-"), qPrintable(restored.out));
    QCOMPARE(figures(m_first), m_figures);
    QCOMPARE(
        QDir(data(m_first)).entryList({QStringLiteral("postgresql-9.kept-*")}, QDir::Dirs).size(),
        1);
}

QTEST_GUILESS_MAIN(TestBackupProgram)
#include "test_backupprogram.moc"
