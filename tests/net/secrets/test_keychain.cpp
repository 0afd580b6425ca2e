// SPDX-License-Identifier: GPL-3.0-or-later
// The system's keychain, a real one: GNOME's, on a message bus of this test's own.
#include "privatekeychain.h"
#include "secrets/environmentsecrets.h"
#include "secrets/keychainsecrets.h"
#include "secrets/personalsecrets.h"
#include "waiting.h"

#include <QtConcurrentRun>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace rl;

class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_keychain.reset(); }
    void keepsASecret_data();
    void keepsASecret();
    void saysThatThereIsNone();
    void removesASecret();
    void keepsItForTheNextProgram();
    void worksFromAnotherThread();
    void nothingIsWrittenInPlain();
    void aCrashLeavesNoImage();
    void theEnvironmentGoesFirst();

private:
    std::unique_ptr<PrivateKeychain> m_keychain;
};

void TestKeychain::initTestCase()
{
    m_keychain = std::make_unique<PrivateKeychain>();
    m_keychain->use();
}

void TestKeychain::keepsASecret_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("token") << QStringLiteral("carrier/twilio/AC1")
                           << QStringLiteral("0123456789abcdef");
    QTest::newRow("signs") << QStringLiteral("database/x")
                           << QStringLiteral("pä%s'w\"ö\\r d=日本 😀");
    QTest::newRow("long") << QStringLiteral("credential-keys") << QString(20'000, u'k');
}

void TestKeychain::keepsASecret()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    KeychainSecrets secrets;
    QCOMPARE(waitFor(secrets.home()), SecretHome::Keychain);
    const Result<SecretHome> kept = waitFor(secrets.write(name, Secret(text)));
    QVERIFY2(kept.ok(), qUtf8Printable(kept.ok() ? QString() : kept.error().detail));
    QCOMPARE(*kept, SecretHome::Keychain);
    QCOMPARE(waitFor(secrets.read(name))->text(), text);
    // Written again it is another one, not a second one.
    QVERIFY(waitFor(secrets.write(name, Secret(QStringLiteral("newer")))).ok());
    QCOMPARE(waitFor(secrets.read(name))->text(), QStringLiteral("newer"));
}

void TestKeychain::saysThatThereIsNone()
{
    KeychainSecrets secrets;
    const Result<Secret> read = waitFor(secrets.read(QStringLiteral("nobody/ever")));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotFound);
    QVERIFY(read.error().what.contains(u"nobody/ever"));
}

void TestKeychain::removesASecret()
{
    KeychainSecrets secrets;
    const QString name = QStringLiteral("carrier/twilio/AC2");
    QVERIFY(waitFor(secrets.write(name, Secret(QStringLiteral("x")))).ok());
    QVERIFY(waitFor(secrets.remove(name)).ok());
    QVERIFY(!waitFor(secrets.read(name)));
    QVERIFY(waitFor(secrets.remove(name)).ok()); // it is gone: well
}

void TestKeychain::keepsItForTheNextProgram()
{
    const QString name = QStringLiteral("carrier/twilio/AC3");
    {
        KeychainSecrets keychain;
        PersonalSecrets secrets(keychain);
        QCOMPARE(*waitFor(secrets.write(name, Secret(QStringLiteral("token 3")))),
                 SecretHome::Keychain);
        QCOMPARE(waitFor(secrets.home()), SecretHome::Keychain);
    }
    KeychainSecrets keychain;
    PersonalSecrets later(keychain);
    QCOMPARE(waitFor(later.read(name))->text(), QStringLiteral("token 3"));
}

// As ringledgerctl does, whose commands wait in a thread of their own.
void TestKeychain::worksFromAnotherThread()
{
    KeychainSecrets secrets;
    const QString read = waitFor(QtConcurrent::run([&secrets] {
        const QString name = QStringLiteral("database/y");
        if (!secrets.write(name, Secret(QStringLiteral("elsewhere"))).result())
            return QStringLiteral("not written");
        const Result<Secret> got = secrets.read(name).result();
        return got ? got->text() : got.error().text();
    }));
    QCOMPARE(read, QStringLiteral("elsewhere"));
}

void TestKeychain::nothingIsWrittenInPlain()
{
    KeychainSecrets secrets;
    const QString text = QStringLiteral("look-for-this-in-the-file");
    QVERIFY(waitFor(secrets.write(QStringLiteral("carrier/twilio/AC4"), Secret(text))).ok());
    const QByteArray written = m_keychain->written();
    QVERIFY2(written.size() > 100, "the keychain has written nothing");
    QVERIFY(!written.contains(text.toUtf8()));
}

void TestKeychain::aCrashLeavesNoImage()
{
    QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t(0));
}

void TestKeychain::theEnvironmentGoesFirst()
{
    KeychainSecrets keychain;
    const QString name = QStringLiteral("carrier/signalwire/p");
    QVERIFY(waitFor(keychain.write(name, Secret(QStringLiteral("of the keychain")))).ok());
    qputenv("RINGLEDGER_TEST_TOKEN", "of the environment");
    EnvironmentSecrets secrets(keychain);
    secrets.take(name, "RINGLEDGER_TEST_TOKEN");
    secrets.take(QStringLiteral("other"), "RINGLEDGER_TEST_UNSET");
    QCOMPARE(waitFor(secrets.read(name))->text(), QStringLiteral("of the environment"));
    QVERIFY(!qEnvironmentVariableIsSet("RINGLEDGER_TEST_TOKEN")); // programs of ours inherit none
    const Result<SecretHome> written =
        waitFor(secrets.write(name, Secret(QStringLiteral("another"))));
    QCOMPARE(written.error().code, ErrorCode::NotAllowed);
    QVERIFY(written.error().what.contains(u"RINGLEDGER_TEST_TOKEN"));
    QCOMPARE(waitFor(secrets.remove(name)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(waitFor(secrets.read(QStringLiteral("other"))).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
