// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of databases as people paste them.
#include "databasetext.h"

#include <QTest>

using namespace rl;

class TestDatabaseText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void saysWhatItIsInstead_data();
    void saysWhatItIsInstead();
    void remarks_data();
    void remarks();
    void proposesASessionPooler_data();
    void proposesASessionPooler();
    void keepsNoSecretBesideThePassword();
    void readsHostsAsTyped_data();
    void readsHostsAsTyped();
    void saysWhatIsMissing();
};

void TestDatabaseText::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hosts");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("sslMode");
    const auto row = [](const char *name, const char *text, const char *hosts, const char *database,
                        const char *user, const char *password, const char *sslMode) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(hosts)
                            << QString::fromUtf8(database) << QString::fromUtf8(user)
                            << QString::fromUtf8(password) << QString::fromUtf8(sslMode);
    };
    row("plain", "postgresql://ana:pw@db.example.com/ledger", "db.example.com", "ledger", "ana",
        "pw", "verify-full");
    row("short scheme", "postgres://ana@db.example.com/ledger", "db.example.com", "ledger", "ana",
        "", "verify-full");
    row("port", "postgresql://ana@db.example.com:6000/ledger", "db.example.com:6000", "ledger",
        "ana", "", "verify-full");
    row("sslmode said", "postgresql://ana@db.example.com/ledger?sslmode=require", "db.example.com",
        "ledger", "ana", "", "require");
    row("this computer", "postgresql://ana@localhost/ledger", "localhost", "ledger", "ana", "",
        "prefer");
    row("socket", "postgresql://ana@/ledger?host=/run/postgresql", "/run/postgresql", "ledger",
        "ana", "", "prefer");
    row("socket encoded", "postgresql://%2Frun%2Fpostgresql/ledger", "/run/postgresql", "ledger",
        "", "", "prefer");
    row("IPv6", "postgresql://ana@[2001:db8::1]:5433/ledger", "[2001:db8::1]:5433", "ledger", "ana",
        "", "verify-full");
    row("several hosts", "postgresql://ana:pw@a.example.com:5432,b.example.com:5433/ledger",
        "a.example.com:5432, b.example.com:5433", "ledger", "ana", "pw", "verify-full");
    row("role.projectref",
        "postgresql://postgres.abcdefghijklmnop:pw@aws-0-us-east-1.pooler.supabase.com:5432/"
        "postgres",
        "aws-0-us-east-1.pooler.supabase.com", "postgres", "postgres.abcdefghijklmnop", "pw",
        "verify-full");
    row("percent", "postgresql://a%40b:p%40ss%2Fw%25@h/d%20b", "h", "d b", "a@b", "p@ss/w%",
        "verify-full");
    row("at in the password", "postgresql://ana:p@ss@db.example.com/ledger", "db.example.com",
        "ledger", "ana", "p@ss", "verify-full");
    row("slash in the password", "postgresql://ana:pa/ss#w?o@db.example.com:5432/ledger",
        "db.example.com", "ledger", "ana", "pa/ss#w?o", "verify-full");
    row("slash and query", "postgresql://ana:pa/ss@db.example.com/ledger?options=-c%20a@b",
        "db.example.com", "ledger", "ana", "pa/ss", "verify-full");
    row("a percent sign alone", "postgresql://ana:100%@h/d", "h", "d", "ana", "100%",
        "verify-full");
    row("quotes", " \"postgresql://ana@h/d\" ", "h", "d", "ana", "", "verify-full");
    row("a settings file", "DATABASE_URL='postgresql://ana:pw@h/d'", "h", "d", "ana", "pw",
        "verify-full");
    row("a shell", "export DATABASE_URL=postgresql://ana:pw@h/d", "h", "d", "ana", "pw",
        "verify-full");
    row("psql", "psql 'postgresql://ana:pw@h/d?sslmode=require'", "h", "d", "ana", "pw", "require");
    row("psql with words", "psql \"host=h dbname=d user=ana\"", "h", "d", "ana", "", "verify-full");
    row("Java", "jdbc:postgresql://h:5433/d?user=ana&password=pw&ssl=true", "h:5433", "d", "ana",
        "pw", "verify-full");
    row("Python", "postgresql+psycopg2://ana:pw@h/d", "h", "d", "ana", "pw", "verify-full");
    row("words", "host=h port=5433 dbname=d user=ana password=pw", "h:5433", "d", "ana", "pw",
        "verify-full");
    row("words quoted", "host = h dbname='my data' user=ana password='it\\'s \\\\ x'", "h",
        "my data", "ana", "it's \\ x", "verify-full");
    row("words, several", "host=a,b port=5432,5433 dbname=d user=ana", "a:5432, b:5433", "d", "ana",
        "", "verify-full");
    row("words, one port for all", "host=a,b port=6000 dbname=d user=ana", "a:6000, b:6000", "d",
        "ana", "", "verify-full");
    row("no database", "postgresql://ana@h", "h", "", "ana", "", "verify-full");
    row("placeholder", "postgresql://postgres:[YOUR-PASSWORD]@h/d", "h", "d", "postgres", "",
        "verify-full");
}

