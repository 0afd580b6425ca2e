// SPDX-License-Identifier: GPL-3.0-or-later
// A computer without a keychain, such as a server: secrets last for the session and no longer, and
// nothing is written anywhere instead.
#include "secrets/keychainsecrets.h"
#include "secrets/personalsecrets.h"
#include "waiting.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

using namespace rl;

class TestWithoutKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysSo();
    void keepsItForTheSession();
    void writesNothing();
    void aKeychainThatRefusesIsThere();
    void givesUpOnASilentKeychain();

private:
    QTemporaryDir m_home;
};

namespace {

// Is there, but its person says no, or nothing at all.
class StubbornKeychain final : public SecretStore
{
public:
    QFuture<Result<Secret>> read(const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<Secret>(refusal()));
    }
    QFuture<Result<SecretHome>> write(const QString &, const Secret &) override
    {
        ++writes;
        return QtFuture::makeReadyFuture(accepts ? Result<SecretHome>(SecretHome::Keychain)
                                                 : Result<SecretHome>(refusal()));
    }
    QFuture<Outcome> remove(const QString &) override
    {
        return QtFuture::makeReadyFuture(Outcome(refusal()));
    }
    QFuture<SecretHome> home() override { return QtFuture::makeReadyFuture(SecretHome::Keychain); }
    static Error refusal() { return {ErrorCode::NotAllowed, QStringLiteral("no"), {}, {}}; }

    bool accepts = false;
    int writes = 0;
};

QString name()
{
    return QStringLiteral("carrier/twilio/AC1");
}

} // namespace

void TestWithoutKeychain::initTestCase()
{
    for (const char *gone : {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"})
        qunsetenv(gone);
    for (const char *moved :
         {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(moved, m_home.path().toLocal8Bit());
}

void TestWithoutKeychain::saysSo()
{
    KeychainSecrets keychain;
    QCOMPARE(waitFor(keychain.home()), SecretHome::Session);
    const Result<SecretHome> written =
        waitFor(keychain.write(name(), Secret(QStringLiteral("token"))));
    QCOMPARE(written.error().code, ErrorCode::Unreachable);
    QVERIFY(written.error().what.contains(u"no keychain"));
}

void TestWithoutKeychain::keepsItForTheSession()
{
    KeychainSecrets keychain;
    PersonalSecrets secrets(keychain);
    QCOMPARE(waitFor(secrets.home()), SecretHome::Session);
    QCOMPARE(*waitFor(secrets.write(name(), Secret(QStringLiteral("token")))), SecretHome::Session);
    QCOMPARE(waitFor(secrets.read(name()))->text(), QStringLiteral("token"));
    PersonalSecrets another(keychain); // the next start
    QVERIFY(!waitFor(another.read(name())));
    QVERIFY(waitFor(secrets.remove(name())).ok());
    QVERIFY(!waitFor(secrets.read(name())));
}

void TestWithoutKeychain::writesNothing()
{
    KeychainSecrets keychain;
    PersonalSecrets secrets(keychain);
    const QString text = QStringLiteral("must-not-be-in-any-file");
    QVERIFY(waitFor(secrets.write(name(), Secret(text))).ok());
    QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(text.toUtf8()), qUtf8Printable(file.fileName()));
    }
}

void TestWithoutKeychain::aKeychainThatRefusesIsThere()
{
    StubbornKeychain keychain;
    PersonalSecrets secrets(keychain);
    // Kept here, it would hide what the keychain holds once it is unlocked.
    QCOMPARE(waitFor(secrets.write(name(), Secret(QStringLiteral("first")))).error().code,
             ErrorCode::NotAllowed);
    QCOMPARE(waitFor(secrets.read(name())).error().code, ErrorCode::NotAllowed);
    // What the keychain still has is not taken for removed.
    QCOMPARE(waitFor(secrets.remove(name())).error().code, ErrorCode::NotAllowed);
    keychain.accepts = true;
    QCOMPARE(*waitFor(secrets.write(name(), Secret(QStringLiteral("second")))),
             SecretHome::Keychain);
    QCOMPARE(keychain.writes, 2);
    // Now it is the keychain's, and no longer in memory.
    QCOMPARE(waitFor(secrets.read(name())).error().code, ErrorCode::NotAllowed);
}

void TestWithoutKeychain::givesUpOnASilentKeychain()
{
    KeychainSecrets keychain(std::chrono::milliseconds(0));
    const Result<Secret> read = waitFor(keychain.read(name()));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotAllowed); // it may hold one all the same
    QCOMPARE(waitFor(keychain.home()), SecretHome::Keychain);
}

QTEST_GUILESS_MAIN(TestWithoutKeychain)
#include "test_withoutkeychain.moc"
