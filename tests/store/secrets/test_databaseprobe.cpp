// SPDX-License-Identifier: GPL-3.0-or-later
// What a test of a database tells, against real servers and what is none.
#include "secrets/sqldatabaseprobe.h"
#include "testdatabase.h"
#include "waiting.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace rl;

class TestDatabaseProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachesOurDatabase();
    void tellsThatTheTablesAreMissing();
    void tellsThatNobodyListens();
    void tellsThatThereIsNoSuchServer();
    void tellsThatItDoesNotEncrypt();
    void tellsThatTheFileIsMissing();
    void tellsThatTheDatabaseIsMissing();

private:
    static DatabaseProfile profileOf(const ConnectionOptions &options)
    {
        DatabaseProfile profile;
        profile.hosts = {{options.host, options.port.toInt()}};
        profile.database = options.database;
        profile.user = options.user;
        profile.sslMode = QStringLiteral("prefer");
        return profile;
    }
    static Result<DatabaseReport> probe(const DatabaseProfile &profile)
    {
        SqlDatabaseProbe probe;
        return waitFor(probe.test(profile, Secret()));
    }
};

void TestDatabaseProbe::reachesOurDatabase()
{
    const TestDatabase data;
    const auto report = probe(profileOf(data.login(QStringLiteral("ana"))));
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().text()));
    QCOMPARE(report->login, QStringLiteral("ana"));
    QVERIFY(report->version.section(u'.', 0, 0).toInt() >= 15);
    QVERIFY(report->listens);
    QVERIFY(!report->isEncrypted); // a socket
    QCOMPARE(report->schema, DatabaseReport::Schema::Ours);
}

void TestDatabaseProbe::tellsThatTheTablesAreMissing()
{
    const TestDatabase data(TestDatabase::Schema::Empty);
    const auto report = probe(profileOf(data.superuser()));
    QVERIFY(report);
    QCOMPARE(report->schema, DatabaseReport::Schema::Missing);
}

void TestDatabaseProbe::tellsThatNobodyListens()
{
    const auto report = probe([] {
        DatabaseProfile profile;
        profile.hosts = {{QStringLiteral("127.0.0.1"), 1}};
        profile.database = QStringLiteral("d");
        profile.user = QStringLiteral("u");
        profile.sslMode = QStringLiteral("verify-full");
        return profile;
    }());
    QCOMPARE(report.error().code, ErrorCode::Unreachable);
    QVERIFY2(report.error().what.contains(u"127.0.0.1:1 refused"),
             qUtf8Printable(report.error().what));
}

void TestDatabaseProbe::tellsThatThereIsNoSuchServer()
{
    DatabaseProfile profile;
    profile.hosts = {{QStringLiteral("no-such-host.invalid")}};
    profile.database = QStringLiteral("d");
    profile.user = QStringLiteral("u");
    profile.sslMode = QStringLiteral("verify-full");
    const auto report = probe(profile);
    QCOMPARE(report.error().code, ErrorCode::NotFound);
    QVERIFY(report.error().what.contains(u"There is no server no-such-host.invalid"));
}

// Answers PostgreSQL's question for TLS with "no".
void TestDatabaseProbe::tellsThatItDoesNotEncrypt()
{
    QTcpServer server;
    QByteArray received;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, &server, [&received, socket] {
            received += socket->readAll();
            socket->write("N");
        });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    DatabaseProfile profile;
    profile.hosts = {{QStringLiteral("127.0.0.1"), server.serverPort()}};
    profile.database = QStringLiteral("d");
    profile.user = QStringLiteral("u");
    profile.sslMode = QStringLiteral("verify-full");
    SqlDatabaseProbe probe;
    const auto report = waitFor(probe.test(profile, Secret(QStringLiteral("sent to nobody"))));
    QCOMPARE(report.error().code, ErrorCode::NotAllowed);
    QVERIFY2(report.error().what.contains(u"does not encrypt"),
             qUtf8Printable(report.error().text() + report.error().detail));
    QVERIFY(!received.contains("sent to nobody"));
}

void TestDatabaseProbe::tellsThatTheFileIsMissing()
{
    DatabaseProfile profile;
    QTcpServer server;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, &server, [socket] {
            socket->readAll();
            socket->write("S");
        });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    profile.hosts = {{QStringLiteral("127.0.0.1"), server.serverPort()}};
    profile.database = QStringLiteral("d");
    profile.user = QStringLiteral("u");
    profile.sslMode = QStringLiteral("verify-full");
    profile.caFile = QStringLiteral("/no/such/file.crt");
    const auto report = probe(profile);
    QCOMPARE(report.error().code, ErrorCode::NotFound);
    QVERIFY2(report.error().what.contains(u"certificate authority"),
             qUtf8Printable(report.error().text() + report.error().detail));
}

void TestDatabaseProbe::tellsThatTheDatabaseIsMissing()
{
    const TestDatabase data;
    DatabaseProfile profile = profileOf(data.superuser());
    profile.database = QStringLiteral("there_is_none");
    QCOMPARE(probe(profile).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestDatabaseProbe)
#include "test_databaseprobe.moc"