void TestDatabaseText::reads()
{
    QFETCH(QString, text);
    const Result<DatabaseText> read = readDatabaseText(text);
    QVERIFY2(read, read ? "" : qUtf8Printable(read.error().text()));
    QTEST(read->profile.hostText(), "hosts");
    QTEST(read->profile.database, "database");
    QTEST(read->profile.user, "user");
    QTEST(read->password.text(), "password");
    QTEST(read->profile.sslMode, "sslMode");
    // What is kept of it without the password reads the same again.
    QVERIFY(!read->profile.place().contains(u":pw@"));
}

void TestDatabaseText::saysWhatItIsInstead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *text, const char *told) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(told);
    };
    row("nothing", "  ", "nothing to read");
    row("a word", "ledger", "not the address of a database");
    row("MySQL", "mysql://root@h/d", "address of mysql");
    row("Java and Oracle", "jdbc:oracle:thin://h", "address of jdbc:oracle");
    row("a web page", "https://example.com/db", "web page");
    row("Supabase's API", "https://abcdefghijklmnop.supabase.co", "Session pooler");
    row("bad port", "postgresql://ana@h:99999/d", "no server's address");
    row("bad port in words", "host=h port=many dbname=d", "“many” is no port");
    row("bad sslmode", "postgresql://ana@h/d?sslmode=yes", "“yes” is no sslmode");
    row("an open quote", "host=h dbname='d user=ana", "from its 7th sign on");
}

void TestDatabaseText::saysWhatItIsInstead()
{
    QFETCH(QString, text);
    QFETCH(QString, told);
    const Result<DatabaseText> read = readDatabaseText(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QVERIFY2(read.error().text().contains(told), qUtf8Printable(read.error().text()));
}

void TestDatabaseText::remarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *text, const char *told) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(told);
    };
    row("nothing to say", "postgresql://ana@h/d", "");
    row("Java", "jdbc:postgresql://h/d?user=ana", "Java");
    row("Python", "postgresql+asyncpg://ana@h/d", "Python");
    row("loose password", "postgresql://ana:p@ss@h/d", "as it stands");
    row("placeholder", "postgresql://ana:[YOUR-PASSWORD]@h/d", "placeholder");
    row("Prisma's words", "postgresql://ana@h/d?pgbouncer=true&schema=public", "pgbouncer, schema");
    row("in clear", "postgresql://ana@h/d?sslmode=disable", "in clear");
    row("in clear, this computer", "postgresql://ana@localhost/d?sslmode=disable", "");
    row("not verified", "postgresql://ana@h/d?sslmode=require", "right server");
    row("Supabase's certificate",
        "postgresql://postgres.abc:pw@aws-0-us-east-1.pooler.supabase.com/postgres",
        "signs its servers itself");
    row("Supabase with it",
        "postgresql://postgres.abc:pw@aws-0-us-east-1.pooler.supabase.com/postgres?sslrootcert=/c",
        "");
    row("Supabase without a project",
        "postgresql://postgres@aws-0-us-east-1.pooler.supabase.com/postgres?sslrootcert=/c",
        "name.PROJECT");
    row("Supabase directly", "postgresql://postgres@db.abc.supabase.co/postgres?sslrootcert=/c",
        "IPv6");
}

void TestDatabaseText::remarks()
{
    QFETCH(QString, text);
    QFETCH(QString, told);
    const Result<DatabaseText> read = readDatabaseText(text);
    QVERIFY(read);
    const QString all = (read->remarks + adviceFor(read->profile).remarks).join(u' ');
    if (told.isEmpty())
        QCOMPARE(all, QString());
    else
        QVERIFY2(all.contains(told), qUtf8Printable(all));
}

