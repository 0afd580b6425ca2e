// SPDX-License-Identifier: GPL-3.0-or-later
// The Onboarding pane: the list of verified numbers and what is done to one, two people at the same
// number, a carrier's bad days, and the windows that people have.
#include "onboarding/consequencedialog.h"
#include "onboarding/instructionsheet.h"
#include "waiting.h"
#include "widgets/banner.h"
#include "wizarddriver.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>
#include <QWizardPage>

using namespace rl;
using namespace rl::test;

class TestOnboardingPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void disablesWithTheCodeToDial();
    void removesAfterTheConsequences();
    void savesTheListDefused();
    void tellsWhoIsAtIt();
    void keepsTheCodeThatItIsAt();
    void tellsWhatWasNotSaved();
    void losesNothingOnAFault_data();
    void losesNothingOnAFault();
    void resumesWhereItWas_data();
    void resumesWhereItWas();
    void formatsAsOneTypes();
    void fitsSmallWindowsAndLongNames();

private:
    // Walter's number, verified and active, as a row of the list.
    static void addActive(OnboardingWorld &world);
    static bool answerDialog(const char *button);
};

void TestOnboardingPane::addActive(OnboardingWorld &world)
{
    world.database.execute(
        "INSERT INTO verified_caller_ids (org_id, phone_number, friendly_name, status, "
        "verified_at, "
        "started_by, started_at) SELECT org_id, '+14244851544', '=1+1', 'verified', now(), 'ana', "
        "now() FROM brokers WHERE contact_name LIKE 'Walter%';"
        "INSERT INTO hybrid_forwarding_configs (org_id, verified_caller_id, sim_phone_number, "
        "forwarding_type, carrier, twilio_forwarding_number, ring_time_seconds, "
        "generated_activation_code, generated_deactivation_code, status, user_confirmed_setup, "
        "confirmed_at) SELECT org_id, id, phone_number, 'safety_net', 'tmobile', '+14155550109', "
        "25, '**61*+14155550109*11*25#', '##61#', 'active', true, now() FROM verified_caller_ids;");
}

bool TestOnboardingPane::answerDialog(const char *button)
{
    const auto dialog = [] {
        return qobject_cast<ConsequenceDialog *>(QApplication::activeModalWidget());
    };
    if (!QTest::qWaitFor([&] { return dialog() != nullptr; }))
        return false;
    auto *press = dialog()->findChild<QPushButton *>(QLatin1String(button));
    if (!press)
        return false;
    QTest::keyClick(dialog(), Qt::Key_Return); // Cancel is the default
    if (dialog() && dialog()->isVisible())
        return false;
    return true;
}

void TestOnboardingPane::disablesWithTheCodeToDial()
{
    OnboardingWorld world;
    addActive(world);
    WizardDriver driver(world, QStringLiteral("ana"));
    driver.open();
    auto *list = driver.find<QTreeView>("numbers");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    const QAbstractItemModelTester tester(list->model());
    driver.pane().enter();
    driver.press(Qt::Key_D);
    QVERIFY(answerDialog("deed")); // Enter did nothing
    QTest::qWait(100);
    QCOMPARE(world.database.value("SELECT status FROM hybrid_forwarding_configs"),
             QStringLiteral("active"));
    driver.pane().disableCurrent();
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTest::keyClick(
        QApplication::activeModalWidget()->findChild<QPushButton *>(QStringLiteral("deed")),
        Qt::Key_Space);
    QTRY_COMPARE(world.database.value("SELECT status FROM hybrid_forwarding_configs"),
                 QStringLiteral("disabled"));
    // Then the code that the broker has to dial.
    QTRY_VERIFY(QApplication::activeModalWidget()
                && QApplication::activeModalWidget()->findChild<QLabel *>(QStringLiteral("code")));
    QCOMPARE(QApplication::activeModalWidget()
                 ->findChild<QLabel *>(QStringLiteral("code"))
                 ->text()
                 .remove(u' '),
             QStringLiteral("##61#"));
    driver.picture(QStringLiteral("pane-disabled"), QApplication::activeModalWidget());
}

