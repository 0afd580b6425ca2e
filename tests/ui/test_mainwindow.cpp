// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around the panes: places, keys, state, by mouse and keyboard.
#include "shell/keysheet.h"
#include "shell/navigationlist.h"
#include "shell/sidebar.h"
#include "shell/statusline.h"
#include "windowtest.h"

#include <QAccessible>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rl;

class TestMainWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatItStarts();
    void paneIsMadeBeforeItCanBeFilled();
    void failureIsAPageWithAWayOut();
    void placesAreOnlyThePanesThereAre();
    void keysGoToPlaces();
    void paneGivesItsMenu();
    void countsAreShownAndSpoken();
    void lostConnectionIsABandAndHealsItself();
    void sampleDataHasABand();
    void freshnessIsTold_data();
    void freshnessIsTold();
    void keySheetListsThePanesKeysFirst();
    void themeSwitchesByKeyAndButton();
    void navigationFoldsByWidthUntilSomebodyChooses();
    void firstSizeFitsTheScreen_data();
    void firstSizeFitsTheScreen();
    void closingSavesFirst();
    void closingTwiceLeavesAtOnce();
    void closingStaysWhenSavingFails();
    void everythingHasAName();

private:
    void openAndVisit();
};

void TestMainWindow::openAndVisit()
{
    openPanes();
    for (const Qt::Key place : {Qt::Key_2, Qt::Key_1})
        QTest::keyClick(m_window->focusWidget(), place, Qt::AltModifier);
}

void TestMainWindow::paneIsMadeBeforeItCanBeFilled()
{
    auto *places = m_window->findChild<NavigationList *>();
    preparePanes();
    QVERIFY(m_first);
    QVERIFY(!m_window->currentPane());
    QCOMPARE(places->count(), 0);
    QCOMPARE(m_first->entered, 0);
    m_window->open();
    QCOMPARE(m_window->currentPane(), m_first);
    QCOMPARE(m_first->entered, 1);
}

void TestMainWindow::saysThatItStarts()
{
    m_window->showStarting(QStringLiteral("Starting the private database…"));
    QVERIFY(says(QStringLiteral("Starting the private database…")));
    QVERIFY(m_window->state().connectionText().contains(QStringLiteral("Starting")));
    QVERIFY(!m_window->currentPane());
}

void TestMainWindow::failureIsAPageWithAWayOut()
{
    m_window->showFailure({ErrorCode::OutOfSpace, QStringLiteral("The disk is full."),
                           QStringLiteral("Free some space."), QStringLiteral("errno 28")});
    QVERIFY(says(QStringLiteral("The disk is full.")));
    QVERIFY(says(QStringLiteral("Free some space.")));
    QVERIFY(says(QStringLiteral("errno 28")));
    QSignalSpy retry(m_window.get(), &MainWindow::retryWanted);
    // The keyboard is on the button already.
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Space);
    QCOMPARE(retry.count(), 1);
}

void TestMainWindow::placesAreOnlyThePanesThereAre()
{
    auto *places = m_window->findChild<NavigationList *>();
    QCOMPARE(places->count(), 0);
    openPanes();
    QCOMPARE(places->count(), 2);
    QVERIFY(!m_second); // made by who goes there first
    QCOMPARE(m_window->currentPane(), m_first);
    QCOMPARE(m_first->entered, 1);
    QTest::mouseClick(places->viewport(), Qt::LeftButton, {},
                      places->visualItemRect(places->item(1)).center());
    QCOMPARE(m_window->currentPane(), m_second);
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Calls")));
    QTest::keyClick(places, Qt::Key_Up);
    QCOMPARE(m_window->currentPane(), m_first);
}

void TestMainWindow::keysGoToPlaces()
{
    openPanes();
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
    QCOMPARE(m_window->currentPane(), m_second);
    QVERIFY(m_second->field->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(m_second->refreshedCount, 1);
    QCOMPARE(m_first->refreshedCount, 0);
}

void TestMainWindow::paneGivesItsMenu()
{
    openPanes();
    const auto titles = [this] {
        QStringList result;
        for (const QAction *action : m_window->menuBar()->actions()) {
            if (action->isVisible())
                result << action->text();
        }
        return result;
    };
    QVERIFY(titles().contains(QStringLiteral("Disputes")));
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
    QVERIFY(titles().contains(QStringLiteral("Calls")));
    QVERIFY(!titles().contains(QStringLiteral("Disputes")));
}

void TestMainWindow::countsAreShownAndSpoken()
{
    openPanes();
    Q_EMIT m_first->countChanged(42);
    const auto *item = m_window->findChild<NavigationList *>()->item(0);
    QVERIFY(item->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("42")));
    Q_EMIT m_first->countChanged(0);
    QCOMPARE(item->data(Qt::AccessibleTextRole).toString(), QStringLiteral("Disputes"));
}

void TestMainWindow::lostConnectionIsABandAndHealsItself()
{
    openPanes();
    m_first->field->setText(QStringLiteral("half a reas"));
    Q_EMIT m_feed->connectionLost(QStringLiteral("The database has gone."));
    QVERIFY(says(QStringLiteral("The database has gone.")));
    QVERIFY(m_window->state().connectionText().contains(QStringLiteral("Not connected")));
    Q_EMIT m_feed->connectionRestored();
    QVERIFY(!says(QStringLiteral("The database has gone.")));
    QCOMPARE(m_first->refreshedCount, 1);
    QCOMPARE(m_first->field->text(), QStringLiteral("half a reas"));
}

