// SPDX-License-Identifier: GPL-3.0-or-later
// The shared parts, by mouse and keyboard.
#include "theme/colours.h"
#include "theme/theme.h"
#include "widgets/badge.h"
#include "widgets/banner.h"
#include "widgets/chip.h"
#include "widgets/chipbar.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/rememberedlayout.h"
#include "widgets/tableview.h"
#include "widgets/undobar.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

using namespace rl;
using namespace std::chrono_literals;

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void chipTellsItsCount();
    void chipBarIsOneTabStopWithArrows();
    void chipBarFollowsDataSilently();
    void chipBarWraps();
    void undoBarGivesTheDeedBack();
    void undoBarRunsOut();
    void undoBarShowsTheLatestDeed();
    void tableCopiesWhatIsShown();
    void tableOpensOnEnter();
    void tableRemembersItsColumns();
    void tableForgetsColumnsOfAnotherTable();
    void widthsThatAPersonGaveStay();
    void headerMenuHidesColumnsAndPutsThemBack();
    void layoutRemembersTheWindow();
    void bannerActsAndCloses();
    void bannerIsReadableAfterASwitchOfTheme();
    void emptyStateActs();
    void longTextsGiveWay();
    void badgesAreElidedInDelegates();

private:
    [[nodiscard]] QStandardItemModel *model(QObject *parent) const;

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
};

void TestWidgets::initTestCase()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("s.ini")),
                                             QSettings::IniFormat);
    m_theme = std::make_unique<Theme>(*qApp, *m_settings);
}

QStandardItemModel *TestWidgets::model(QObject *parent) const
{
    auto *result = new QStandardItemModel(3, 3, parent);
    result->setHorizontalHeaderLabels(
        {QStringLiteral("Due"), QStringLiteral("Broker"), QStringLiteral("Lead")});
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            const QString text = QStringLiteral("%1%2").arg(QLatin1Char("abc"[column])).arg(row);
            result->setItem(row, column, new QStandardItem(text));
        }
    }
    return result;
}

void TestWidgets::chipTellsItsCount()
{
    Chip chip(QStringLiteral("Overdue"));
    const int bare = chip.sizeHint().width();
    QCOMPARE(chip.accessibleName(), QStringLiteral("Overdue"));
    chip.setCount(1234);
    QVERIFY(chip.accessibleName().contains(QLocale().toString(1234)));
    QVERIFY(chip.sizeHint().width() > bare);
}

void TestWidgets::chipBarIsOneTabStopWithArrows()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QPushButton(&window);
    column->addWidget(before);
    auto *bar = new ChipBar(&window);
    for (int id = 0; id < 3; ++id)
        bar->add(id, QStringLiteral("chip %1").arg(id));
    column->addWidget(bar);
    auto *after = new QPushButton(&window);
    column->addWidget(after);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy chosen(bar, &ChipBar::chosen);

    before->setFocus();
    QTest::keyClick(&window, Qt::Key_Tab);
    QVERIFY(bar->chip(0)->hasFocus());
    QTest::keyClick(bar->chip(0), Qt::Key_Right);
    QVERIFY(bar->chip(1)->hasFocus());
    QCOMPARE(bar->current(), 1);
    QTest::keyClick(bar->chip(1), Qt::Key_End);
    QCOMPARE(bar->current(), 2);
    QTest::keyClick(bar->chip(2), Qt::Key_Right); // stays at the end
    QCOMPARE(bar->current(), 2);
    QTest::mouseClick(bar->chip(0), Qt::LeftButton);
    QCOMPARE(bar->current(), 0);
    QCOMPARE(chosen, (QList<QVariantList>{{1}, {2}, {0}}));
    QTest::keyClick(&window, Qt::Key_Tab);
    QVERIFY(after->hasFocus());
}

