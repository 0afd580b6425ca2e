// SPDX-License-Identifier: GPL-3.0-or-later
#include "panedriver.h"
#include "waiting.h"
#include "widgets/banner.h"
#include "widgets/undobar.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace rl;
using namespace rl::test;

// The Disputes pane in a real window over PostgreSQL, by keyboard and mouse.
class TestDisputesPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void settlesByTwoKeysAndGoesToTheNext();
    void takesBackWithinTenSeconds();
    void conflictIsShownInPlaceAndNothingIsLost();
    void overrideAsksForWords();
    void draftSurvivesClosing();
    void draftIsKeptWhileOneThinks();
    void digitsInATextFieldAreText();
    void somebodyElsesChangeMovesNothing();
    void searchFindsByAnyPart();
    void groupsByBroker();
    void noteIsInternal();
    void presenceIsShown();
    void emptyListSaysWhatToDo();

private:
    [[nodiscard]] QString statusOf(const QUuid &dispute);
    QPushButton *button(const char *name) { return driver->find<QPushButton>(name); }

    std::unique_ptr<DisputeWorld> world;
    std::unique_ptr<PaneDriver> driver;
    QUuid testy;
    QUuid second;
};

void TestDisputesPane::init()
{
    world = std::make_unique<DisputeWorld>();
    testy = world->data.openCase();
    const QUuid appointment =
        world->data.addAppointment(QStringLiteral("Ruth"), QStringLiteral("Okafor"));
    world->data.addAssignment(appointment, QStringLiteral("+14245550101"));
    world->data.addCall(appointment, 5, 700);
    second = world->data.openCase(appointment);
    driver = std::make_unique<PaneDriver>(*world, QStringLiteral("ana"));
}

void TestDisputesPane::cleanup()
{
    driver.reset();
    world.reset();
}

QString TestDisputesPane::statusOf(const QUuid &dispute)
{
    return world->data.value("SELECT status FROM billing_disputes WHERE id = :id",
                             {{"id", dispute}});
}

void TestDisputesPane::settlesByTwoKeysAndGoesToTheNext()
{
    driver->open();
    const QUuid first = driver->currentCase();
    const QUuid other = first == testy ? second : testy;
    QVERIFY(!driver->find<QPushButton>("letter")->isEnabled()); // there is none yet
    driver->press(Qt::Key_1);
    QVERIFY(driver->find<QPushButton>("letter")->isEnabled());
    QVERIFY(
        driver->find<QPlainTextEdit>("reason")->toPlainText().contains(QStringLiteral("talked")));
    driver->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(driver->waitForCase(other));
    QCOMPARE(statusOf(first), QStringLiteral("stands"));
    QCOMPARE(driver->currentCase(), other);
    QVERIFY(driver->find<UndoBar>("undoBar")->isOffering());
    // The letter is logged with the decision.
    QVERIFY(
        world->database
            .value(
                "SELECT data ->> 'letter_text' FROM billing_dispute_events WHERE kind = 'decided'")
            .contains(QStringLiteral("Walter")));
}

void TestDisputesPane::takesBackWithinTenSeconds()
{
    driver->open();
    const QUuid first = driver->currentCase();
    driver->press(Qt::Key_1);
    driver->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(driver->currentCase() != first);
    driver->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(driver->waitForCase(first));
    QTRY_COMPARE(statusOf(first), QStringLiteral("open"));
    QTRY_COMPARE(driver->presenter().form().action(), DisputeAction::ChargeStands);
}

void TestDisputesPane::conflictIsShownInPlaceAndNothingIsLost()
{
    driver->open();
    const QUuid first = driver->currentCase();
    const auto ben = world->person(QStringLiteral("ben"));
    driver->press(Qt::Key_1);
    auto *reason = driver->find<QPlainTextEdit>("reason");
    reason->setFocus();
    driver->type(QStringLiteral(" My own words."));
    const QString typed = reason->toPlainText();
    QVERIFY(
        waitFor(ben->desk.decide(world->data.decision(first, DisputeAction::CreditFull, {5000})))
            .ok());
    driver->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(driver->find<Banner>("notice")->text().contains(QStringLiteral("Ben")));
    QCOMPARE(driver->currentCase(), first);
    QCOMPARE(driver->presenter().form().draft().reason, typed);
    QCOMPARE(statusOf(first), QStringLiteral("credited"));
}

void TestDisputesPane::overrideAsksForWords()
{
    driver->open();
    const QUuid first = driver->currentCase();
    driver->press(Qt::Key_2); // the records recommend that the charge stands
    auto *words = driver->find<QLineEdit>("overrideReason");
    QTRY_VERIFY(words->hasFocus());
    driver->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!driver->find<Banner>("notice")->text().isEmpty());
    QCOMPARE(statusOf(first), QStringLiteral("open"));
    driver->type(QStringLiteral("a good customer"));
    driver->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(statusOf(first), QStringLiteral("credited"));
    QCOMPARE(world->database.value("SELECT sum(amount_cents) FROM broker_credits"),
             QStringLiteral("5000"));
}

void TestDisputesPane::draftSurvivesClosing()
{
    driver->open();
    const QUuid first = driver->currentCase();
    driver->press(Qt::Key_1);
    driver->press(Qt::Key_E);
    driver->type(QStringLiteral(" And one more thing."));
    const QString typed = driver->find<QPlainTextEdit>("reason")->toPlainText();
    driver->close();
    driver = std::make_unique<PaneDriver>(*world, QStringLiteral("ana"));
    driver->open();
    QCOMPARE(driver->currentCase(), first);
    QCOMPARE(driver->find<QPlainTextEdit>("reason")->toPlainText(), typed);
    QVERIFY(button("charge_stands")->isChecked());
}

