// SPDX-License-Identifier: GPL-3.0-or-later
// A backup goes back where it came from, or does not, and then nothing has changed.
#include "backup/databasebackup.h"
#include "backup/databaserestore.h"
#include "databasepicture.h"
#include "migrator.h"
#include "sample/samplebuilder.h"
#include "sealing.h"
#include "testdatabase.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace rl;

class TestRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void bringsEverythingBack();
    void evidenceIsStillEvidence();
    void refusesWhereThereIsWork();
    void replacesAndSavesWhatWasThere();
    void replacesAnUnusedDatabase();
    void refusesWhileOthersWork();
    void backupIsOfOneMoment();
    void olderSchemaIsBroughtUp();
    void refusesWhatIsTooNew_data();
    void refusesWhatIsTooNew();
    void failureHalfWayChangesNothing_data();
    void failureHalfWayChangesNothing();
    void refusesOtherPeoplesDatabases();

private:
    [[nodiscard]] ConnectionOptions named(const QString &database) const
    {
        return m_cluster.superuser(database);
    }
    [[nodiscard]] std::unique_ptr<Session> open(const QString &database) const;
    [[nodiscard]] QMap<QString, QString> picture(const QString &database) const;
    [[nodiscard]] QStringList databases() const;
    [[nodiscard]] QString file(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    Result<RestoreReport> restore(const QString &into, const QString &backup,
                                  RestoreWish wish = {}) const;
    // The target as it is once the backup was restored into it, copied from where it was.
    void makeTarget() const;
    void execute(const QString &sql) const;

    TestCluster m_cluster;
    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase>
        m_sample; // never asked through its own session: it would be in use
    QString m_backup;
    const QString m_target =
        QStringLiteral("test_restored_%1").arg(QCoreApplication::applicationPid());
    const QString m_copy =
        QStringLiteral("test_backedup_%1").arg(QCoreApplication::applicationPid());
};

std::unique_ptr<Session> TestRestore::open(const QString &database) const
{
    auto session = Session::open(named(database));
    if (!session)
        qFatal("%s", qUtf8Printable(session.error().detail));
    return std::move(session).value();
}

QMap<QString, QString> TestRestore::picture(const QString &database) const
{
    return pictureOf(*open(database));
}

QStringList TestRestore::databases() const
{
    QStringList names;
    const auto rows = open(QStringLiteral("postgres"))
                          ->queryText("SELECT datname FROM pg_database WHERE datname LIKE :mine",
                                      {{"mine", QString(m_target + u'%')}});
    for (const SqlRow row : *rows)
        names.append(row.text("datname"));
    names.sort();
    return names;
}

Result<RestoreReport> TestRestore::restore(const QString &into, const QString &backup,
                                           RestoreWish wish) const
{
    wish.file = backup;
    return DatabaseRestore(named(into)).run(wish);
}

void TestRestore::execute(const QString &sql) const
{
    const Outcome done = open(QStringLiteral("postgres"))->runScript(sql.toUtf8());
    if (!done)
        qFatal("%s", qUtf8Printable(done.error().detail));
}

void TestRestore::makeTarget() const
{
    execute(u"CREATE DATABASE " % m_target % u" TEMPLATE " % m_copy % u" STRATEGY file_copy");
}

void TestRestore::initTestCase()
{
    m_sample = std::make_unique<TestDatabase>();
    const Outcome built =
        SampleBuilder().build(*open(m_sample->name()), {6, 90, 600, 24, 7, QDate(2026, 11, 3)});
    QVERIFY2(built.ok(), built ? "" : qPrintable(built.error().detail));
    m_backup = file("sample.backup");
    const Result<BackupLabel> taken = DatabaseBackup(m_sample->superuser()).take(m_backup);
    QVERIFY2(taken.ok(), taken ? "" : qPrintable(taken.error().text() + taken.error().detail));
    QVERIFY(taken->rows.value(QStringLiteral("public.billing_call_ledger")) > 400);
    QVERIFY(restore(m_copy, m_backup).ok());
}

void TestRestore::cleanup()
{
    const QStringList names = databases();
    for (const QString &name : names)
        execute(u"DROP DATABASE \"" % name % u"\" WITH (FORCE)");
}

void TestRestore::cleanupTestCase()
{
    execute(u"DROP DATABASE IF EXISTS " % m_copy);
}

void TestRestore::bringsEverythingBack()
{
    const Result<RestoreReport> report = restore(m_target, m_backup);
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().text() + report.error().detail));
    QVERIFY(!report->replaced);
    QVERIFY(report->migrations.isEmpty());
    QVERIFY(report->newLogins.isEmpty()); // all are of this server
    const QMap<QString, QString> was = picture(m_sample->name());
    QVERIFY(was.size() > 500);
    QCOMPARE(difference(was, picture(m_target)), QString());
    QCOMPARE(databases(), QStringList{m_target});
}

