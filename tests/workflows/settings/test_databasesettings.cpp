// SPDX-License-Identifier: GPL-3.0-or-later
// A kept password goes to the server and login that it was kept for, and nowhere else.
#include "fakeconnections.h"
#include "fakesecrets.h"
#include "secrets/secretnames.h"
#include "settings/databasesettings.h"

#include <QTest>

using namespace rl;

class TestDatabaseSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesWhereItWasKeptFor();
    void isNotSentElsewhere_data();
    void isNotSentElsewhere();
    void goesWithTheAddressThatWasAsked();
    void isGivenUpWithItsAddress();
    void isNotLeftWithAnotherAddress();
    void aLockedKeychainIsTold();
    void whatIsTypedWhileSavingStays();

private:
    DatabaseProfile m_profile;
    FakeBook m_book;
    FakeSecrets m_secrets;
    FakeDatabaseProbe m_probe;
    std::unique_ptr<DatabaseSettings> m_settings;
};

void TestDatabaseSettings::init()
{
    m_profile = {};
    m_profile.id = QUuid::createUuid();
    m_profile.name = QStringLiteral("Company");
    m_profile.hosts = {{QStringLiteral("db")}};
    m_profile.database = QStringLiteral("ledger");
    m_profile.user = QStringLiteral("ana");
    m_profile.sslMode = QStringLiteral("verify-full");
    m_book.profiles = {m_profile};
    m_secrets.isLate = m_secrets.refuses = false;
    m_secrets.kept = {{secretname::database(m_profile.id), Secret(QStringLiteral("kept"))}};
    m_probe.askedPassword.clear();
    m_probe.times = 0;
    m_settings = std::make_unique<DatabaseSettings>(m_book, m_secrets, m_probe);
    m_settings->load();
    m_settings->open(m_profile.id);
}

void TestDatabaseSettings::goesWhereItWasKeptFor()
{
    m_settings->setName(QStringLiteral("Another name"));
    m_settings->test();
    QTRY_COMPARE(m_probe.times, 1);
    QCOMPARE(m_probe.askedPassword, QStringLiteral("kept"));
}

void TestDatabaseSettings::isNotSentElsewhere_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("another host") << QStringLiteral("postgresql://ana@elsewhere/ledger");
    QTest::newRow("another port") << QStringLiteral("postgresql://ana@db:6543/ledger");
    QTest::newRow("another login") << QStringLiteral("postgresql://eve@db/ledger");
}

void TestDatabaseSettings::isNotSentElsewhere()
{
    QFETCH(QString, address);
    QVERIFY(m_settings->paste(address));
    m_settings->test();
    QTRY_COMPARE(m_probe.times, 1);
    QCOMPARE(m_probe.askedPassword, QString());
}

// The keychain may wait for its person for minutes.
void TestDatabaseSettings::goesWithTheAddressThatWasAsked()
{
    m_secrets.isLate = true;
    m_settings->test();
    m_settings->setHosts(QStringLiteral("elsewhere"));
    QCOMPARE(m_probe.times, 0);
    m_secrets.answerNow();
    QTRY_COMPARE(m_probe.times, 1);
    QCOMPARE(m_probe.asked.hostText(), QStringLiteral("db"));
    QTRY_VERIFY(!m_settings->isBusy());
    QVERIFY(m_settings->note().text.isEmpty()); // it is not about what stands there now
}

// Kept for one server, it is not there for the next one under the same name.
void TestDatabaseSettings::isGivenUpWithItsAddress()
{
    m_settings->setName(QStringLiteral("Another name"));
    m_settings->save();
    QTRY_VERIFY(!m_settings->isBusy());
    QCOMPARE(m_secrets.kept.size(), 1U);
    m_settings->setHosts(QStringLiteral("elsewhere"));
    m_secrets.refuses = true; // rather not saved than sent to the wrong one
    m_settings->save();
    QTRY_VERIFY(!m_settings->isBusy());
    QCOMPARE(m_book.profiles.front().hostText(), QStringLiteral("db"));
    QVERIFY(m_settings->isDirty());
    m_secrets.refuses = false;
    m_settings->save();
    QTRY_VERIFY(!m_settings->isBusy());
    QCOMPARE(m_book.profiles.front().hostText(), QStringLiteral("elsewhere"));
    QVERIFY(m_secrets.kept.empty());
}

// Settings that cannot be written name the old server: the new one's password is not kept for it.
void TestDatabaseSettings::isNotLeftWithAnotherAddress()
{
    m_settings->setHosts(QStringLiteral("elsewhere"));
    m_settings->setPassword(QStringLiteral("new"));
    m_book.isFull = true;
    m_settings->save();
    QTRY_VERIFY(!m_settings->isBusy());
    QCOMPARE(m_settings->note().text, FakeBook::full().text());
    QVERIFY(m_secrets.kept.empty());
    QVERIFY(m_settings->hasTypedPassword()); // for the next try
    m_book.isFull = false;
}

void TestDatabaseSettings::aLockedKeychainIsTold()
{
    m_secrets.refuses = true;
    m_settings->test();
    QTRY_VERIFY(!m_settings->isBusy());
    QCOMPARE(m_probe.times, 0);
    QCOMPARE(m_settings->note().text, FakeSecrets::refusal().text());
    m_settings->setPassword(QStringLiteral("new"));
    m_settings->save();
    QTRY_VERIFY(!m_settings->isBusy());
    QVERIFY(m_settings->hasTypedPassword()); // for the next try
}

void TestDatabaseSettings::whatIsTypedWhileSavingStays()
{
    m_secrets.isLate = true;
    m_settings->setPassword(QStringLiteral("first"));
    m_settings->save();
    QVERIFY(m_settings->isBusy());
    m_settings->setPassword(QStringLiteral("second"));
    m_settings->setName(QStringLiteral("Newer"));
    m_secrets.answerNow();
    QTRY_VERIFY(!m_settings->isBusy());
    QCOMPARE(m_secrets.kept.at(secretname::database(m_profile.id)).text(), QStringLiteral("first"));
    QVERIFY(m_settings->hasTypedPassword());
    QCOMPARE(m_settings->draft().name, QStringLiteral("Newer"));
    QVERIFY(m_settings->isDirty());
}

QTEST_GUILESS_MAIN(TestDatabaseSettings)
#include "test_databasesettings.moc"
