// SPDX-License-Identifier: GPL-3.0-or-later
// Which account is worked with, for whom; and what of it is written into a file.
#include "configuredcarrier.h"
#include "fakeconnections.h"
#include "fakesecrets.h"
#include "secrets/opensslcipher.h"
#include "secrets/secretnames.h"
#include "settingsbook.h"
#include "waiting.h"

#include <QFile>
#include <QTemporaryDir>

using namespace rl;

namespace {

const CarrierProfile ours{
    CarrierKind::Twilio, {}, QStringLiteral("AC0123456789abcdef0123456789abcdef"), {}};
const CarrierProfile theirs{CarrierKind::SignalWire,
                            QStringLiteral("theirs"),
                            QStringLiteral("8f0a119a-cca7-4901-a07e-000000000000"),
                            {}};

} // namespace

class TestConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatNothingIsSetUp();
    void saysThatTheTokenIsMissing();
    void takesTheAccountOfTheSettings();
    void takesTheOrganizationsOwn();
    void doesNotPassOverWhatWasTamperedWith();
    void leavesWhatIsSwitchedOff();
    void saysThatItCouldNotBeAsked();
    void saysThatTheKeychainRefused();
    void aFileKeepsEverythingButSecrets();
    void saysThatTheFileCannotBeWritten();

private:
    Result<CarrierAccess> access(const QUuid &org = {})
    {
        return waitFor(configuredCarrier(org, *m_book, *m_secrets, *m_desk, this));
    }

    std::unique_ptr<FakeBook> m_book;
    std::unique_ptr<FakeSecrets> m_secrets;
    std::unique_ptr<FakeCredentialStore> m_store;
    OpenSslCipher m_cipher;
    std::unique_ptr<CredentialDesk> m_desk;
    QUuid m_org = QUuid::createUuid();
};

void TestConnections::init()
{
    m_desk.reset();
    m_book = std::make_unique<FakeBook>();
    m_secrets = std::make_unique<FakeSecrets>();
    m_store = std::make_unique<FakeCredentialStore>();
    m_desk = std::make_unique<CredentialDesk>(*m_secrets, m_cipher, *m_store);
}

void TestConnections::saysThatNothingIsSetUp()
{
    QCOMPARE(access().error().code, ErrorCode::NotFound);
    QVERIFY(access(m_org).error().what.contains(u"No carrier is set up"));
}

void TestConnections::saysThatTheTokenIsMissing()
{
    QVERIFY(m_book->setCarrier(ours));
    QCOMPARE(access().error().code, ErrorCode::NotFound);
    QVERIFY(access().error().what.contains(u"token"));
}

void TestConnections::takesTheAccountOfTheSettings()
{
    QVERIFY(m_book->setCarrier(ours));
    m_secrets->kept[ours.secretName()] = Secret(QStringLiteral("t"));
    for (const QUuid &org : {QUuid(), m_org}) {
        const auto found = access(org);
        QVERIFY(found);
        QCOMPARE(found->account, ours.account);
        QCOMPARE(found->secret, QStringLiteral("t"));
    }
}

void TestConnections::takesTheOrganizationsOwn()
{
    QVERIFY(m_book->setCarrier(ours));
    m_secrets->kept[ours.secretName()] = Secret(QStringLiteral("t"));
    QVERIFY(waitFor(m_desk->makeKey()));
    QVERIFY(waitFor(m_desk->save(m_org, providerOf(CarrierKind::SignalWire),
                                 carrierCredential(theirs, Secret(QStringLiteral("PT1"))))));
    const auto found = access(m_org);
    QVERIFY2(found, found ? "" : qUtf8Printable(found.error().text()));
    QCOMPARE(found->kind, CarrierKind::SignalWire);
    QCOMPARE(found->base, QUrl(QStringLiteral("https://theirs.signalwire.com")));
    QCOMPARE(found->secret, QStringLiteral("PT1"));
    // Another organization has none.
    QCOMPARE(access(QUuid::createUuid())->account, ours.account);
}