void TestWidgets::chipBarFollowsDataSilently()
{
    ChipBar bar;
    bar.add(7, QStringLiteral("seven"));
    bar.add(9, QStringLiteral("nine"));
    QSignalSpy chosen(&bar, &ChipBar::chosen);
    QCOMPARE(bar.current(), 7);
    bar.setCurrent(9);
    bar.setCount(9, 3);
    QCOMPARE(bar.current(), 9);
    QCOMPARE(bar.chip(9)->count(), 3);
    QCOMPARE(chosen.count(), 0);
}

void TestWidgets::chipBarWraps()
{
    ChipBar bar;
    for (int id = 0; id < 6; ++id)
        bar.add(id, QStringLiteral("a rather long chip"));
    const int one = bar.chip(0)->sizeHint().height();
    QCOMPARE(bar.heightForWidth(5000), one);
    QVERIFY(bar.heightForWidth(bar.chip(0)->sizeHint().width() * 3) > one);
}

void TestWidgets::undoBarGivesTheDeedBack()
{
    UndoBar bar;
    QSignalSpy undone(&bar, &UndoBar::undone);
    QSignalSpy expired(&bar, &UndoBar::expired);
    bar.offer(QStringLiteral("DSP-2025-00001: the charge stands."));
    QVERIFY(bar.isVisible() && bar.isOffering());
    auto *button = bar.findChild<QPushButton *>(QStringLiteral("undo"));
    QVERIFY(button->text().contains(QStringLiteral("10")));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(undone.count(), 1);
    QVERIFY(!bar.isVisible());
    bar.undo(); // a second Ctrl+Z finds nothing
    QCOMPARE(undone.count(), 1);
    QCOMPARE(expired.count(), 0);
}

void TestWidgets::undoBarRunsOut()
{
    UndoBar bar;
    QSignalSpy undone(&bar, &UndoBar::undone);
    QSignalSpy expired(&bar, &UndoBar::expired);
    bar.offer(QStringLiteral("gone soon"), 60ms);
    QVERIFY(expired.wait());
    QVERIFY(!bar.isVisible());
    bar.undo();
    QCOMPARE(undone.count(), 0);
}

void TestWidgets::undoBarShowsTheLatestDeed()
{
    UndoBar bar;
    QSignalSpy expired(&bar, &UndoBar::expired);
    bar.offer(QStringLiteral("first"), 60ms);
    bar.offer(QStringLiteral("second"), 1h);
    QCOMPARE(bar.text(), QStringLiteral("second"));
    QVERIFY(!expired.wait(200));
    bar.dismiss();
    QCOMPARE(expired.count(), 0);
}

void TestWidgets::tableCopiesWhatIsShown()
{
    TableView table;
    table.setModel(model(&table));
    table.model()->setData(table.model()->index(1, 2), QStringLiteral("two\tlines\nhere"));
    table.header()->moveSection(2, 0); // Lead first
    table.setColumnHidden(1, true);
    table.setCurrentIndex(table.model()->index(2, 0));
    table.selectionModel()->select(table.model()->index(1, 0),
                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table.show();
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    // In the order on screen, whatever the order of choosing.
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("Lead\tDue\ntwo lines here\ta1\nc2\ta2\n"));
    // What a spreadsheet would run is pasted as text.
    table.model()->setData(table.model()->index(1, 2), QStringLiteral("=HYPERLINK(1)"));
    table.model()->setData(table.model()->index(2, 2), QStringLiteral("+14244851544"));
    QCOMPARE(table.selectionAsTsv(),
             QStringLiteral("Lead\tDue\n'=HYPERLINK(1)\ta1\n'+14244851544\ta2\n"));
}

void TestWidgets::tableOpensOnEnter()
{
    TableView table;
    table.setModel(model(&table));
    table.resize(400, 300);
    table.show();
    QSignalSpy opened(&table, &TableView::opened);
    table.setCurrentIndex(table.model()->index(0, 0));
    QTest::keyClick(&table, Qt::Key_Down);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).toModelIndex().row(), 1);
    const QPoint place = table.visualRect(table.model()->index(2, 0)).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                      place); // what a double click begins with
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(opened.count(), 2);
}

