// SPDX-License-Identifier: GPL-3.0-or-later
// Which account onboarding is connected to, when the settings change.
#include "telephonyplace.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace rl;

class TestTelephonyPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removedAccountIsLeft();
    void sameAccountGoesOn();
    void practiceStaysPractice();
    void organizationsAccountIsAsked();

private:
    static CarrierAccess account(const QString &secret)
    {
        return {CarrierKind::Twilio, QUrl(QStringLiteral("http://127.0.0.1:1")),
                QStringLiteral("AC1"), QStringLiteral("AC1"), secret};
    }

    Database m_database{ConnectionOptions{}};
    SystemClock m_clock;
};

void TestTelephonyPlace::removedAccountIsLeft()
{
    TelephonyPlace place(m_database, m_clock);
    place.connectTo(account(QStringLiteral("token")));
    QVERIFY(place.desk());
    QSignalSpy before(&place, &TelephonyAccess::aboutToChange);
    QSignalSpy after(&place, &TelephonyAccess::changed);
    place.disconnectAccount();
    QVERIFY(!place.desk());
    QVERIFY(place.carrier().isEmpty());
    QCOMPARE(before.count(), 1);
    QCOMPARE(after.count(), 1);
    place.disconnectAccount();
    QCOMPARE(after.count(), 1);
}

void TestTelephonyPlace::sameAccountGoesOn()
{
    TelephonyPlace place(m_database, m_clock);
    place.connectTo(account(QStringLiteral("token")));
    TelephonyDesk *desk = place.desk();
    QSignalSpy before(&place, &TelephonyAccess::aboutToChange);
    place.connectTo(account(QStringLiteral("token")));
    QCOMPARE(place.desk(), desk);
    QCOMPARE(before.count(), 0);
    place.connectTo(account(QStringLiteral("another token")));
    QCOMPARE(before.count(), 1);
}

void TestTelephonyPlace::practiceStaysPractice()
{
    TelephonyPlace place(m_database, m_clock);
    QVERIFY(place.startPractice().ok());
    place.disconnectAccount();
    QVERIFY(place.desk());
    QVERIFY(place.isPractice());
}

// Whose code goes the other way round than the account of the settings.
void TestTelephonyPlace::organizationsAccountIsAsked()
{
    const QUuid own = QUuid::createUuid();
    const QUuid plain = QUuid::createUuid();
    const QUuid broken = QUuid::createUuid();
    TelephonyPlace place(m_database, m_clock);
    QList<QUuid> asked;
    place.setAccounts([&](const QUuid &org) {
        asked << org;
        CarrierAccess access = account(QStringLiteral("token"));
        if (org == own)
            access.kind = CarrierKind::SignalWire;
        return QtFuture::makeReadyFuture(
            org == broken ? Result<CarrierAccess>(
                Error{ErrorCode::InvalidInput, QStringLiteral("Tampered"), {}, {}})
                          : Result<CarrierAccess>(access));
    });
    place.connectTo(account(QStringLiteral("token")));
    TelephonyDesk &desk = *place.desk();
    QVERIFY(waitFor(desk.learnAccount(own)).ok());
    QVERIFY(waitFor(desk.learnAccount(plain)).ok());
    QCOMPARE(desk.codeGoes(own), CodeGoes::FromStaffByUs);
    QCOMPARE(desk.codeGoes(plain), CodeGoes::FromOwnerByPhone);
    const auto refused = waitFor(desk.learnAccount(broken));
    QVERIFY(!refused);
    QCOMPARE(refused.error().what, QStringLiteral("Tampered"));
    QCOMPARE(asked, (QList<QUuid>{own, plain, broken}));

    TelephonyPlace practice(m_database, m_clock);
    practice.setAccounts(
        [](const QUuid &) -> QFuture<Result<CarrierAccess>> { qFatal("practice asks nobody"); });
    QVERIFY(practice.startPractice().ok());
    QVERIFY(waitFor(practice.desk()->learnAccount(own)).ok());
}

QTEST_GUILESS_MAIN(TestTelephonyPlace)
#include "test_telephonyplace.moc"