void TestOnboardingPane::removesAfterTheConsequences()
{
    OnboardingWorld world;
    addActive(world);
    WizardDriver driver(world, QStringLiteral("ana"));
    driver.open();
    QTRY_COMPARE(driver.find<QTreeView>("numbers")->model()->rowCount(), 1);
    driver.pane().enter();
    driver.press(Qt::Key_Delete);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QWidget *dialog = QApplication::activeModalWidget();
    driver.picture(QStringLiteral("pane-remove"), dialog);
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("code"))); // the phone goes on forwarding
    QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("deed")), Qt::Key_Space);
    QTRY_COMPARE(world.database.value("SELECT count(*) FROM verified_caller_ids"),
                 QStringLiteral("0"));
    QTRY_VERIFY(driver.find<Banner>("message")->text().contains(QStringLiteral("##61#")));
}

void TestOnboardingPane::savesTheListDefused()
{
    OnboardingWorld world;
    addActive(world);
    WizardDriver driver(world, QStringLiteral("ana"));
    driver.open();
    QTRY_COMPARE(driver.find<QTreeView>("numbers")->model()->rowCount(), 1);
    driver.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()));
    // Thinking better of it leaves no trace: only what was kept is noted as exported.
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(world.database.value("SELECT count(*) FROM audit_log WHERE action = "
                                  "'verified_numbers_exported'"),
             QStringLiteral("0"));
    driver.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()));
    auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("n.csv"));
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    name->selectAll();
    name->insert(path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(QStringLiteral(",'=1+1,"))); // no formula
    QVERIFY(text.contains(QStringLiteral(",'+14244851544,")));
    QVERIFY(text.contains(QStringLiteral("##61#")));
    QCOMPARE(
        world.database.value("SELECT by_login || ' ' || (data ->> 'rows') FROM audit_log WHERE "
                             "action = 'verified_numbers_exported'"),
        QStringLiteral("ana 1"));
}

void TestOnboardingPane::tellsWhoIsAtIt()
{
    OnboardingWorld world;
    {
        WizardDriver ana(world, QStringLiteral("ana"));
        ana.open();
        ana.walkToCall();
    }
    WizardDriver ben(world, QStringLiteral("ben"));
    ben.open();
    QTRY_COMPARE(ben.pane().findChild<QTreeView *>(QStringLiteral("numbers"))->model()->rowCount(),
                 1);
    ben.pane().setUpAnother();
    QTRY_VERIFY(ben.wizard() && ben.wizard()->isVisible());
    QVERIFY(ben.goToWindow(ben.wizard()));
    ben.chooseWalter();
    ben.press(Qt::Key_Return);
    QVERIFY(ben.waitForPage(SetupPage::Number));
    QVERIFY(ben.tabTo("call"));
    ben.press(Qt::Key_Space);
    auto *problem = ben.find<Banner>("problem");
    QTRY_VERIFY(problem->text().contains(QStringLiteral("Ana Alvarez")));
    QCOMPARE(ben.callsPlaced(), 0);
    ben.picture(QStringLiteral("wizard-colleague"));
    Q_EMIT problem->triggered(); // take it over
    QVERIFY(ben.waitForPage(SetupPage::Verification));
    QCOMPARE(ben.callsPlaced(), 1);
}

// Enter on the row of the open wizard only goes to it; so does a second click on the call.
void TestOnboardingPane::keepsTheCodeThatItIsAt()
{
    OnboardingWorld world;
    WizardDriver driver(world, QStringLiteral("ana"));
    driver.open();
    driver.walkToCall();
    QTRY_COMPARE(driver.text("verificationCode").remove(u' ').size(), 6);
    const QString code = driver.text("verificationCode");
    QVERIFY(!driver.find<QPushButton>("callAgain")->isEnabled());
    driver.pane().refresh();
    auto *list = driver.pane().findChild<QTreeView *>(QStringLiteral("numbers"));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    driver.pane().openCurrent();
    QTest::qWait(50);
    QCOMPARE(driver.text("verificationCode"), code);
    QCOMPARE(driver.callsPlaced(), 1);
}

