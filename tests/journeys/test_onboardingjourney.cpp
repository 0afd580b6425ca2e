// SPDX-License-Identifier: GPL-3.0-or-later
// A broker's number from the first question to the proof, by keyboard alone, in real windows over
// PostgreSQL and the practice carrier; in English and Spanish, light and dark.
#include "language.h"
#include "waiting.h"
#include "widgets/badge.h"
#include "wizarddriver.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace rl;
using namespace rl::test;

class TestOnboardingJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void walksThrough();
    void resumesAtEachStep();
    void brokerHearsTheCode();

private:
    static QString language();
    void walk(WizardDriver &driver, const QString &tag);
    static QString row(OnboardingWorld &world, const QByteArray &column);
};

QString TestOnboardingJourney::row(OnboardingWorld &world, const QByteArray &column)
{
    const QByteArray sql = "SELECT " + column
                           + " FROM verified_caller_ids v LEFT JOIN hybrid_forwarding_configs f "
                             "ON f.verified_caller_id = v.id";
    return world.database.value(sql);
}

// One language per process, as a program has one.
void TestOnboardingJourney::initTestCase()
{
    speak(*qApp, language());
}

QString TestOnboardingJourney::language()
{
    return qEnvironmentVariable("RINGLEDGER_TEST_LANGUAGE", QStringLiteral("en"));
}

void TestOnboardingJourney::walksThrough()
{
    const bool spanish = language() == u"es";
    const ThemeMode theme = spanish ? ThemeMode::Dark : ThemeMode::Light;
    OnboardingWorld world;
    if (spanish)
        world.database.execute("UPDATE brokers SET locale = 'es' WHERE contact_name LIKE 'Walt%'");
    WizardDriver driver(world, QStringLiteral("ana"), theme);
    driver.open();
    driver.picture(language() + QStringLiteral("-0-empty"));
    walk(driver, language());

    // What stays when all is said.
    QCOMPARE(row(world, "v.status"), QStringLiteral("verified"));
    QCOMPARE(row(world, "f.status"), QStringLiteral("active"));
    QCOMPARE(row(world, "f.generated_activation_code"), QStringLiteral("**61*+14155550109*11*25#"));
    QVERIFY(!row(world, "f.proven_at").isEmpty());
    QCOMPARE(row(world, "f.previous_forwarding"), QStringLiteral("+1 310 436 5998"));
    QVERIFY(row(world, "v.verification_code_hash").isNull());
    QCOMPARE(driver.callsPlaced(), 1);
}

