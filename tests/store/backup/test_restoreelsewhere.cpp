// SPDX-License-Identifier: GPL-3.0-or-later
// A backup goes to another server, which has nothing of what it leans on: a new computer's private
// one, or one where somebody else is the superuser.
#include "backup/databasebackup.h"
#include "backup/databaserestore.h"
#include "cluster/clusterbootstrap.h"
#include "cluster/privatecluster.h"
#include "databasepicture.h"
#include "sample/samplebuilder.h"
#include "temporaryfolder.h"
#include "testdatabase.h"
#include "waiting.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rl;

class TestRestoreElsewhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void intoAnEmptyMachine();
    void asALoginThatIsNoSuperuser();
    void asALoginThatMayNot();

private:
    static std::unique_ptr<Session> open(const ConnectionOptions &options);
    void makeOps(const char *rights);

    TestDatabase m_sample;
    QTemporaryDir m_backups;
    QString m_backup = m_backups.filePath(QStringLiteral("sample.backup"));
    QMap<QString, QString> m_picture;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PrivateCluster> m_machine;
};

std::unique_ptr<Session> TestRestoreElsewhere::open(const ConnectionOptions &options)
{
    auto session = Session::open(options);
    if (!session)
        qFatal("%s", qUtf8Printable(session.error().detail));
    return std::move(session).value();
}

void TestRestoreElsewhere::initTestCase()
{
    const std::unique_ptr<Session> session = open(m_sample.superuser());
    const Outcome built = SampleBuilder().build(*session, {6, 90, 600, 24, 7, QDate(2026, 11, 3)});
    QVERIFY2(built.ok(), built ? "" : qPrintable(built.error().detail));
    m_picture = pictureOf(*session);
    const Result<BackupLabel> taken = DatabaseBackup(m_sample.superuser()).take(m_backup);
    QVERIFY2(taken.ok(), taken ? "" : qPrintable(taken.error().text() + taken.error().detail));
}

void TestRestoreElsewhere::init()
{
    m_folder = std::make_unique<QTemporaryDir>(fastTemporaryFolder() + u"/ringledger-else-XXXXXX");
    QVERIFY(chmod(QFile::encodeName(m_folder->path()).constData(), 0711) == 0);
    PrivateCluster::Settings settings;
    settings.folder = m_folder->path() + u"/data";
    settings.durable = false;
    settings.logins = {QStringLiteral("ana"), QStringLiteral("maria"), QStringLiteral("root_two"),
                       QStringLiteral("ops")};
    m_machine = std::make_unique<PrivateCluster>(settings);
    const Outcome started = waitFor(m_machine->start());
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().detail));
}

void TestRestoreElsewhere::cleanup()
{
    m_machine.reset();
    m_folder.reset();
}

void TestRestoreElsewhere::intoAnEmptyMachine()
{
    const ConnectionOptions owner = m_machine->superuser(clusterDatabase);
    const Result<RestoreReport> report = DatabaseRestore(owner).run({m_backup, false, false, {}});
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().text() + report.error().detail));
    // Rows, checksums, triggers, rights, owners, and the groups of every member's login.
    QCOMPARE(difference(m_picture, pictureOf(*open(owner))), QString());
    QVERIFY(report->newLogins.contains(QStringLiteral("ana")));
    QVERIFY(report->newLogins.contains(QStringLiteral("bridge"))); // in a group, but no member

    // The members work there at once, and so does who sits at this computer.
    const auto ana = open(m_machine->login(QStringLiteral("ana"), clusterDatabase));
    const auto cases = ana->queryText("SELECT count(*) AS n FROM billing_disputes");
    QVERIFY2(cases.ok(), cases ? "" : qPrintable(cases.error().detail));
    QCOMPARE(cases->first().integer("n"), 24);
    const Result<QStringList> migrated =
        bootstrapDatabase(owner, {QStringLiteral("maria"), QStringLiteral("Maria")});
    QVERIFY2(migrated.ok(), migrated ? "" : qPrintable(migrated.error().detail));
    QVERIFY(migrated->isEmpty());
    QVERIFY(open(m_machine->login(QStringLiteral("maria"), clusterDatabase))
                ->runScript("SELECT FROM members")
                .ok());
}

// As on a company's server: its superuser has another name, and Ringledger's login is none.
void TestRestoreElsewhere::makeOps(const char *rights)
{
    const ConnectionOptions superuser = m_machine->superuser(QStringLiteral("postgres"));
    QVERIFY(open(superuser)->runScript("CREATE ROLE root_two SUPERUSER LOGIN").ok());
    const QByteArray script =
        QByteArray("ALTER ROLE ringledger RENAME TO postgres; CREATE ROLE ops LOGIN ") + rights;
    QVERIFY(open(m_machine->login(QStringLiteral("root_two"), QStringLiteral("postgres")))
                ->runScript(script)
                .ok());
}

void TestRestoreElsewhere::asALoginThatIsNoSuperuser()
{
    makeOps("CREATEDB CREATEROLE");
    const QString database = QStringLiteral("company");
    const ConnectionOptions ops = m_machine->login(QStringLiteral("ops"), database);
    const Result<RestoreReport> report = DatabaseRestore(ops).run({m_backup, false, false, {}});
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().text() + report.error().detail));
    // What was the old owner's is the new one's; everything else is the same.
    QMap<QString, QString> expected;
    for (auto thing = m_picture.cbegin(); thing != m_picture.cend(); ++thing) {
        QString key = thing.key();
        QString how = thing.value();
        if (key.contains(u"right ") || key.startsWith(u"may execute "))
            key.replace(QStringLiteral(" ringledger"), QStringLiteral(" ops"))
                .replace(QStringLiteral(" ops_"), QStringLiteral(" ringledger_"));
        if (key.startsWith(u"function ") && how.endsWith(u"ringledger"))
            how = how.chopped(10) + u"ops";
        expected.insert(key, how);
    }
    QMap<QString, QString> found =
        pictureOf(*open(m_machine->login(QStringLiteral("root_two"), database)));
    for (QMap<QString, QString> *picture : {&expected, &found})
        picture->removeIf([](std::pair<const QString &, QString &> thing) {
            return thing.first.startsWith(u"database right");
        });
    QCOMPARE(difference(expected, found), QString());
    const auto roles = open(ops)->queryText("SELECT FROM pg_roles WHERE rolname = 'ringledger'");
    QVERIFY(roles.ok() && roles->isEmpty()); // the stand-in is gone
    // It can be backed up again by the same login.
    QVERIFY(DatabaseBackup(ops).take(m_backups.filePath(QStringLiteral("again.backup"))).ok());
}

void TestRestoreElsewhere::asALoginThatMayNot()
{
    makeOps("CREATEDB NOCREATEROLE");
    const ConnectionOptions ops =
        m_machine->login(QStringLiteral("ops"), QStringLiteral("company"));
    const Result<RestoreReport> report = DatabaseRestore(ops).run({m_backup, false, false, {}});
    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, ErrorCode::NotAllowed);
    QVERIFY2(report.error().text().contains(u"ringledger_staff"),
             qPrintable(report.error().text()));
    const auto databases = open(m_machine->login(QStringLiteral("ops"), QStringLiteral("postgres")))
                               ->queryText("SELECT FROM pg_database WHERE datname LIKE 'company%'");
    QVERIFY(databases.ok() && databases->isEmpty());
}

QTEST_GUILESS_MAIN(TestRestoreElsewhere)
#include "test_restoreelsewhere.moc"
