// SPDX-License-Identifier: GPL-3.0-or-later
// Credentials that organizations bring along: encrypted in the database, opened by who has the key,
// moved to another key without a moment in which they are lost.
#include "fakesecrets.h"
#include "secrets/credentialdesk.h"
#include "secrets/opensslcipher.h"
#include "secrets/secretnames.h"
#include "secrets/sqlorgcredentialstore.h"
#include "testdatabase.h"
#include "waiting.h"

using namespace rl;

namespace {

QString twilio()
{
    return QStringLiteral("twilio");
}

// One administrator: a computer with a keychain of its own.
struct Admin
{
    explicit Admin(Database &database)
        : store(database)
        , desk(secrets, cipher, store)
    {
    }

    FakeSecrets secrets;
    OpenSslCipher cipher;
    SqlOrgCredentialStore store;
    CredentialDesk desk;
};

} // namespace

class TestOrgCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsACredential();
    void theDatabaseSeesNoPlainText();
    void isForAdministrators();
    void makesOneKeyOnly();
    void makesNoKeyThatWouldBeLost();
    void anotherAdministratorImportsTheKey();
    void aLockedKeychainLosesNoKey();
    void rotates();
    void rotationGoesOnWhereItStopped();
    void rotationNeedsEveryKey();
    void rotationLeavesWhatChangedMeanwhile();
    void tamperedRowsAreNoticed_data();
    void tamperedRowsAreNoticed();
    void theAuditLogTellsWhoNotWhat();

private:
    QUuid organization(const QString &name);
    QString stored(const char *column)
    {
        const QByteArray sql = QByteArrayLiteral("SELECT ") + column
                               + QByteArrayLiteral(" FROM org_credentials LIMIT 1");
        return m_data->value(sql);
    }

    std::unique_ptr<TestDatabase> m_data;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Admin> m_ada;
    QUuid m_org;
};

QUuid TestOrgCredentials::organization(const QString &name)
{
    return QUuid(m_data->value(
        "INSERT INTO organizations (company_name) VALUES (:name) RETURNING id", {{"name", name}}));
}

void TestOrgCredentials::init()
{
    m_data = std::make_unique<TestDatabase>();
    m_database = std::make_unique<Database>(m_data->login(QStringLiteral("ada")));
    m_ada = std::make_unique<Admin>(*m_database);
    m_org = organization(QStringLiteral("Acme"));
}

void TestOrgCredentials::cleanup()
{
    m_ada.reset();
    m_database.reset();
    m_data.reset();
}

void TestOrgCredentials::keepsACredential()
{
    const Outcome early = waitFor(m_ada->desk.save(m_org, twilio(), Secret(QStringLiteral("x"))));
    QCOMPARE(early.error().code, ErrorCode::NotFound); // no key yet
    QVERIFY(waitFor(m_ada->desk.makeKey()));
    QCOMPARE(waitFor(m_ada->desk.read(m_org, twilio())).error().code, ErrorCode::NotFound);
    QVERIFY(waitFor(m_ada->desk.save(m_org, twilio(), Secret(QStringLiteral("first")))));
    QVERIFY(waitFor(m_ada->desk.save(m_org, twilio(), Secret(QStringLiteral("second")))));
    const auto read = waitFor(m_ada->desk.read(m_org, twilio()));
    QVERIFY2(read, read ? "" : qUtf8Printable(read.error().text()));
    QCOMPARE(read->text(), QStringLiteral("second"));
    const KeyState state = waitFor(m_ada->desk.state()).value();
    QCOMPARE(state.credentials, 1);
    QCOMPARE(state.keys, 1);
    QCOMPARE(state.underOlderKeys + state.underUnknownKeys, 0);
    QVERIFY(waitFor(m_ada->store.remove(m_org, twilio())));
    QCOMPARE(waitFor(m_ada->desk.read(m_org, twilio())).error().code, ErrorCode::NotFound);
}

void TestOrgCredentials::theDatabaseSeesNoPlainText()
{
    QVERIFY(waitFor(m_ada->desk.makeKey()));
    QVERIFY(waitFor(m_ada->desk.save(m_org, twilio(), Secret(QStringLiteral("look for me")))));
    QCOMPARE(m_data->value("SELECT count(*)::text FROM org_credentials WHERE "
                           "position('look for me'::bytea IN payload) > 0"),
             QStringLiteral("0"));
    QCOMPARE(stored("octet_length(nonce)::text"), QStringLiteral("12"));
}

void TestOrgCredentials::isForAdministrators()
{
    QVERIFY(waitFor(m_ada->desk.makeKey()));
    for (const QString &login : {QStringLiteral("ana"), QStringLiteral("mia")}) {
        Database database(m_data->login(login));
        Admin other(database);
        other.secrets.kept = m_ada->secrets.kept;
        QCOMPARE(waitFor(other.desk.read(m_org, twilio())).error().code, ErrorCode::NotAllowed);
        QCOMPARE(waitFor(other.desk.state()).error().code, ErrorCode::NotAllowed);
        QCOMPARE(
            waitFor(other.desk.save(m_org, twilio(), Secret(QStringLiteral("x")))).error().code,
            ErrorCode::NotAllowed);
    }
}

