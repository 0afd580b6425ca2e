// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the Disputes pane that are pressed less often, and what answers them.
#include "panedriver.h"
#include "waiting.h"
#include "widgets/banner.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

using namespace rl;
using namespace rl::test;

class TestPaneKeys : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void open(const QUrl &url) { m_opened << url.toLocalFile(); } // in place of the desktop

private Q_SLOTS:
    void init();
    void cleanup();

    void withdrawsAndReopens();
    void askedOnceIsNotAskedAgain();
    void tabsHaveTheirKeys_data();
    void tabsHaveTheirKeys();
    void viewsFollowEachOther();
    void savedFileCanBeOpenedAndFound();
    void listIsSavedAsCsv();
    void searchGoesOnInAllCases();

private:
    [[nodiscard]] QString statusOf(const QUuid &dispute);
    // From the next case, to which committing goes.
    [[nodiscard]] bool comeBackTo(const QUuid &dispute);
    [[nodiscard]] bool isChosen(DisputeView view);
    // A button with these words that can be pressed now; null: there is none.
    [[nodiscard]] QPushButton *buttonThatSays(QWidget &place, const QString &words);

    std::unique_ptr<DisputeWorld> world;
    std::unique_ptr<PaneDriver> driver;
    QTemporaryDir folder;
    QUuid testy;
    QUuid ruth;
    QStringList m_opened;
};

void TestPaneKeys::init()
{
    world = std::make_unique<DisputeWorld>();
    testy = world->data.openCase();
    const QUuid appointment =
        world->data.addAppointment(QStringLiteral("Ruth"), QStringLiteral("Okafor"));
    world->data.addAssignment(appointment, QStringLiteral("+14245550101"));
    ruth = world->data.openCase(appointment);
    driver = std::make_unique<PaneDriver>(*world, QStringLiteral("ana"));
    driver->open();
    QVERIFY(driver->waitForRows(2));
    m_opened.clear();
}

void TestPaneKeys::cleanup()
{
    driver.reset();
    world.reset();
}

QString TestPaneKeys::statusOf(const QUuid &dispute)
{
    return world->data.value("SELECT status FROM billing_disputes WHERE id = :id",
                             {{"id", dispute}});
}

bool TestPaneKeys::comeBackTo(const QUuid &dispute)
{
    if (!QTest::qWaitFor([&] { return driver->presenter().caseId() != dispute; }))
        return false;
    driver->pane().showCase(dispute);
    return driver->waitForCase(dispute);
}

bool TestPaneKeys::isChosen(DisputeView view)
{
    const QString name = QStringLiteral("view%1").arg(int(view));
    return driver->find<QAbstractButton>(name.toLatin1().constData())->isChecked()
           && driver->list().query().view == view;
}

QPushButton *TestPaneKeys::buttonThatSays(QWidget &place, const QString &words)
{
    for (QPushButton *each : place.findChildren<QPushButton *>()) {
        if (each->isVisible() && each->isEnabled() && each->text() == words)
            return each;
    }
    return nullptr;
}

void TestPaneKeys::withdrawsAndReopens()
{
    const QUuid first = driver->currentCase();
    auto *reopen = driver->find<QPushButton>("reopen");
    QVERIFY(!reopen->isVisible());
    driver->press(Qt::Key_6); // nothing to reopen yet
    QVERIFY(!driver->presenter().form().action());
    driver->press(Qt::Key_5);
    QCOMPARE(driver->presenter().form().action(), DisputeAction::Withdraw);
    driver->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(comeBackTo(first));
    QCOMPARE(statusOf(first), QStringLiteral("withdrawn"));
    QTRY_VERIFY(reopen->isVisible() && reopen->isEnabled());
    driver->press(Qt::Key_1); // a settled case is not settled again
    QVERIFY(!driver->presenter().form().action());
    driver->press(Qt::Key_6);
    QCOMPARE(driver->presenter().form().action(), DisputeAction::Reopen);
    driver->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(statusOf(first), QStringLiteral("open"));
    QCOMPARE(world->data.value("SELECT string_agg(kind, ' ' ORDER BY at)"
                               " FROM billing_dispute_events WHERE dispute_id = :id"
                               " AND kind IN ('withdrawn', 'reopened')",
                               {{"id", first}}),
             QStringLiteral("withdrawn reopened"));
}

void TestPaneKeys::askedOnceIsNotAskedAgain()
{
    const QUuid first = driver->currentCase();
    driver->press(Qt::Key_4);
    QCOMPARE(driver->presenter().form().action(), DisputeAction::AskInformation);
    driver->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(comeBackTo(first));
    QCOMPARE(statusOf(first), QStringLiteral("awaiting_info"));
    QTRY_VERIFY(!driver->find<QPushButton>("ask_information")->isEnabled());
    driver->press(Qt::Key_4);
    QVERIFY(!driver->presenter().form().action());
    driver->press(Qt::Key_1); // what the broker says is not waited for
    QCOMPARE(driver->presenter().form().action(), DisputeAction::ChargeStands);
}

void TestPaneKeys::tabsHaveTheirKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("tab");
    QTest::newRow("calls") << int(Qt::Key_1) << 0;
    QTest::newRow("holders") << int(Qt::Key_2) << 1;
    QTest::newRow("notes") << int(Qt::Key_3) << 2;
    QTest::newRow("files") << int(Qt::Key_4) << 3;
    QTest::newRow("history") << int(Qt::Key_5) << 4;
}