void TestRestore::evidenceIsStillEvidence()
{
    makeTarget();
    const std::unique_ptr<Session> session = open(m_target);
    QVERIFY(!session->runScript("DELETE FROM billing_call_ledger").ok());
    QCOMPARE(session->lastFailure().sqlState, QByteArray("RL002"));
    QVERIFY(!session
                 ->runScript("SET session_replication_role = replica;"
                             "UPDATE billing_call_ledger SET call_status = call_status")
                 .ok());
    QCOMPARE(session->lastFailure().sqlState, QByteArray("RL002"));
    // A person's row security holds, too, and the sequences go on.
    const auto ana = Session::open(m_cluster.login(QStringLiteral("ana"), m_target));
    QVERIFY(ana.ok());
    QVERIFY(!(*ana)->runScript("INSERT INTO members (login, role) VALUES ('x', 'y')").ok());
    QVERIFY((*ana)->runScript("INSERT INTO audit_log (action, subject) VALUES ('a', 'b')").ok());
}

void TestRestore::refusesWhereThereIsWork()
{
    makeTarget();
    const QMap<QString, QString> before = picture(m_target);
    const Result<RestoreReport> again = restore(m_target, m_backup);
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QVERIFY2(again.error().remedy.contains(u"--replace"), qPrintable(again.error().remedy));
    QCOMPARE(difference(before, picture(m_target)), QString());
}

void TestRestore::replacesAndSavesWhatWasThere()
{
    makeTarget();
    QVERIFY(open(m_target)->runScript("INSERT INTO leads (first_name) VALUES ('New')").ok());
    const QMap<QString, QString> changed = picture(m_target);
    RestoreWish wish;
    wish.replace = true;
    wish.safetyCopy = file("safety.backup");
    const Result<RestoreReport> report = restore(m_target, m_backup, wish);
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().text() + report.error().detail));
    QVERIFY(report->replaced);
    QCOMPARE(report->leftDatabase, QString());
    QCOMPARE(difference(picture(m_sample->name()), picture(m_target)), QString());
    QCOMPARE(databases(), QStringList{m_target}); // nothing else is left of it
    // And back again: what was saved is all of it.
    wish.safetyCopy = file("safety2.backup");
    QVERIFY(restore(m_target, file("safety.backup"), wish).ok());
    QCOMPARE(difference(changed, picture(m_target)), QString());
}

void TestRestore::replacesAnUnusedDatabase()
{
    execute(u"CREATE DATABASE " % m_target % u" TEMPLATE template0");
    QVERIFY(Migrator().migrate(*open(m_target)).ok());
    QVERIFY(restore(m_target, m_backup).ok());
    QCOMPARE(difference(picture(m_sample->name()), picture(m_target)), QString());
}

void TestRestore::refusesWhileOthersWork()
{
    makeTarget();
    RestoreWish wish;
    wish.replace = true;
    wish.safetyCopy = file("used.backup");
    const std::unique_ptr<Session> other = open(m_target);
    const Result<RestoreReport> refused = restore(m_target, m_backup, wish);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY2(refused.error().what.contains(u"ringledger test"), qPrintable(refused.error().what));
    QVERIFY(!QFile::exists(wish.safetyCopy));
    QVERIFY(other->runScript("SELECT 1").ok());
    wish.disconnect = true;
    QVERIFY(restore(m_target, m_backup, wish).ok());
    QVERIFY(!other->runScript("SELECT 1").ok());
}

void TestRestore::backupIsOfOneMoment()
{
    makeTarget();
    const std::unique_ptr<Session> worker = open(m_target);
    DatabaseBackup backup(named(m_target));
    int added = 0;
    // Somebody works on all the while.
    backup.setProgress([&](qint64) {
        ++added;
        return worker->runScript("INSERT INTO leads (first_name) VALUES ('More')").ok();
    });
    const QString path = file("moment.backup");
    const Result<BackupLabel> label = backup.take(path);
    QVERIFY2(label.ok(), label ? "" : qPrintable(label.error().detail));
    QVERIFY(added > 0);
    const QString second = m_target + u"_2";
    const Result<RestoreReport> report = restore(second, path); // compares counts and label
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().text()));
}

void TestRestore::olderSchemaIsBroughtUp()
{
    std::vector<Migration> older = Migrator().migrations();
    const QString newest = older.back().name;
    older.pop_back();
    const TestDatabase database(TestDatabase::Schema::Empty);
    QVERIFY(Migrator(older).migrate(*database.session()).ok());
    const QString path = file("older.backup");
    QVERIFY(DatabaseBackup(database.superuser()).take(path).ok());
    const Result<RestoreReport> report = restore(m_target, path);
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().text() + report.error().detail));
    QCOMPARE(report->migrations, QStringList{newest});
    QCOMPARE(Migrator().state(*open(m_target)).value(), Migrator::State::Current);
}

