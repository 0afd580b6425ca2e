// SPDX-License-Identifier: GPL-3.0-or-later
// ringledgerctl as a shell sees it: what it prints where, and its exit status.
#include "temporaryfolder.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/stat.h>

class TestCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void explainsItself();
    void speaksTheLanguageOfTheLocale();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void tellsAboutTheDatabase();
    void runsProgramsAsThePerson();
    void handsOnTheExitStatus();
    void scratchVanishes();
    void keepsTheDatabaseUntilStdinEnds();
    void endsOnInterrupt();
    void saysWhatIsWrongWithTheFolder();

private:
    struct Run
    {
        int status = -1;
        QString out;
        QString err;
    };
    void prepare(QProcess &process) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("RINGLEDGER_DATA"), m_data);
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(RINGLEDGERCTL));
    }
    [[nodiscard]] Run run(const QStringList &arguments, const QString &locale = {}) const
    {
        QProcess process;
        prepare(process);
        if (!locale.isEmpty()) {
            QProcessEnvironment environment = process.processEnvironment();
            environment.insert(QStringLiteral("LC_ALL"), locale);
            process.setProcessEnvironment(environment);
        }
        process.setArguments(arguments);
        process.start();
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_data;
};

void TestCtl::initTestCase()
{
    m_folder =
        std::make_unique<QTemporaryDir>(rl::fastTemporaryFolder() + u"/ringledger-ctl-XXXXXX");
    QVERIFY(chmod(QFile::encodeName(m_folder->path()).constData(), 0711) == 0);
    m_data = m_folder->path() + u"/data";
}

void TestCtl::explainsItself()
{
    const Run help = run({QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    QVERIFY(help.out.contains(u"migrate"));
    QVERIFY(help.out.contains(m_data));
    QVERIFY(help.err.isEmpty());
    const Run command = run({QStringLiteral("restore"), QStringLiteral("--help")});
    QVERIFY2(command.out.startsWith(u"Usage: ringledgerctl restore ["), qPrintable(command.out));
    const Run nothing = run({});
    QCOMPARE(nothing.status, 2);
    QVERIFY(nothing.out.isEmpty());
    QVERIFY(nothing.err.contains(u"migrate"));
    QVERIFY2(!QFile::exists(m_data), "help must not make a database");
}

// The locale need not be installed, so stderr may hold a word of Qt's about that.
void TestCtl::speaksTheLanguageOfTheLocale()
{
    const QStringList help{QStringLiteral("--help")};
    const Run spanish = run(help, QStringLiteral("es_US.UTF-8"));
    QCOMPARE(spanish.status, 0);
    QVERIFY2(spanish.out.startsWith(u"Uso: ringledgerctl"), qPrintable(spanish.out));
    const Run import =
        run({QStringLiteral("import"), QStringLiteral("calls"), QStringLiteral("nowhere.csv")},
            QStringLiteral("es_MX.UTF-8"));
    QVERIFY2(import.err.contains(u"No existe el archivo nowhere.csv."), qPrintable(import.err));
    const Run french = run(help, QStringLiteral("fr_FR.UTF-8"));
    QVERIFY2(french.out.startsWith(u"Usage: ringledgerctl"), qPrintable(french.out));
}

void TestCtl::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("command") << QStringList{QStringLiteral("fly")};
    QTest::newRow("option") << QStringList{QStringLiteral("db"), QStringLiteral("status"),
                                           QStringLiteral("--fast")};
    QTest::newRow("action") << QStringList{QStringLiteral("db"), QStringLiteral("fly")};
    QTest::newRow("no program") << QStringList{QStringLiteral("db"), QStringLiteral("run")};
}

void TestCtl::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, arguments);
    const Run refused = run(arguments);
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.out.isEmpty());
    QVERIFY(!refused.err.isEmpty());
}

void TestCtl::tellsAboutTheDatabase()
{
    const Run status =
        run({QStringLiteral("db"), QStringLiteral("status"), QStringLiteral("--json")});
    QVERIFY2(status.status == 0, qPrintable(status.err));
    const QJsonObject facts = QJsonDocument::fromJson(status.out.toUtf8()).object();
    QCOMPARE(facts.value(u"folder").toString(), QString(m_data + u"/postgresql"));
    QVERIFY(facts.value(u"started_here").toBool());
    QVERIFY(facts.value(u"schema_step").toInt() > 0);
    // It is over when the program is.
    QVERIFY(!QFile::exists(m_data + u"/postgresql/postmaster.pid"));
    QCOMPARE(run({QStringLiteral("migrate")}).out, QStringLiteral("nothing to do\n"));
}