void TestWidgets::tableRemembersItsColumns()
{
    RememberedLayout layout(*m_settings);
    {
        TableView table;
        table.setModel(model(&table));
        table.setSortingEnabled(true);
        table.remember(layout, QStringLiteral("test.columns"));
        table.setColumnWidth(1, 222);
        table.header()->moveSection(2, 0);
        table.setColumnHidden(1, true);
        table.sortByColumn(2, Qt::DescendingOrder);
    }
    TableView table;
    table.setModel(model(&table));
    table.setSortingEnabled(true);
    table.remember(layout, QStringLiteral("test.columns"));
    const QHeaderView *header = table.header();
    QCOMPARE(header->visualIndex(2), 0);
    QVERIFY(table.isColumnHidden(1));
    QCOMPARE(header->sortIndicatorSection(), 2);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    table.setColumnHidden(1, false);
    QCOMPARE(table.columnWidth(1), 222);
}

void TestWidgets::tableForgetsColumnsOfAnotherTable()
{
    RememberedLayout layout(*m_settings);
    {
        TableView table;
        table.setModel(model(&table));
        table.remember(layout, QStringLiteral("test.grown"));
        table.header()->moveSection(2, 0);
    }
    TableView table; // the next version has a column more
    QStandardItemModel *more = model(&table);
    more->setColumnCount(4);
    table.setModel(more);
    table.remember(layout, QStringLiteral("test.grown"));
    QCOMPARE(table.header()->visualIndex(2), 2);
}

// A table that would rather have its first column fill the room.
class FittedTable : public TableView
{
public:
    using TableView::TableView;

protected:
    void fitColumns() override { setColumnWidth(0, viewport()->width() / 2); }
};

void TestWidgets::widthsThatAPersonGaveStay()
{
    RememberedLayout layout(*m_settings);
    const auto drag = [](QHeaderView *header, int by) {
        const int edge = header->sectionViewportPosition(0) + header->sectionSize(0) - 1;
        QWidget *view = header->viewport();
        QTest::mousePress(view, Qt::LeftButton, {}, {edge, 5});
        QMouseEvent move(QEvent::MouseMove, QPointF(edge + by, 5),
                         view->mapToGlobal(QPoint(edge + by, 5)), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(view, &move);
        QTest::mouseRelease(view, Qt::LeftButton, {}, {edge + by, 5});
    };
    int given = 0;
    {
        FittedTable table;
        table.setModel(model(&table));
        table.remember(layout, QStringLiteral("test.fitted"));
        table.resize(600, 200);
        table.show();
        QCOMPARE(table.columnWidth(0), table.viewport()->width() / 2);
        table.resize(500, 200);
        QCOMPARE(table.columnWidth(0), table.viewport()->width() / 2);
        drag(table.header(), -60);
        given = table.columnWidth(0);
        QVERIFY(given < table.viewport()->width() / 2);
        table.resize(700, 200);
        QCOMPARE(table.columnWidth(0), given);
    }
    FittedTable table;
    table.setModel(model(&table));
    table.remember(layout, QStringLiteral("test.fitted"));
    table.resize(900, 200);
    table.show();
    QCOMPARE(table.columnWidth(0), given);
    Q_EMIT table.header()->customContextMenuRequested({5, 5});
    table.findChild<QMenu *>()->actions().constLast()->trigger(); // as it was at first
    QCOMPARE(table.columnWidth(0), table.viewport()->width() / 2);
}

void TestWidgets::headerMenuHidesColumnsAndPutsThemBack()
{
    RememberedLayout layout(*m_settings);
    TableView table;
    table.setModel(model(&table));
    table.remember(layout, QStringLiteral("test.menu"), {0});
    table.show();
    Q_EMIT table.header()->customContextMenuRequested({5, 5});
    auto *menu = table.findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 5);
    QVERIFY(!menu->actions().at(0)->isEnabled()); // never without "Due"
    menu->actions().at(1)->trigger();
    QVERIFY(table.isColumnHidden(1));
    menu->actions().constLast()->trigger();
    QVERIFY(!table.isColumnHidden(1));
}