void TestPaneKeys::tabsHaveTheirKeys()
{
    QFETCH(int, key);
    QFETCH(int, tab);
    auto *tabs = driver->find<QTabWidget>("caseTabs");
    tabs->setCurrentIndex(tab == 0 ? 1 : 0);
    driver->find<QTreeView>("disputeList")->setFocus();
    driver->press(key, Qt::ControlModifier);
    QCOMPARE(tabs->currentIndex(), tab);
    const QWidget *page = tabs->currentWidget();
    const QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus && (focus == page || page->isAncestorOf(focus)));
    QVERIFY(!driver->presenter().form().action()); // the digit alone would decide
}

void TestPaneKeys::viewsFollowEachOther()
{
    constexpr int views = int(DisputeView::All) + 1;
    for (int view = 0; view < views; ++view) {
        QVERIFY2(isChosen(DisputeView(view)), qPrintable(QString::number(view)));
        driver->press(Qt::Key_V);
    }
    QVERIFY(isChosen(DisputeView::NeedsUs)); // round
    driver->press(Qt::Key_V, Qt::ShiftModifier);
    QVERIFY(isChosen(DisputeView::All)); // and back
    driver->press(Qt::Key_V, Qt::ShiftModifier);
    QVERIFY(isChosen(DisputeView::Decided));
    QVERIFY(driver->waitForRows(0));
}

void TestPaneKeys::listIsSavedAsCsv()
{
    auto *saved = driver->find<Banner>("saved");
    const int cases = driver->list().rowCount();
    const QString path = folder.filePath(QStringLiteral("list.csv"));
    driver->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(driver->saveAs(path));
    QTRY_VERIFY_WITH_TIMEOUT(saved->isVisible(), 20'000);
    QCOMPARE(saved->text(), QStringLiteral("Saved list.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QCOMPARE(csv.count("\r\n"), cases + 1); // its heading
    for (int row = 0; row < cases; ++row) {
        const auto *summary = driver->list().summary(driver->list().index(row, 0));
        QVERIFY(csv.contains(summary->reference.toUtf8()));
    }
    QVERIFY(driver->find<QWidget>("saveList")->isVisible());
}

void TestPaneKeys::savedFileCanBeOpenedAndFound()
{
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open");
    auto *saved = driver->find<Banner>("saved");
    QVERIFY(!saved->isVisible());
    const QString path = folder.filePath(QStringLiteral("evidence ñ.pdf"));
    driver->press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(driver->saveAs(path));
    QTRY_VERIFY_WITH_TIMEOUT(saved->isVisible(), 20'000);
    QCOMPARE(saved->text(), QStringLiteral("Saved evidence ñ.pdf"));
    QVERIFY(QFileInfo(path).size() > 0);
    QTest::mouseClick(buttonThatSays(*saved, QStringLiteral("Open")), Qt::LeftButton);
    QTest::mouseClick(buttonThatSays(*saved, QStringLiteral("Show in folder")), Qt::LeftButton);
    QCOMPARE(m_opened, QStringList({path, folder.path()}));
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    auto *close = saved->findChild<QToolButton *>();
    close->setFocus();
    QTest::keyClick(close, Qt::Key_Space);
    QVERIFY(!saved->isVisible());
    driver->press(Qt::Key_1); // the keyboard is back at the cases
    QVERIFY(driver->presenter().form().action().has_value());
}

void TestPaneKeys::searchGoesOnInAllCases()
{
    world->data.rows("UPDATE billing_disputes SET status = 'withdrawn' WHERE id = :id",
                     {{"id", ruth}});
    driver->press(Qt::Key_Slash);
    driver->type(QStringLiteral("okaf"));
    QVERIFY(driver->waitForRows(0)); // it needs nobody any more
    QTRY_VERIFY(buttonThatSays(driver->pane(), QStringLiteral("Search all cases")) != nullptr);
    QVERIFY(buttonThatSays(driver->pane(), QStringLiteral("Clear the search")) != nullptr);
    QTest::mouseClick(buttonThatSays(driver->pane(), QStringLiteral("Search all cases")),
                      Qt::LeftButton);
    QVERIFY(driver->waitForRows(1));
    QVERIFY(isChosen(DisputeView::All));
    QCOMPARE(driver->find<QLineEdit>("disputeSearch")->text(), QStringLiteral("okaf"));
    QCOMPARE(driver->list().index(0, 0).data(IdRole).toUuid(), ruth);

    // Where all cases were searched, there is nowhere else to look.
    driver->press(Qt::Key_F, Qt::ControlModifier);
    driver->type(QStringLiteral("zzzz"));
    QVERIFY(driver->waitForRows(0));
    QTRY_VERIFY(buttonThatSays(driver->pane(), QStringLiteral("Clear the search")) != nullptr);
    QVERIFY(!buttonThatSays(driver->pane(), QStringLiteral("Search all cases")));
    QTest::mouseClick(buttonThatSays(driver->pane(), QStringLiteral("Clear the search")),
                      Qt::LeftButton);
    QVERIFY(driver->waitForRows(2));
}

QTEST_MAIN(TestPaneKeys)
#include "test_panekeys.moc"