void TestOnboardingPane::tellsWhatWasNotSaved()
{
    OnboardingWorld world;
    WizardDriver driver(world, QStringLiteral("ana"));
    driver.open();
    driver.walkToCall();
    world.database.execute("DELETE FROM verified_caller_ids"); // by a colleague
    driver.wizard()->close();
    auto *message = driver.pane().findChild<Banner *>(QStringLiteral("message"));
    QTRY_VERIFY(message->text().contains(QStringLiteral("There is no such verified number.")));
}

void TestOnboardingPane::losesNothingOnAFault_data()
{
    QTest::addColumn<PracticeTrouble>("trouble");
    QTest::addColumn<bool>("rings"); // the carrier did as it was asked
    QTest::newRow("401") << PracticeTrouble::WrongCredentials << false;
    QTest::newRow("garbage") << PracticeTrouble::Garbage << false;
}

void TestOnboardingPane::losesNothingOnAFault()
{
    QFETCH(PracticeTrouble, trouble);
    OnboardingWorld world;
    WizardDriver driver(world, QStringLiteral("ana"));
    driver.open();
    driver.press(Qt::Key_N);
    QTRY_VERIFY(driver.wizard() && driver.wizard()->isVisible());
    QVERIFY(driver.goToWindow(driver.wizard()));
    driver.chooseWalter();
    driver.press(Qt::Key_Return);
    QVERIFY(driver.waitForPage(SetupPage::Number));
    const QString number = driver.find<QLineEdit>("number")->text();
    driver.practice().plan(trouble);
    QVERIFY(driver.tabTo("call"));
    driver.press(Qt::Key_Space);
    auto *problem = driver.find<Banner>("problem");
    QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible() && !problem->text().isEmpty(), 20'000);
    QCOMPARE(driver.wizard()->currentId(), int(SetupPage::Number));
    QCOMPARE(driver.find<QLineEdit>("number")->text(), number);
    driver.picture(QStringLiteral("wizard-fault-") + QLatin1String(QTest::currentDataTag()));
    // The next try is the first that rings.
    QVERIFY(driver.tabTo("call"));
    driver.press(Qt::Key_Space);
    QVERIFY(driver.waitForPage(SetupPage::Verification));
    QCOMPARE(driver.callsPlaced(), 1);
}

void TestOnboardingPane::resumesWhereItWas_data()
{
    QTest::addColumn<QByteArray>("happened");
    QTest::addColumn<SetupPage>("page");
    QTest::addColumn<QString>("shows"); // a part of that page
    QTest::newRow("expired") << QByteArray("DELETE FROM hybrid_forwarding_configs; UPDATE "
                                           "verified_caller_ids SET status = 'expired'")
                             << SetupPage::Number << QStringLiteral("call");
    QTest::newRow("verified") << QByteArray("DELETE FROM hybrid_forwarding_configs")
                              << SetupPage::Network << QStringLiteral("totalAi");
    QTest::newRow("disabled") << QByteArray(
        "UPDATE hybrid_forwarding_configs SET status = 'disabled'")
                              << SetupPage::Network << QStringLiteral("preview");
    QTest::newRow("codes") << QByteArray("DELETE FROM hybrid_forwarding_configs; SELECT "
                                         "create_forwarding_config(id, 'total_ai', 'att', 25, "
                                         "'+14155550109') FROM verified_caller_ids")
                           << SetupPage::Codes << QStringLiteral("dialCode");
    QTest::newRow("active") << QByteArray("SELECT 1") << SetupPage::Confirmation
                            << QStringLiteral("summary");
}

