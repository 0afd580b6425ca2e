// SPDX-License-Identifier: GPL-3.0-or-later
// What the wizard keeps, forgets and says when it is closed, typed into or refused half-way.
#include "onboarding/setupwizardmodel.h"
#include "telephonyworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace rl;
using namespace rl::testing;

class TestSetupWizardModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<TelephonyWorld>(); }
    void cleanup() { m_world.reset(); }

    void aClosedWindowForgetsItsCode();
    void typingWhileItCallsChangesNothing();
    void goesOnWithWhatIsKnown();
    void saysWhyItCannotGoOn();

private:
    Console &ana() { return *m_world->ana; }
    FakeCarrier &twilio() { return m_world->twilio; }
    static void setUpWalter(SetupWizardModel &model)
    {
        BrokerToSetUp walter;
        walter.orgId = org;
        walter.name = QStringLiteral("Walter");
        model.setBroker(walter);
        model.setNumberText(validPhone);
    }
    std::unique_ptr<TelephonyWorld> m_world;
};

void TestSetupWizardModel::aClosedWindowForgetsItsCode()
{
    SetupWizardModel model(ana().desk, ana().clock);
    setUpWalter(model);
    model.call();
    QTRY_VERIFY(!model.verification().code().isEmpty());
    const QUuid id = model.verification().number()->id;
    model.close();
    QVERIFY(model.verification().code().isEmpty());
    QVERIFY(!model.verification().isPending()); // asks no more
    // Nothing is left that would tell a wrong one from a right one.
    COMPARE_PROBLEM(ana().confirm(id, QStringLiteral("000000")), 409,
                    "The carrier has not heard the code yet.");
    // Closed while it calls: the code that comes then is not kept either.
    twilio().endCalls();
    setUpWalter(model);
    model.call();
    model.close();
    QTRY_COMPARE(twilio().placed(), 2);
    QTRY_VERIFY(ana().number().called);
    QTest::qWait(20);
    COMPARE_PROBLEM(ana().confirm(id, QStringLiteral("000000")), 409,
                    "The carrier has not heard the code yet.");
}

void TestSetupWizardModel::typingWhileItCallsChangesNothing()
{
    SetupWizardModel model(ana().desk, ana().clock);
    setUpWalter(model);
    model.setExtension(QStringLiteral("12"));
    model.setDelaySeconds(45);
    QSignalSpy arrived(&model, &SetupWizardModel::arrived);
    model.call();
    QVERIFY(model.verification().isBusy());
    model.setNumberText(validPhone + QStringLiteral("1"));
    model.setBroker(std::nullopt);
    QCOMPARE(model.numberText(), validPhone);
    QVERIFY(model.broker());
    QVERIFY(arrived.isEmpty());
    QTRY_COMPARE(arrived.size(), 1);
    QVERIFY(model.verification().isBegun());
    // What the call was placed with comes back with its number, and not with the next broker's.
    QVERIFY(waitFor(model.flush()));
    model.begin();
    QVERIFY(model.extension().isEmpty());
    QCOMPARE(model.delaySeconds(), usualDelay);
    model.resume(ana().number());
    QCOMPARE(model.extension(), QStringLiteral("12"));
    QCOMPARE(model.delaySeconds(), 45);
}

void TestSetupWizardModel::goesOnWithWhatIsKnown()
{
    ana().verified(twilio());
    SetupWizardModel model(ana().desk, ana().clock);
    setUpWalter(model);
    model.call();
    QTRY_VERIFY(model.verification().problem());
    QVERIFY(!model.verification().problem()->verificationId.isNull());
    QSignalSpy arrived(&model, &SetupWizardModel::arrived);
    model.goOnWithKnown();
    QTRY_COMPARE(arrived.size(), 1);
    QVERIFY(model.verification().isVerified());
    QVERIFY(!model.verification().problem());
    QVERIFY(waitFor(model.flush()));
}

// The button stays, so that it can be tried again.
void TestSetupWizardModel::saysWhyItCannotGoOn()
{
    const QUuid id = ana().verified(twilio());
    SetupWizardModel model(ana().desk, ana().clock);
    setUpWalter(model);
    model.call();
    QTRY_VERIFY(model.verification().problem());
    m_world->database.execute("ALTER FUNCTION list_verified_numbers(uuid, boolean) RENAME TO "
                              "not_there");
    model.goOnWithKnown();
    QTRY_VERIFY(model.verification().problem() && model.verification().problem()->status != 409);
    QCOMPARE(model.verification().problem()->verificationId, id);
    m_world->database.execute("ALTER FUNCTION not_there(uuid, boolean) RENAME TO "
                              "list_verified_numbers");
    // Meanwhile somebody removed it.
    m_world->database.execute("DELETE FROM verified_caller_ids");
    model.goOnWithKnown();
    QTRY_COMPARE(model.verification().problem()->status, 404);
    QVERIFY(model.verification().problem()->text().contains(u"no longer there"));
    QVERIFY(model.mayCall());
}

QTEST_GUILESS_MAIN(TestSetupWizardModel)
#include "test_setupwizardmodel.moc"
