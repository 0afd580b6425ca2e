// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/billablemodel.h"
#include "disputes/brokerlookup.h"
#include "disputes/claimcheckmodel.h"
#include "disputes/opencasesdialog.h"
#include "panedriver.h"

#include <QApplication>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace rl;
using namespace rl::test;

// The dialogs of the Disputes pane: many cases at once, and who is calling.
class TestManyCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void pastedListIsCheckedAndOpened();
    void tickedAppointmentsAreOpened();
    void editingForgetsTheCheck();
    void callersLastFourDigitsGiveTheBroker();

private:
    void chooseBroker(OpenCasesDialog &dialog);
    // An appointment of this month with a call of so many seconds, about which there is no case.
    void owedThisMonth(const QString &number, int feeCents, int talkSeconds);
    template <typename Widget>
    Widget *in(QWidget &dialog, const char *name)
    {
        return dialog.findChild<Widget *>(QLatin1String(name));
    }

    std::unique_ptr<DisputeWorld> world;
    std::unique_ptr<DisputePerson> ana;
};

void TestManyCases::init()
{
    world = std::make_unique<DisputeWorld>();
    ana = world->person(QStringLiteral("ana"));
}

void TestManyCases::cleanup()
{
    ana.reset();
    world.reset();
}

void TestManyCases::chooseBroker(OpenCasesDialog &dialog)
{
    dialog.show();
    auto *text = in<QLineEdit>(dialog, "brokerText");
    QTest::keyClicks(text, QStringLiteral("reverse"));
    auto *matches = in<QListWidget>(dialog, "brokerMatches");
    QTRY_COMPARE(matches->count(), 1);
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(text->text().contains(QStringLiteral("Walter Richards")));
}

void TestManyCases::pastedListIsCheckedAndOpened()
{
    const QUuid ruth = world->data.addAppointment(QStringLiteral("Ruth"), QStringLiteral("Okafor"));
    world->data.addAssignment(ruth, QStringLiteral("+14245550101"));
    world->data.addCall(ruth, 5, 700);
    world->data.openCase(ruth); // has a case already
    OpenCasesDialog dialog(ana->desk);
    chooseBroker(dialog);
    auto *text = in<QPlainTextEdit>(dialog, "claimText");
    text->setPlainText(QStringLiteral("Testy McTesterson\nRuth Okafor\nHugo Unknown\n"));
    QTest::mouseClick(in<QPushButton>(dialog, "checkClaims"), Qt::LeftButton);
    auto *table = in<QTreeView>(dialog, "claimChecks");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    const auto state = [table](int row) {
        return table->model()->index(row, ClaimCheckModel::State).data().toString();
    };
    QCOMPARE(state(0), QStringLiteral("New"));
    QCOMPARE(state(1), QStringLiteral("Has a case"));
    QCOMPARE(state(2), QStringLiteral("Not found"));
    auto *open = in<QPushButton>(dialog, "openChecked");
    QCOMPARE(open->text(), QStringLiteral("Open 1 case"));
    QSignalSpy opened(&dialog, &OpenCasesDialog::casesOpened);
    QTest::mouseClick(open, Qt::LeftButton);
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(state(0).startsWith(QStringLiteral("Opened DSP-")));
    QCOMPARE(text->toPlainText().count(u'\n'), 3); // what was pasted is still there
    QCOMPARE(world->data.value("SELECT count(*) FROM billing_disputes"), QStringLiteral("2"));
    QVERIFY(!open->isVisible()); // the same list cannot be opened twice
}

void TestManyCases::tickedAppointmentsAreOpened()
{
    OpenCasesDialog dialog(ana->desk);
    chooseBroker(dialog);
    dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
    const QDate day = QDateTime::fromString(world->data.value("SELECT to_char(scheduled_at, "
                                                              "'YYYY-MM-DD') FROM appointments"),
                                            QStringLiteral("yyyy-MM-dd"))
                          .date();
    in<QDateEdit>(dialog, "month")->setDate(day);
    auto *table = in<QTreeView>(dialog, "billable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->model()->setData(table->model()->index(0, BillableModel::Lead), Qt::Checked,
                                    Qt::CheckStateRole));
    QTest::mouseClick(in<QPushButton>(dialog, "checkClaims"), Qt::LeftButton);
    auto *open = in<QPushButton>(dialog, "openChecked");
    QTRY_VERIFY(open->isVisible());
    QTest::mouseClick(open, Qt::LeftButton);
    QTRY_COMPARE(world->data.value("SELECT count(*) FROM billing_disputes"), QStringLiteral("1"));
}

void TestManyCases::editingForgetsTheCheck()
{
    OpenCasesDialog dialog(ana->desk);
    chooseBroker(dialog);
    auto *text = in<QPlainTextEdit>(dialog, "claimText");
    text->setPlainText(QStringLiteral("Testy McTesterson"));
    QTest::mouseClick(in<QPushButton>(dialog, "checkClaims"), Qt::LeftButton);
    auto *open = in<QPushButton>(dialog, "openChecked");
    QTRY_VERIFY(open->isVisible());
    text->appendPlainText(QStringLiteral("Ruth"));
    QVERIFY(!open->isVisible()); // only what was checked is opened
}

void TestManyCases::owedThisMonth(const QString &number, int feeCents, int talkSeconds)
{
    const QUuid id =
        world->data.addAppointment(QStringLiteral("Ruth"), QStringLiteral("Okafor"), 0, feeCents);
    // An hour ago, or, on the first of the month, not before it began.
    world->data.rows("UPDATE appointments SET scheduled_at = greatest(now() - interval '1 hour',"
                     " date_trunc('month', now() AT TIME ZONE 'America/Los_Angeles')"
                     " AT TIME ZONE 'America/Los_Angeles') WHERE id = :id",
                     {{"id", id}});
    world->data.addAssignment(id, number);
    world->data.addCall(id, 5, talkSeconds);
}

void TestManyCases::callersLastFourDigitsGiveTheBroker()
{
    const QUuid dispute = world->data.openCase();
    // Of this month: one that nobody disputes, and one too short to be charged.
    owedThisMonth(QStringLiteral("+14245550121"), 7550, 700);
    owedThisMonth(QStringLiteral("+14245550122"), 9900, 120);
    PaneDriver driver(*world, QStringLiteral("ana"));
    driver.open();
    driver.press(Qt::Key_B, Qt::ControlModifier);
    auto *lookup = driver.find<BrokerLookup>("brokerLookup");
    QVERIFY(lookup);
    QTest::keyClicks(in<QLineEdit>(*lookup, "lookupText"), QStringLiteral("5998"));
    const auto shown = [lookup](const QString &part) {
        const auto labels = lookup->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&part](const QLabel *label) { return label->text().contains(part); });
    };
    QTRY_VERIFY(shown(QStringLiteral("Walter Richards")));
    QVERIFY(shown(QStringLiteral("Owed without dispute")));
    QVERIFY(shown(QStringLiteral("$75.50")));
    QVERIFY(shown(QStringLiteral("In dispute")));
    QVERIFY(shown(QStringLiteral("$50.00")));
    QSignalSpy wanted(lookup, &BrokerLookup::caseWanted);
    const auto link = [lookup]() -> QPushButton * {
        for (QPushButton *each : lookup->findChildren<QPushButton *>()) {
            if (each->text().startsWith(QStringLiteral("DSP-")))
                return each;
        }
        return nullptr;
    };
    QTRY_VERIFY(link() != nullptr);
    QTest::mouseClick(link(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(driver.waitForCase(dispute));
}

QTEST_MAIN(TestManyCases)
#include "test_manycases.moc"