void TestOrgCredentials::makesOneKeyOnly()
{
    QVERIFY(waitFor(m_ada->desk.makeKey()));
    QCOMPARE(waitFor(m_ada->desk.makeKey()).error().code, ErrorCode::Conflict);
    QVERIFY(waitFor(m_ada->desk.save(m_org, twilio(), Secret(QStringLiteral("x")))));
    Admin bob(*m_database);
    const Outcome second = waitFor(bob.desk.makeKey());
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    QVERIFY(second.error().what.contains(u"Another administrator"));
}

void TestOrgCredentials::makesNoKeyThatWouldBeLost()
{
    m_ada->secrets.where = SecretHome::Session;
    QCOMPARE(waitFor(m_ada->desk.makeKey()).error().code, ErrorCode::NotAllowed);
    QVERIFY(m_ada->secrets.kept.empty());
}

void TestOrgCredentials::anotherAdministratorImportsTheKey()
{
    QVERIFY(waitFor(m_ada->desk.makeKey()));
    QVERIFY(waitFor(m_ada->desk.save(m_org, twilio(), Secret(QStringLiteral("shared")))));
    Admin bob(*m_database);
    QCOMPARE(waitFor(bob.desk.state()).value().underUnknownKeys, 1);
    QCOMPARE(waitFor(bob.desk.read(m_org, twilio())).error().code, ErrorCode::NotFound);
    const Secret passphrase(QStringLiteral("correct horse battery"));
    const auto file = waitFor(m_ada->desk.exportKeys(passphrase));
    QVERIFY(file);
    QCOMPARE(waitFor(bob.desk.importKeys(*file, passphrase)).value(), 1);
    QCOMPARE(waitFor(bob.desk.read(m_org, twilio()))->text(), QStringLiteral("shared"));
    QCOMPARE(waitFor(bob.desk.importKeys(*file, passphrase)).value(), 0);
}

// A keychain that does not answer is not an empty one: what is in it is not written over.
void TestOrgCredentials::aLockedKeychainLosesNoKey()
{
    const Secret passphrase(QStringLiteral("correct horse battery staple"));
    QVERIFY(waitFor(m_ada->desk.makeKey()));
    QVERIFY(waitFor(m_ada->desk.save(m_org, twilio(), Secret(QStringLiteral("token")))));
    Admin other(*m_database);
    KeyRing foreign;
    foreign.add(other.cipher.newKey().value());
    const QByteArray file = other.cipher.exportKeys(foreign, passphrase).value();
    m_ada->secrets.refuses = true;
    for (const Error &error :
         {waitFor(m_ada->desk.state()).error(), waitFor(m_ada->desk.makeKey()).error(),
          waitFor(m_ada->desk.rotate()).error(),
          waitFor(m_ada->desk.importKeys(file, passphrase)).error()})
        QCOMPARE(error.code, ErrorCode::NotAllowed);
    m_ada->secrets.refuses = false;
    QCOMPARE(*waitFor(m_ada->desk.importKeys(file, passphrase)), 1);
    QCOMPARE(waitFor(m_ada->desk.read(m_org, twilio()))->text(), QStringLiteral("token"));
}

void TestOrgCredentials::rotates()
{
    const QUuid other = organization(QStringLiteral("Bolt"));
    QVERIFY(waitFor(m_ada->desk.makeKey()));
    QVERIFY(waitFor(m_ada->desk.save(m_org, twilio(), Secret(QStringLiteral("one")))));
    QVERIFY(waitFor(m_ada->desk.save(other, twilio(), Secret(QStringLiteral("two")))));
    const QString before = stored("key_id");
    const auto rotated = waitFor(m_ada->desk.rotate());
    QVERIFY2(rotated, rotated ? "" : qUtf8Printable(rotated.error().text()));
    QCOMPARE(*rotated, 2);
    const KeyState state = waitFor(m_ada->desk.state()).value();
    QCOMPARE(state.keys, 2); // a backup of the database may need the first
    QCOMPARE(state.underOlderKeys, 0);
    QVERIFY(state.currentId != before);
    QCOMPARE(m_data->value("SELECT count(*)::text FROM org_credentials WHERE key_id = :old",
                           {{"old", before}}),
             QStringLiteral("0"));
    QCOMPARE(waitFor(m_ada->desk.read(m_org, twilio()))->text(), QStringLiteral("one"));
    QCOMPARE(waitFor(m_ada->desk.read(other, twilio()))->text(), QStringLiteral("two"));
}