void TestOnboardingJourney::walk(WizardDriver &driver, const QString &tag)
{
    driver.press(Qt::Key_N);
    QTRY_VERIFY(driver.wizard() && driver.wizard()->isVisible());
    driver.wizard()->resize(WizardDriver::laptop);
    QVERIFY(driver.goToWindow(driver.wizard()));
    driver.chooseWalter();
    QVERIFY(driver.tabTo("phone0"));
    QVERIFY(driver.tabTo("handset2"));
    driver.press(Qt::Key_Left); // Android
    QVERIFY(driver.find<QRadioButton>("handset1")->isChecked());
    QVERIFY(driver.tabTo("brand"));
    driver.type(QStringLiteral("Mint Mobile"));
    QTRY_VERIFY(QApplication::activePopupWidget()); // the list of names, a moment later
    driver.press(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QVERIFY(driver.goToWindow(driver.wizard())); // offscreen, nothing hands the keyboard back
    QVERIFY(driver.tabTo("previous"));
    driver.type(QStringLiteral("+1 310 436 5998"));
    driver.picture(tag + QStringLiteral("-1-questions"));
    driver.press(Qt::Key_Return);

    QVERIFY(driver.waitForPage(SetupPage::Number));
    QCOMPARE(driver.find<QLineEdit>("number")->text(), QStringLiteral("+1 424-485-1544"));
    QCOMPARE(QApplication::focusWidget(), driver.find<QLineEdit>("number"));
    driver.press(Qt::Key_A, Qt::ControlModifier);
    driver.type(QStringLiteral("4244851544"));
    QCOMPARE(driver.find<QLineEdit>("number")->text(), QStringLiteral("(424) 485-1544"));
    QVERIFY(driver.text("numberHint").contains(QStringLiteral("+14244851544")));
    driver.picture(tag + QStringLiteral("-2-number"));
    for (int i = 0; i < 3; ++i)
        driver.press(Qt::Key_Return); // places no call
    QTest::qWait(100);
    QCOMPARE(driver.callsPlaced(), 0);
    QVERIFY(driver.tabTo("call"));
    driver.press(Qt::Key_Return); // not even there
    QTest::qWait(100);
    QCOMPARE(driver.callsPlaced(), 0);
    driver.press(Qt::Key_Space);

    QVERIFY(driver.waitForPage(SetupPage::Verification));
    QTRY_COMPARE(driver.text("verificationCode").remove(u' ').size(), 6);
    driver.picture(tag + QStringLiteral("-3-verification"));
    driver.picture(tag + QStringLiteral("-3-phone"), driver.phone());
    driver.keyInOnPhone();
    QTRY_VERIFY_WITH_TIMEOUT(driver.wizard()->button(QWizard::NextButton)->isEnabled(), 10'000);
    driver.picture(tag + QStringLiteral("-3-verified"));
    driver.press(Qt::Key_Return);

    QVERIFY(driver.waitForPage(SetupPage::Network));
    QVERIFY(driver.tabTo("totalAi"));
    driver.press(Qt::Key_Down);
    driver.press(Qt::Key_Space);
    QVERIFY(driver.find<QRadioButton>("safetyNet")->isChecked());
    driver.picture(tag + QStringLiteral("-4-network"));
    driver.press(Qt::Key_Return);

    QVERIFY(driver.waitForPage(SetupPage::Codes));
    driver.picture(tag + QStringLiteral("-5-codes"));
    QVERIFY(driver.tabTo("screenAnswers"));
    driver.press(Qt::Key_Down);
    driver.press(Qt::Key_Home); // "Setting Activation Succeeded"
    QVERIFY(driver.tabTo("useAnswer"));
    driver.press(Qt::Key_Space);
    QTRY_COMPARE(
        driver.find<QWidget>("dialCode")->findChild<QLabel *>(QStringLiteral("code"))->text(),
        QStringLiteral("**67* +1 415 555 0109 #"));
    driver.picture(tag + QStringLiteral("-5-advice"));
    driver.press(Qt::Key_Return); // "useAnswer" is off now: says nothing
    QCOMPARE(driver.wizard()->currentId(), int(SetupPage::Codes));
    QVERIFY(driver.wizard()->button(QWizard::NextButton)->isEnabled());
    driver.wizard()->button(QWizard::NextButton)->setFocus(Qt::TabFocusReason);
    driver.press(Qt::Key_Space); // "I've dialled the code"

    QVERIFY(driver.waitForPage(SetupPage::Confirmation));
    driver.picture(tag + QStringLiteral("-6-confirmation"));
    QVERIFY(driver.tabTo("testPhone"));
    driver.type(QStringLiteral("4155550123"));
    QVERIFY(driver.tabTo("watch"));
    driver.press(Qt::Key_Space);
    QVERIFY(driver.goToWindow(driver.phone()));
    QVERIFY(driver.tabTo("practiceCall"));
    driver.press(Qt::Key_Space);
    QVERIFY(driver.goToWindow(driver.wizard()));
    QTRY_VERIFY_WITH_TIMEOUT(
        driver.pane().wizard() && !driver.find<QWidget>("secondsLeft")->isVisible(), 15'000);
    driver.picture(tag + QStringLiteral("-6-proven"));
    QVERIFY(driver.tabTo("viewList"));
    driver.press(Qt::Key_Space);
    QTRY_VERIFY(!driver.wizard());
    QVERIFY(driver.goToWindow(&driver.pane()));
    driver.picture(tag + QStringLiteral("-7-list"));
}

// The console is killed in each step; another one goes on there.
void TestOnboardingJourney::resumesAtEachStep()
{
    OnboardingWorld world;
    const auto again = [&](const QString &login) {
        auto driver = std::make_unique<WizardDriver>(world, login);
        driver->open();
        QTest::qWait(50);
        return driver;
    };
    auto driver = again(QStringLiteral("ana"));
    driver->walkToCall();
    QVERIFY(!driver->text("verificationCode").isEmpty());
    QTRY_COMPARE(row(world, "v.wizard ->> 'handset'"), QStringLiteral("other"));

    // In step 2: the code is gone, the state of the verification is not.
    driver = again(QStringLiteral("ben"));
    QTRY_VERIFY(driver->pane().findChild<QWidget *>(QStringLiteral("numberDetails"))->isVisible());
    driver->pane().enter();
    driver->press(Qt::Key_Return);
    QVERIFY(driver->waitForPage(SetupPage::Verification));
    QVERIFY(driver->goToWindow(driver->wizard()));
    QVERIFY(driver->text("verificationCode").isEmpty());
    auto *strip = driver->find<QWidget>("verificationStrip");
    QVERIFY(strip->findChild<Badge *>(QStringLiteral("tries"))->isVisible());
    QVERIFY(strip->findChild<Badge *>(QStringLiteral("countdown"))->isVisible());
    driver->picture(QStringLiteral("resumed-2"));
    // This practice carrier is another one: the call of before does not ring here any more.
    QVERIFY(driver->tabTo("callAgain"));
    driver->press(Qt::Key_Return);
    QTest::qWait(100);
    QCOMPARE(driver->callsPlaced(), 0);
    driver->press(Qt::Key_Space);
    QTRY_VERIFY(!driver->text("verificationCode").isEmpty() || driver->says(QStringLiteral("Ana")));
}

// SignalWire: the other way round.
void TestOnboardingJourney::brokerHearsTheCode()
{
    OnboardingWorld world;
    WizardDriver driver(world, QStringLiteral("ana"), ThemeMode::Light, CarrierKind::SignalWire);
    driver.open();
    driver.walkToCall();
    QTRY_VERIFY(driver.find<QLineEdit>("codeEntry")->isVisible());
    QVERIFY(driver.goToWindow(driver.phone()));
    QVERIFY(driver.tabTo("answerPhone"));
    driver.press(Qt::Key_Space);
    const auto *heard = driver.phone()->findChild<QLabel *>(QStringLiteral("heardCode"));
    QTRY_VERIFY(heard->isVisible());
    const QString code = QString(heard->text()).remove(u' ');
    driver.picture(QStringLiteral("hears-phone"), driver.phone());
    QVERIFY(driver.goToWindow(driver.wizard()));
    QVERIFY(driver.tabTo("codeEntry"));
    driver.type(code == u"000000" ? QStringLiteral("111111") : QStringLiteral("000000"));
    driver.press(Qt::Key_Return);
    const auto *tries =
        driver.find<QWidget>("verificationStrip")->findChild<Badge *>(QStringLiteral("tries"));
    QTRY_VERIFY(tries->text().contains(u'2'));
    driver.picture(QStringLiteral("hears-wrong"));
    QVERIFY(driver.tabTo("codeEntry"));
    driver.press(Qt::Key_A, Qt::ControlModifier);
    driver.type(code);
    driver.press(Qt::Key_Return);
    QTRY_VERIFY(driver.wizard()->button(QWizard::NextButton)->isEnabled());
    QCOMPARE(row(world, "v.status"), QStringLiteral("verified"));
}

QTEST_MAIN(TestOnboardingJourney)
#include "test_onboardingjourney.moc"