void TestRestore::refusesWhatIsTooNew_data()
{
    QTest::addColumn<bool>("schema");
    QTest::newRow("of a newer Ringledger") << true;
    QTest::newRow("of a newer PostgreSQL") << false;
}

void TestRestore::refusesWhatIsTooNew()
{
    QFETCH(bool, schema);
    makeTarget();
    const QString path = schema ? file("newer.backup") : file("newerserver.backup");
    if (schema) {
        const TestDatabase future;
        QVERIFY(future.session()
                    ->runScript("INSERT INTO schema_migrations (number, name, sha256, min_console)"
                                " VALUES (9999, 'future', 'x', 9999)")
                    .ok());
        QVERIFY(DatabaseBackup(future.superuser()).take(path).ok());
    } else {
        BackupLabel label = BackupFile::label(m_backup).value();
        label.serverVersion = 990001;
        seal(path, archiveOf(m_backup), label);
    }
    const QMap<QString, QString> before = picture(m_target);
    RestoreWish wish;
    wish.replace = true;
    wish.safetyCopy = path + u".safety";
    const Result<RestoreReport> refused = restore(m_target, path, wish);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::TooOld);
    QCOMPARE(difference(before, picture(m_target)), QString());
    QCOMPARE(databases(), QStringList{m_target});
}

void TestRestore::failureHalfWayChangesNothing_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("the archive breaks off inside") << QStringLiteral("archive");
    QTest::newRow("rows are missing") << QStringLiteral("rows");
    QTest::newRow("somebody stops it while it restores") << QStringLiteral("stop");
    QTest::newRow("somebody stops it at the last moment") << QStringLiteral("late");
}

void TestRestore::failureHalfWayChangesNothing()
{
    QFETCH(QString, how);
    makeTarget();
    const QMap<QString, QString> before = picture(m_target);
    const QString path = file("broken.backup");
    BackupLabel label = BackupFile::label(m_backup).value();
    // A role that the restore has to make, and to take back.
    const QString role = QStringLiteral("test_role_%1").arg(QCoreApplication::applicationPid());
    label.roles.push_back({role, true, true, false, {QStringLiteral("ringledger_staff")}});
    QByteArray archive = archiveOf(m_backup);
    if (how == u"archive")
        archive.truncate(archive.size() / 2);
    if (how == u"rows")
        label.rows[QStringLiteral("public.leads")] += 1;
    seal(path, archive, label);
    DatabaseRestore restoring(named(m_target));
    restoring.setProgress([&how](RestoreStep step, double done) {
        return !(how == u"stop" && step == RestoreStep::Restoring && done > 0)
               && !(how == u"late" && step == RestoreStep::Switching);
    });
    RestoreWish wish;
    wish.file = path;
    wish.replace = true;
    wish.safetyCopy = path + u'.' + how;
    const Result<RestoreReport> failed = restoring.run(wish);
    QVERIFY(!failed.ok());
    if (how == u"rows")
        QVERIFY2(failed.error().what.contains(u"public.leads"), qPrintable(failed.error().what));
    if (how == u"stop" || how == u"late")
        QCOMPARE(failed.error().code, ErrorCode::Cancelled);
    QCOMPARE(difference(before, picture(m_target)), QString());
    QCOMPARE(databases(), QStringList{m_target});
    QVERIFY(QFile::exists(wish.safetyCopy)); // it does no harm
    const auto roles =
        open(m_target)->queryText("SELECT FROM pg_roles WHERE rolname = :role", {{"role", role}});
    QVERIFY(roles->isEmpty());
}

void TestRestore::refusesOtherPeoplesDatabases()
{
    const TestDatabase foreign(TestDatabase::Schema::Empty);
    QVERIFY(foreign.session()->runScript("CREATE TABLE theirs (n int)").ok());
    const QString path = file("foreign.backup");
    const Result<BackupLabel> taken = DatabaseBackup(foreign.superuser()).take(path);
    QVERIFY(!taken.ok());
    QCOMPARE(taken.error().code, ErrorCode::InvalidInput);
    QVERIFY(!QFile::exists(path));
    // Nor is one replaced, even if it is empty.
    RestoreWish wish;
    wish.replace = true;
    wish.safetyCopy = path;
    QVERIFY(!restore(foreign.name(), m_backup, wish).ok());
    QVERIFY(foreign.session()->runScript("SELECT FROM theirs").ok());
    // A backup never takes another file's place.
    const QByteArray before = bytesOf(m_backup);
    QCOMPARE(DatabaseBackup(m_sample->superuser()).take(m_backup).error().code,
             ErrorCode::Conflict);
    QCOMPARE(bytesOf(m_backup), before);
}

QTEST_GUILESS_MAIN(TestRestore)
#include "test_restore.moc"