void TestConnections::doesNotPassOverWhatWasTamperedWith()
{
    QVERIFY(m_book->setCarrier(ours));
    m_secrets->kept[ours.secretName()] = Secret(QStringLiteral("t"));
    QVERIFY(waitFor(m_desk->makeKey()));
    QVERIFY(waitFor(m_desk->save(m_org, providerOf(CarrierKind::SignalWire),
                                 carrierCredential(theirs, Secret(QStringLiteral("PT1"))))));
    m_store->all.front().sealed.payload[0] = char(m_store->all.front().sealed.payload[0] ^ 1);
    QCOMPARE(access(m_org).error().code, ErrorCode::InvalidInput);
}

void TestConnections::leavesWhatIsSwitchedOff()
{
    QVERIFY(m_book->setCarrier(ours));
    m_secrets->kept[ours.secretName()] = Secret(QStringLiteral("t"));
    QVERIFY(waitFor(m_desk->makeKey()));
    QVERIFY(waitFor(m_desk->save(m_org, providerOf(CarrierKind::SignalWire),
                                 carrierCredential(theirs, Secret(QStringLiteral("PT1"))))));
    m_store->all.front().isActive = false;
    QCOMPARE(access(m_org)->account, ours.account);
}

// Otherwise whoever has an account would be called over, and charged to, the one of the settings.
void TestConnections::saysThatItCouldNotBeAsked()
{
    QVERIFY(m_book->setCarrier(ours));
    m_secrets->kept[ours.secretName()] = Secret(QStringLiteral("t"));
    m_store->trouble = Error{ErrorCode::Unreachable, QStringLiteral("Away."), {}, {}};
    QCOMPARE(access(m_org).error().code, ErrorCode::Unreachable);
    m_store->trouble->code =
        ErrorCode::NotAllowed; // not this person's to know: as if there were none
    QCOMPARE(access(m_org)->account, ours.account);
}

void TestConnections::saysThatTheKeychainRefused()
{
    QVERIFY(m_book->setCarrier(ours));
    m_secrets->refuses = true;
    QCOMPARE(access().error().code, ErrorCode::NotAllowed);
}

void TestConnections::aFileKeepsEverythingButSecrets()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("c.ini"));
    DatabaseProfile database;
    database.id = QUuid::createUuid();
    database.name = QStringLiteral("Company; a=b, “c”");
    database.hosts = {{QStringLiteral("a.example.com"), 5432}, {QStringLiteral("::1"), 5433}};
    database.database = QStringLiteral("my data");
    database.user = QStringLiteral("postgres.abc");
    database.sslMode = QStringLiteral("verify-full");
    database.caFile = QStringLiteral("/etc/ca.crt");
    database.others = {{QStringLiteral("options"), QStringLiteral("-c a=b, c")},
                       {QStringLiteral("application_name"), QStringLiteral("x")}};
    {
        SettingsBook book(path);
        QVERIFY(!book.carrier(CarrierKind::Twilio));
        QVERIFY(book.setCarrier(ours));
        QCOMPARE(book.preferredCarrier(), CarrierKind::Twilio);
        QVERIFY(book.setCarrier(theirs));
        QVERIFY(book.preferCarrier(CarrierKind::SignalWire));
        QVERIFY(book.saveDatabase(database));
    }
    SettingsBook again(path);
    QCOMPARE(*again.carrier(CarrierKind::Twilio), ours);
    QCOMPARE(*again.carrier(CarrierKind::SignalWire), theirs);
    QCOMPARE(again.preferredCarrier(), CarrierKind::SignalWire);
    QCOMPARE(again.databases().size(), std::size_t(1));
    QVERIFY(again.databases().front() == database);
    QVERIFY(again.removeCarrier(CarrierKind::SignalWire));
    QCOMPARE(again.preferredCarrier(), CarrierKind::Twilio); // the one that is there
    QVERIFY(again.removeDatabase(database.id));
    QVERIFY(again.databases().empty());
}

void TestConnections::saysThatTheFileCannotBeWritten()
{
    SettingsBook book(QStringLiteral("/proc/there/is/no/c.ini"));
    const Outcome written = book.setCarrier(ours);
    QVERIFY(!written);
    QVERIFY(written.error().what.contains(u"cannot be written"));
}

QTEST_GUILESS_MAIN(TestConnections)
#include "test_connections.moc"