void TestDatabaseText::proposesASessionPooler_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("better"); // hosts; empty: it is well as it is
    const auto row = [](const char *name, const char *text, const char *better) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(better);
    };
    row("Supabase, transactions",
        "postgresql://postgres.abc@aws-0-us-east-1.pooler.supabase.com:6543/postgres",
        "aws-0-us-east-1.pooler.supabase.com");
    row("Supabase, sessions",
        "postgresql://postgres.abc@aws-0-us-east-1.pooler.supabase.com:5432/postgres", "");
    row("Supabase, its own pooler", "postgresql://postgres@db.abc.supabase.co:6543/postgres",
        "db.abc.supabase.co");
    row("Neon", "postgresql://ana@ep-cool-sun-123456-pooler.us-east-2.aws.neon.tech/d",
        "ep-cool-sun-123456.us-east-2.aws.neon.tech");
    row("Neon, directly", "postgresql://ana@ep-cool-sun-123456.us-east-2.aws.neon.tech/d", "");
    row("6543 elsewhere", "postgresql://ana@db.example.com:6543/d", "");
}

void TestDatabaseText::proposesASessionPooler()
{
    QFETCH(QString, text);
    QFETCH(QString, better);
    const DatabaseProfile profile = readDatabaseText(text)->profile;
    const DatabaseAdvice advice = adviceFor(profile);
    QCOMPARE(advice.better.has_value(), !better.isEmpty());
    if (!advice.better)
        return;
    QCOMPARE(advice.better->hostText(), better);
    QCOMPARE(advice.better->user, profile.user);
    QCOMPARE(advice.better->database, profile.database);
    QVERIFY(advice.whyBetter.contains(u"LISTEN"));
    QVERIFY(!adviceFor(*advice.better).better);
}

void TestDatabaseText::keepsNoSecretBesideThePassword()
{
    const Result<DatabaseText> read = readDatabaseText(QStringLiteral(
        "postgresql://ana:pw@h/d?sslpassword=hidden&application_name=x&passfile=/p&token=hidden"));
    QVERIFY(read);
    QCOMPARE(read->profile.others.size(), 1);
    QCOMPARE(read->profile.others[0].first, QStringLiteral("application_name"));
    const QString told = read->remarks.join(u' ');
    QVERIFY2(told.contains(u"sslpassword") && !told.contains(u"hidden"), qUtf8Printable(told));
}

void TestDatabaseText::readsHostsAsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown"); // empty: it cannot be read
    QTest::newRow("one") << QStringLiteral("db") << QStringLiteral("db");
    QTest::newRow("port") << QStringLiteral("db:5433") << QStringLiteral("db:5433");
    QTest::newRow("the usual port") << QStringLiteral("db:5432") << QStringLiteral("db");
    QTest::newRow("several") << QStringLiteral("a,b:6000") << QStringLiteral("a:5432, b:6000");
    QTest::newRow("blanks") << QStringLiteral(" a , b ") << QStringLiteral("a:5432, b:5432");
    QTest::newRow("IPv6") << QStringLiteral("::1") << QStringLiteral("[::1]");
    QTest::newRow("socket") << QStringLiteral("/run/pg") << QStringLiteral("/run/pg");
    QTest::newRow("no port") << QStringLiteral("db:") << QString();
    QTest::newRow("letters for a port") << QStringLiteral("db:x") << QString();
    QTest::newRow("port 0") << QStringLiteral("db:0") << QString();
    QTest::newRow("an address") << QStringLiteral("ana@db") << QString();
    QTest::newRow("nothing between") << QStringLiteral("a,,b") << QString();
}

void TestDatabaseText::readsHostsAsTyped()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const auto hosts = readHosts(text);
    QCOMPARE(hosts.has_value(), !shown.isEmpty());
    if (hosts) {
        DatabaseProfile profile;
        profile.hosts = *hosts;
        QCOMPARE(profile.hostText(), shown);
    }
}

void TestDatabaseText::saysWhatIsMissing()
{
    QCOMPARE(DatabaseProfile().mistakes().size(), std::size_t(4));
    const DatabaseProfile whole = readDatabaseText(QStringLiteral("postgres://ana@h/d"))->profile;
    QVERIFY(whole.mistakes().empty());
}

QTEST_GUILESS_MAIN(TestDatabaseText)
#include "test_databasetext.moc"