// The console was killed; it, or another one, goes on at the right step.
void TestOnboardingPane::resumesWhereItWas()
{
    QFETCH(QByteArray, happened);
    QFETCH(SetupPage, page);
    QFETCH(QString, shows);
    OnboardingWorld world;
    addActive(world);
    const std::unique_ptr<Session> ana = world.database.session(QStringLiteral("ana"));
    if (happened.contains("create_forwarding_config")) {
        world.database.execute("DELETE FROM hybrid_forwarding_configs");
        QVERIFY(ana->queryText(happened.mid(happened.indexOf("SELECT"))).ok());
    } else {
        world.database.execute(happened);
    }
    WizardDriver driver(world, QStringLiteral("ben"));
    driver.open();
    QTRY_COMPARE(driver.find<QTreeView>("numbers")->model()->rowCount(), 1);
    driver.pane().enter();
    driver.press(Qt::Key_Return);
    QVERIFY(driver.waitForPage(page));
    QVERIFY(driver.wizard()->currentPage()->findChild<QWidget *>(shows)->isVisibleTo(
        driver.wizard()->currentPage()));
    QCOMPARE(driver.callsPlaced(), 0);
}

void TestOnboardingPane::formatsAsOneTypes()
{
    OnboardingWorld world;
    WizardDriver driver(world, QStringLiteral("ana"));
    driver.open();
    driver.press(Qt::Key_N);
    QTRY_VERIFY(driver.wizard() && driver.wizard()->isVisible());
    QVERIFY(driver.goToWindow(driver.wizard()));
    driver.chooseWalter();
    driver.press(Qt::Key_Return);
    QVERIFY(driver.waitForPage(SetupPage::Number));
    auto *number = driver.find<QLineEdit>("number");
    auto *call = driver.find<QPushButton>("call");
    driver.press(Qt::Key_A, Qt::ControlModifier);
    driver.type(QStringLiteral("424485"));
    QCOMPARE(number->text(), QStringLiteral("424-485"));
    QVERIFY(!call->isEnabled());
    QVERIFY(driver.text("numberHint").contains(QStringLiteral("Must be E.164")));
    driver.type(QStringLiteral("1544"));
    QCOMPARE(number->text(), QStringLiteral("(424) 485-1544"));
    QVERIFY(call->isEnabled());
    // In the middle nothing jumps.
    driver.press(Qt::Key_Home);
    driver.press(Qt::Key_Delete);
    QCOMPARE(number->cursorPosition(), 0);
    QCOMPARE(number->text(), QStringLiteral("424) 485-1544"));
    QVERIFY(driver.text("numberHint").contains(QStringLiteral("+14244851544")));
}

// 1366x768, and the same at 200 %: every control can be reached, nothing is wider than its window.
void TestOnboardingPane::fitsSmallWindowsAndLongNames()
{
    OnboardingWorld world;
    addActive(world);
    world.database.execute("INSERT INTO verified_caller_ids (org_id, phone_number, status, "
                           "started_by, started_at, verification_code_expires_at) SELECT org_id, "
                           "'+13104365998', 'pending', 'ana', now(), now() + interval '9 minutes' "
                           "FROM brokers WHERE contact_name LIKE 'Bart%'");
    WizardDriver driver(world, QStringLiteral("ana"), ThemeMode::Dark);
    driver.open();
    QTRY_COMPARE(driver.find<QTreeView>("numbers")->model()->rowCount(), 2);
    driver.picture(QStringLiteral("pane-wide"));
    driver.pane().resize(683, 330);
    QTest::qWait(50);
    driver.pane().resize(683, 330); // without the codes it may be so low
    QTest::qWait(50);
    QVERIFY2(driver.pane().height() <= 330, qPrintable(QString::number(driver.pane().height())));
    driver.picture(QStringLiteral("pane-small"));
    driver.pane().enter();
    driver.press(Qt::Key_End);
    driver.press(Qt::Key_Return);
    QTRY_VERIFY(driver.wizard() && driver.wizard()->isVisible());
    for (const QSize &size : {QSize(1080, 700), QSize(667, 360)}) {
        driver.wizard()->resize(size);
        QTest::qWait(50);
        QVERIFY2(driver.wizard()->width() <= size.width()
                     && driver.wizard()->height() <= size.height(),
                 qPrintable(QStringLiteral("%1x%2")
                                .arg(driver.wizard()->width())
                                .arg(driver.wizard()->height())));
        driver.picture(QStringLiteral("wizard-long-%1").arg(size.width()));
    }
}

QTEST_MAIN(TestOnboardingPane)
#include "test_onboardingpane.moc"