void TestMainWindow::sampleDataHasABand()
{
    m_window->setDatabase(QStringLiteral("Private database"), true);
    QVERIFY(says(QStringLiteral("sample data")));
    m_window->setDatabase(QStringLiteral("Private database"), false);
    QVERIFY(!says(QStringLiteral("sample data")));
    QVERIFY(m_window->state().connectionText().contains(QStringLiteral("Private database")));
}

void TestMainWindow::freshnessIsTold_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << 0 << QStringLiteral("just now");
    QTest::newRow("clock behind") << -5 << QStringLiteral("just now");
    QTest::newRow("seconds") << 12 << QStringLiteral("12 s ago");
    QTest::newRow("minutes") << 179 << QStringLiteral("2 min ago");
    QTest::newRow("hours") << 7300 << QStringLiteral("2 h ago");
}

void TestMainWindow::freshnessIsTold()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    const QDateTime now(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
    QCOMPARE(ageText(now.addSecs(-seconds), now), text);
}

void TestMainWindow::keySheetListsThePanesKeysFirst()
{
    openPanes();
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *sheet = m_window->findChild<KeySheet *>();
    QVERIFY(sheet && sheet->isVisible());
    QStringList texts;
    for (const QLabel *label : sheet->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.contains(QStringLiteral("Groups")));
    QVERIFY(texts.contains(QStringLiteral("Ctrl+K")));
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<KeySheet *>());
}

void TestMainWindow::themeSwitchesByKeyAndButton()
{
    m_theme->setMode(ThemeMode::Light);
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(Colours::current().dark);
    auto *button = m_window->findChild<QAbstractButton *>(QStringLiteral("theme"));
    QVERIFY(button->accessibleName().contains(QStringLiteral("light")));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!Colours::current().dark);
    QVERIFY(button->accessibleName().contains(QStringLiteral("dark")));
}

void TestMainWindow::navigationFoldsByWidthUntilSomebodyChooses()
{
    const auto *sidebar = m_window->findChild<Sidebar *>();
    QVERIFY(!sidebar->isFolded());
    m_window->resize(1366, 768);
    QVERIFY(sidebar->isFolded());
    QTest::keyClick(m_window.get(), Qt::Key_Backslash, Qt::ControlModifier);
    QVERIFY(!sidebar->isFolded());
    m_window->resize(1000, 700);
    QVERIFY(!sidebar->isFolded());
    MainWindow another(*m_theme, *m_layout); // remembered
    another.resize(1000, 700);
    QVERIFY(!another.findChild<Sidebar *>()->isFolded());
}

void TestMainWindow::firstSizeFitsTheScreen_data()
{
    QTest::addColumn<QSize>("available");
    QTest::addColumn<QSize>("size");
    QTest::newRow("large screen") << QSize(1920, 1040) << QSize(1440, 900);
    QTest::newRow("exactly so large") << QSize(1448, 936) << QSize(1440, 900);
    QTest::newRow("laptop") << QSize(1366, 728) << QSize(1358, 692);
    QTest::newRow("1920x1080 at 200 %") << QSize(960, 540) << QSize(952, 504);
    QTest::newRow("wide and low") << QSize(2560, 600) << QSize(1440, 564);
    QTest::newRow("smaller than the window can be") << QSize(600, 300) << QSize(640, 400);
}

void TestMainWindow::firstSizeFitsTheScreen()
{
    QFETCH(QSize, available);
    QFETCH(QSize, size);
    QCOMPARE(MainWindow::firstSizeOn(available), size);
}

void TestMainWindow::closingSavesFirst()
{
    openAndVisit();
    m_second->saving.addResult(success());
    m_second->saving.finish();
    m_window->close();
    QVERIFY(m_window->isVisible());
    QVERIFY(says(QStringLiteral("Saving")));
    m_first->saving.addResult(success());
    m_first->saving.finish();
    QTRY_VERIFY(!m_window->isVisible());
}

void TestMainWindow::closingTwiceLeavesAtOnce()
{
    openPanes();
    m_window->close();
    QVERIFY(m_window->isVisible());
    m_window->close();
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::closingStaysWhenSavingFails()
{
    openAndVisit();
    for (FakePane *pane : {m_first, m_second}) {
        pane->saving.addResult(Outcome(
            Error{ErrorCode::Unreachable, QStringLiteral("The database has gone."), {}, {}}));
        pane->saving.finish();
    }
    m_window->close();
    QTRY_VERIFY(says(QStringLiteral("The database has gone.")));
    QVERIFY(m_window->isVisible());
    m_window->close();
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::everythingHasAName()
{
    openAndVisit();
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible()
            || m_first->isAncestorOf(widget) || m_second->isAncestorOf(widget))
            continue;
        QAccessibleInterface *heard =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(heard && !heard->text(QAccessible::Name).isEmpty(),
                 qPrintable(QLatin1String(widget->metaObject()->className()) + u' '
                            + widget->objectName()));
    }
}

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