// The new key is in the keychain, but the database was not reached any more.
void TestOrgCredentials::rotationGoesOnWhereItStopped()
{
    QVERIFY(waitFor(m_ada->desk.makeKey()));
    QVERIFY(waitFor(m_ada->desk.save(m_org, twilio(), Secret(QStringLiteral("one")))));
    KeyRing ring = readKeyRing(m_ada->secrets.kept.at(secretname::credentialKeys())).value();
    ring.add(m_ada->cipher.newKey().value());
    m_ada->secrets.kept[secretname::credentialKeys()] = keyRingText(ring);
    QCOMPARE(waitFor(m_ada->desk.state()).value().underOlderKeys, 1);
    QCOMPARE(waitFor(m_ada->desk.read(m_org, twilio()))->text(), QStringLiteral("one"));
    QCOMPARE(waitFor(m_ada->desk.rotate()).value(), 1);
    QCOMPARE(waitFor(m_ada->desk.state()).value().underOlderKeys, 0);
}

void TestOrgCredentials::rotationNeedsEveryKey()
{
    QVERIFY(waitFor(m_ada->desk.makeKey()));
    QVERIFY(waitFor(m_ada->desk.save(m_org, twilio(), Secret(QStringLiteral("one")))));
    m_data->execute("UPDATE org_credentials SET key_id = '2020-01-01-old'");
    const auto read = waitFor(m_ada->desk.read(m_org, twilio()));
    QCOMPARE(read.error().code, ErrorCode::NotFound);
    QVERIFY2(read.error().what.contains(u"2020-01-01-old"), qUtf8Printable(read.error().what));
    QCOMPARE(waitFor(m_ada->desk.rotate()).error().code, ErrorCode::NotFound);
    // And no new key came of it.
    QCOMPARE(waitFor(m_ada->desk.state()).value().keys, 1);
}

void TestOrgCredentials::rotationLeavesWhatChangedMeanwhile()
{
    QVERIFY(waitFor(m_ada->desk.makeKey()));
    QVERIFY(waitFor(m_ada->desk.save(m_org, twilio(), Secret(QStringLiteral("one")))));
    const OrgCredential old = waitFor(m_ada->store.list()).value().front();
    QVERIFY(waitFor(m_ada->desk.save(m_org, twilio(), Secret(QStringLiteral("newer")))));
    const CredentialKey key = m_ada->cipher.newKey().value();
    const SealedSecret stale =
        m_ada->cipher.seal(key, m_org, Secret(QStringLiteral("one"))).value();
    QCOMPARE(waitFor(m_ada->store.reseal({{old.id, old.sealed.nonce, stale}})).value(), 0);
    QCOMPARE(waitFor(m_ada->desk.read(m_org, twilio()))->text(), QStringLiteral("newer"));
}

void TestOrgCredentials::tamperedRowsAreNoticed_data()
{
    QTest::addColumn<QByteArray>("deed");
    QTest::newRow("text") << QByteArray("UPDATE org_credentials SET payload = set_byte(payload, 0, "
                                        "get_byte(payload, 0) # 1)");
    QTest::newRow("tag") << QByteArray(
        "UPDATE org_credentials SET payload = set_byte(payload, octet_length(payload) - 1, "
        "get_byte(payload, octet_length(payload) - 1) # 1)");
    QTest::newRow("nonce") << QByteArray("UPDATE org_credentials SET nonce = set_byte(nonce, 0, "
                                         "get_byte(nonce, 0) # 1)");
    QTest::newRow("another organization's")
        << QByteArray("UPDATE org_credentials SET payload = o.payload, nonce = o.nonce "
                      "FROM org_credentials o WHERE o.provider = 'signalwire'");
}

void TestOrgCredentials::tamperedRowsAreNoticed()
{
    QFETCH(QByteArray, deed);
    const QUuid other = organization(QStringLiteral("Bolt"));
    QVERIFY(waitFor(m_ada->desk.makeKey()));
    QVERIFY(waitFor(m_ada->desk.save(m_org, twilio(), Secret(QStringLiteral("one")))));
    QVERIFY(waitFor(
        m_ada->desk.save(other, QStringLiteral("signalwire"), Secret(QStringLiteral("two")))));
    m_data->execute(deed);
    const auto read = waitFor(m_ada->desk.read(m_org, twilio()));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QVERIFY(!waitFor(m_ada->desk.rotate()));
}

void TestOrgCredentials::theAuditLogTellsWhoNotWhat()
{
    QVERIFY(waitFor(m_ada->desk.makeKey()));
    QVERIFY(waitFor(m_ada->desk.save(m_org, twilio(), Secret(QStringLiteral("one")))));
    const QString noted = m_data->value(
        "SELECT string_agg(a::text, ' ') FROM audit_log a WHERE a::text LIKE '%org_credentials%'");
    QVERIFY2(noted.contains(u"ada"), qUtf8Printable(noted));
    QVERIFY(!noted.contains(stored("encode(payload, 'hex')")));
}

QTEST_GUILESS_MAIN(TestOrgCredentials)
#include "test_orgcredentials.moc"