// Long after the last letter, and then not even closed as the program does: it may be killed.
void TestDisputesPane::draftIsKeptWhileOneThinks()
{
    driver->open();
    const QUuid first = driver->currentCase();
    QSignalSpy saved(&driver->presenter(), &CasePresenter::draftSaved);
    driver->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(driver->find<QPlainTextEdit>("noteText")->hasFocus());
    driver->type(QStringLiteral("rings back at 5"));
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(world->data.value("SELECT draft ->> 'note' FROM dispute_drafts"),
             QStringLiteral("rings back at 5"));
    driver = std::make_unique<PaneDriver>(*world, QStringLiteral("ana"));
    driver->open();
    QVERIFY(driver->waitForCase(first));
    QCOMPARE(driver->find<QPlainTextEdit>("noteText")->toPlainText(),
             QStringLiteral("rings back at 5"));
}

void TestDisputesPane::digitsInATextFieldAreText()
{
    driver->open();
    driver->press(Qt::Key_1);
    driver->press(Qt::Key_E);
    driver->type(QStringLiteral(" 2 3 4 j k g"));
    QCOMPARE(driver->presenter().form().action(), DisputeAction::ChargeStands);
    QVERIFY(driver->presenter().form().draft().reason.endsWith(QStringLiteral(" 2 3 4 j k g")));
    driver->press(Qt::Key_Escape);
    driver->press(Qt::Key_F, Qt::ControlModifier);
    driver->type(QStringLiteral("1234"));
    QCOMPARE(driver->find<QLineEdit>("disputeSearch")->text(), QStringLiteral("1234"));
    QCOMPARE(driver->presenter().form().action(), DisputeAction::ChargeStands);
}

void TestDisputesPane::somebodyElsesChangeMovesNothing()
{
    driver->open();
    driver->press(Qt::Key_J);
    const QUuid here = driver->currentCase();
    const int row = driver->find<QTreeView>("disputeList")->currentIndex().row();
    const QUuid overdue =
        world->data.addAppointment(QStringLiteral("Ana"), QStringLiteral("Diaz"), 9);
    world->data.openCase(overdue);
    world->database.execute("UPDATE billing_disputes SET due_at = now() - interval '3 days' "
                            "WHERE lead_id IN (SELECT id FROM leads WHERE first_name = 'Ana')");
    driver->list().databaseChanged();
    auto *bar = button("newCases");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(QStringLiteral("press R")));
    QCOMPARE(driver->currentCase(), here);
    QCOMPARE(driver->find<QTreeView>("disputeList")->currentIndex().row(), row);
    driver->press(Qt::Key_R);
    QVERIFY(driver->waitForRows(3));
    QCOMPARE(driver->currentCase(), here); // the same case, though it stands lower now
    QVERIFY(!bar->isVisible());
}

void TestDisputesPane::searchFindsByAnyPart()
{
    driver->open();
    QVERIFY(driver->waitForRows(2));
    driver->press(Qt::Key_Slash);
    driver->type(QStringLiteral("okaf"));
    QVERIFY(driver->waitForRows(1));
    QCOMPARE(driver->list().index(0, 0).data(IdRole).toUuid(), second);
    driver->find<QLineEdit>("disputeSearch")->clear();
    QVERIFY(driver->waitForRows(2));
    driver->type(QStringLiteral("1544")); // the end of the tracking number
    QVERIFY(driver->waitForRows(1));
    QCOMPARE(driver->list().index(0, 0).data(IdRole).toUuid(), testy);
}

void TestDisputesPane::groupsByBroker()
{
    driver->open();
    driver->press(Qt::Key_G);
    QVERIFY(driver->waitForRows(3));
    QCOMPARE(driver->list().index(0, 0).data(KindRole).toInt(), int(DisputeListModel::BrokerRow));
    QVERIFY(!driver->currentCase().isNull());
    driver->press(Qt::Key_K);
    driver->press(Qt::Key_K); // cannot leave the first case for the heading above it
    QCOMPARE(driver->find<QTreeView>("disputeList")->currentIndex().row(), 1);
}

void TestDisputesPane::noteIsInternal()
{
    driver->open();
    driver->press(Qt::Key_N, Qt::ControlModifier);
    auto *text = driver->find<QPlainTextEdit>("noteText");
    QTRY_VERIFY(text->hasFocus());
    driver->type(QStringLiteral("rings back at 5"));
    QTest::mouseClick(button("addNote"), Qt::LeftButton);
    QTRY_VERIFY(text->toPlainText().isEmpty());
    QCOMPARE(
        world->database.value("SELECT internal FROM billing_dispute_events WHERE kind = 'noted'"),
        QStringLiteral("t"));
    QTRY_COMPARE(driver->find<QTabWidget>("caseTabs")->tabText(2), QStringLiteral("Notes 1"));
}

void TestDisputesPane::presenceIsShown()
{
    const auto ben = world->person(QStringLiteral("ben"));
    QVERIFY(waitFor(ben->desk.open(testy)).ok());
    driver->open();
    driver->pane().showCase(testy);
    QVERIFY(driver->waitForCase(testy));
    QVERIFY(
        driver->presenter().openCase()->file.openedBy.join(u' ').contains(QStringLiteral("Ben")));
}

void TestDisputesPane::emptyListSaysWhatToDo()
{
    driver->open();
    driver->press(Qt::Key_Slash);
    driver->type(QStringLiteral("zzzz"));
    QVERIFY(driver->waitForRows(0));
    bool said = false;
    for (QPushButton *each : driver->pane().findChildren<QPushButton *>())
        said = said || (each->isVisible() && each->text() == QStringLiteral("Clear the search"));
    QVERIFY(said);
}

QTEST_MAIN(TestDisputesPane)
#include "test_disputespane.moc"