void TestWidgets::layoutRemembersTheWindow()
{
    RememberedLayout layout(*m_settings);
    {
        QWidget window;
        QVERIFY(!layout.keep(&window, QStringLiteral("test.window")));
        window.setGeometry(30, 40, 501, 402);
        window.show();
        window.close();
    }
    QWidget window;
    QVERIFY(layout.keep(&window, QStringLiteral("test.window")));
    QCOMPARE(window.size(), QSize(501, 402));
}

void TestWidgets::bannerIsReadableAfterASwitchOfTheme()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("test.ini")), QSettings::IniFormat);
    Theme theme(*qApp, settings);
    theme.setModeForNow(ThemeMode::Light);
    Banner banner;
    banner.resize(600, 40);
    banner.setContent(Tone::Accent, QStringLiteral("Nobody here is real."));
    QVERIFY(QTest::qWaitForWindowExposed(&banner));
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
        theme.setModeForNow(mode);
        QCoreApplication::processEvents();
        const QLabel *text = nullptr;
        for (const QLabel *label : banner.findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                text = label;
        }
        QVERIFY(text);
        QCOMPARE(text->palette().color(QPalette::WindowText),
                 Colours::current().tone(Tone::Accent).text);
    }
}

void TestWidgets::bannerActsAndCloses()
{
    Banner banner;
    QVERIFY(banner.isHidden());
    banner.setContent(Tone::Warning, QStringLiteral("Careful."), QStringLiteral("Show"));
    banner.setClosable(true);
    QVERIFY(!banner.isHidden());
    QSignalSpy acted(&banner, &Banner::triggered);
    QSignalSpy closed(&banner, &Banner::closed);
    QTest::mouseClick(banner.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(acted.count(), 1);
    QTest::mouseClick(banner.findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(closed.count(), 1);
    QVERIFY(banner.isHidden());
}

void TestWidgets::emptyStateActs()
{
    EmptyState state(Symbol::Inbox, QStringLiteral("Nothing waits"), QStringLiteral("Well done."));
    state.show();
    auto *button = state.findChildren<QPushButton *>().constFirst();
    QVERIFY(!button->isVisible());
    state.setAction(QStringLiteral("Open cases…"));
    QVERIFY(button->isVisible());
    QSignalSpy acted(&state, &EmptyState::triggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(acted.count(), 1);
    state.setLoading(QStringLiteral("Starting…"));
    QVERIFY(!button->isVisible());
    QCOMPARE(state.title(), QStringLiteral("Starting…"));
}

void TestWidgets::longTextsGiveWay()
{
    ElidedLabel label(QStringLiteral("Fitzgerald-Montgomery Retirement Home Equity Partners"));
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 4);
    label.resize(60, 20);
    QVERIFY(label.isElided());
    QCOMPARE(label.accessibleName(), label.text());
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
}

void TestWidgets::badgesAreElidedInDelegates()
{
    QPixmap canvas(200, 40);
    QPainter painter(&canvas);
    const QRect narrow(0, 0, 50, 40);
    QCOMPARE(Badge::paint(&painter, narrow, QStringLiteral("Partly credited"), Tone::Success), 50);
    const int whole = Badge::paint(&painter, {0, 0, 200, 40}, QStringLiteral("Open"), Tone::Accent);
    QCOMPARE(whole, Badge::sizeFor(QStringLiteral("Open"), false).width());
    QCOMPARE(Badge::paint(&painter, narrow, {}, Tone::Accent), 0);
}

QTEST_MAIN(TestWidgets)
#include "test_widgets.moc"