void TestCtl::runsProgramsAsThePerson()
{
    const Run psql =
        run({QStringLiteral("db"), QStringLiteral("run"), QStringLiteral("--"),
             QStringLiteral("psql"), QStringLiteral("-XAtc"),
             QStringLiteral("SELECT rolsuper FROM pg_roles WHERE rolname = session_user;"
                            "SELECT role FROM members WHERE login = session_user")});
    QVERIFY2(psql.status == 0, qPrintable(psql.err));
    QCOMPARE(psql.out, QStringLiteral("f\nringledger_admin\n"));
}

void TestCtl::handsOnTheExitStatus()
{
    const QStringList prefix{QStringLiteral("db"), QStringLiteral("run"), QStringLiteral("--")};
    QCOMPARE(
        run(prefix
            + QStringList{QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("exit 7")})
            .status,
        7);
    const Run missing = run(prefix + QStringList{QStringLiteral("no-such-program")});
    QCOMPARE(missing.status, 1);
    QVERIFY(missing.err.contains(u"no-such-program"));
}

void TestCtl::scratchVanishes()
{
    const QStringList before =
        QDir(QStringLiteral("/tmp")).entryList({QStringLiteral("ringledger-scratch*")});
    const Run psql = run({QStringLiteral("db"), QStringLiteral("run"), QStringLiteral("--scratch"),
                          QStringLiteral("--"), QStringLiteral("psql"), QStringLiteral("-XAtc"),
                          QStringLiteral("SELECT count(*) FROM billing_disputes;"
                                         "SELECT session_user")});
    QVERIFY2(psql.status == 0, qPrintable(psql.err));
    QCOMPARE(psql.out, QStringLiteral("0\nringledger\n"));
    QCOMPARE(QDir(QStringLiteral("/tmp")).entryList({QStringLiteral("ringledger-scratch*")}),
             before);
}

void TestCtl::keepsTheDatabaseUntilStdinEnds()
{
    QProcess keeper;
    prepare(keeper);
    keeper.setArguments({QStringLiteral("db"), QStringLiteral("keep")});
    keeper.start();
    QVERIFY(keeper.waitForReadyRead(60'000));
    QVERIFY(keeper.readAllStandardOutput().startsWith("postgresql://"));
    const Run status =
        run({QStringLiteral("db"), QStringLiteral("status"), QStringLiteral("--json")});
    QVERIFY(!QJsonDocument::fromJson(status.out.toUtf8()).object().value(u"started_here").toBool());
    keeper.closeWriteChannel();
    QVERIFY(keeper.waitForFinished());
    QCOMPARE(keeper.exitCode(), 0);
    QVERIFY(!QFile::exists(m_data + u"/postgresql/postmaster.pid"));
}

void TestCtl::endsOnInterrupt()
{
    QProcess keeper;
    prepare(keeper);
    keeper.setArguments({QStringLiteral("db"), QStringLiteral("keep")});
    keeper.start();
    QVERIFY(keeper.waitForReadyRead(60'000));
    ::kill(static_cast<pid_t>(keeper.processId()), SIGINT);
    QVERIFY(keeper.waitForFinished());
    QCOMPARE(keeper.exitCode(), 130);
    QVERIFY(!QFile::exists(m_data + u"/postgresql/postmaster.pid"));
}

void TestCtl::saysWhatIsWrongWithTheFolder()
{
    QProcess process;
    prepare(process);
    QProcessEnvironment environment = process.processEnvironment();
    environment.insert(QStringLiteral("RINGLEDGER_DATA"), QStringLiteral("/proc/nowhere"));
    process.setProcessEnvironment(environment);
    process.setArguments({QStringLiteral("db"), QStringLiteral("status")});
    process.start();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QString said = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(said.contains(u"/proc/nowhere") && said.contains(u"RINGLEDGER_DATA"),
             qPrintable(said));
}

QTEST_GUILESS_MAIN(TestCtl)
#include "test_ctl.moc"
