// SPDX-License-Identifier: GPL-3.0-or-later
// An account at a carrier and its token are saved together, whatever the keychain does meanwhile.
#include "fakeconnections.h"
#include "fakesecrets.h"
#include "secrets/secretnames.h"
#include "settings/carriersettings.h"

#include <QSignalSpy>
#include <QTest>

using namespace rl;

class TestCarrierSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theOldTokenGoesWhenTheNewOneIsKept();
    void aRefusalChangesNothing();
    void whatIsTypedWhileSavingStays();

private:
    [[nodiscard]] static QString name(const QString &account)
    {
        return secretname::carrier(CarrierKind::Twilio, account);
    }
    void type(const QString &account, const QString &token)
    {
        m_settings->setAccount(account);
        m_settings->setToken(token);
    }

    const QString m_old = QStringLiteral("AC") + QString(32, u'1');
    const QString m_new = QStringLiteral("AC") + QString(32, u'2');
    const QString m_token = QString(32, u'a');
    const QString m_otherToken = QString(32, u'b');
    std::unique_ptr<FakeBook> m_book;
    std::unique_ptr<FakeSecrets> m_secrets;
    FakeCarrierProbe m_probe;
    std::unique_ptr<CarrierSettings> m_settings;
};

void TestCarrierSettings::init()
{
    m_settings.reset();
    m_book = std::make_unique<FakeBook>();
    m_book->carriers[CarrierKind::Twilio] = {CarrierKind::Twilio, {}, m_old, {}};
    m_secrets = std::make_unique<FakeSecrets>();
    m_secrets->kept = {{name(m_old), Secret(m_token)}};
    m_settings =
        std::make_unique<CarrierSettings>(CarrierKind::Twilio, *m_book, *m_secrets, m_probe);
    m_settings->load();
}

void TestCarrierSettings::theOldTokenGoesWhenTheNewOneIsKept()
{
    QSignalSpy saved(m_settings.get(), &CarrierSettings::saved);
    m_secrets->isLate = true;
    type(m_new, m_otherToken);
    m_settings->save();
    QVERIFY(m_settings->isBusy());
    QVERIFY(m_secrets->kept.contains(name(m_old)));
    QCOMPARE(m_book->carriers.at(CarrierKind::Twilio).account, m_old);
    m_secrets->answerNow();
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(m_book->carriers.at(CarrierKind::Twilio).account, m_new);
    QVERIFY(!m_secrets->kept.contains(name(m_old)));
    QCOMPARE(m_secrets->kept.at(name(m_new)).text(), m_otherToken);
    QVERIFY(!m_settings->hasTypedToken());
    QVERIFY(!m_settings->isDirty());
}

void TestCarrierSettings::aRefusalChangesNothing()
{
    QSignalSpy saved(m_settings.get(), &CarrierSettings::saved);
    type(m_new, m_otherToken);
    m_secrets->refuses = true;
    m_settings->save();
    QTRY_VERIFY(!m_settings->isBusy());
    QCOMPARE(m_settings->note().text, FakeSecrets::refusal().text());
    QCOMPARE(m_book->carriers.at(CarrierKind::Twilio).account, m_old);
    QCOMPARE(m_secrets->kept.at(name(m_old)).text(), m_token);
    QVERIFY(m_settings->hasTypedToken()); // for the next try
    QCOMPARE(saved.count(), 0);
}

void TestCarrierSettings::whatIsTypedWhileSavingStays()
{
    m_secrets->isLate = true;
    type(m_new, m_otherToken);
    m_settings->save();
    const QString newest = QStringLiteral("AC") + QString(32, u'3');
    type(newest, m_token);
    m_secrets->answerNow();
    QTRY_VERIFY(!m_settings->isBusy());
    QCOMPARE(m_book->carriers.at(CarrierKind::Twilio).account, m_new);
    QCOMPARE(m_settings->draft().account, newest);
    QVERIFY(m_settings->hasTypedToken());
    QVERIFY(m_settings->isDirty());
}

QTEST_GUILESS_MAIN(TestCarrierSettings)
#include "test_carriersettings.moc"
