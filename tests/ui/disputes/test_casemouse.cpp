// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does with a case: files are dropped on it, the timeline is zoomed and dragged.
#include "disputes/timelinewidget.h"
#include "panedriver.h"
#include "waiting.h"
#include "widgets/banner.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>
#include <QWheelEvent>
#include <QtTest/qtestspontaneevent.h>

#include <cmath>

using namespace rl;
using namespace rl::test;

class TestCaseMouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void droppedFilesAreTheCases_data();
    void droppedFilesAreTheCases();
    void aDroppedFileStaysWithItsCase();
    void whatIsNoFileIsNotTaken();
    void aFolderIsRefusedInWords();

    void wheelZoomsAroundThePointer_data();
    void wheelZoomsAroundThePointer();
    void wheelStopsAtTheEnds();
    void wheelWithShiftPans();
    void wheelLeavesThePageItsScrolling();
    void dragPans();

private:
    // As a person drops them there from the file manager. Answers whether the case takes them.
    bool drop(QWidget *target, const QList<QUrl> &urls);
    QUrl file(const QString &name, const QByteArray &content);
    TimelineWidget &timeline() { return *driver->find<TimelineWidget>("timeline"); }
    // Turns the wheel by one notch above 'share' of the timeline's width.
    bool turn(double share, const QPoint &angle, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] qint64 span()
    {
        return timeline().scale().from().msecsTo(timeline().scale().to());
    }
    [[nodiscard]] QAbstractItemModel *files()
    {
        return driver->find<QTreeView>("filesTable")->model();
    }

    std::unique_ptr<DisputeWorld> world;
    std::unique_ptr<PaneDriver> driver;
    QTemporaryDir folder;
    QUuid testy;
};

void TestCaseMouse::init()
{
    world = std::make_unique<DisputeWorld>();
    testy = world->data.openCase();
    driver = std::make_unique<PaneDriver>(*world, QStringLiteral("ana"));
    driver->open();
    QVERIFY(driver->waitForCase(testy));
}

void TestCaseMouse::cleanup()
{
    driver.reset();
    world.reset();
}

bool TestCaseMouse::drop(QWidget *target, const QList<QUrl> &urls)
{
    QMimeData data;
    data.setUrls(urls);
    data.setText(QStringLiteral("not only files"));
    const QPointF at(target->rect().center());
    QDragEnterEvent enter(at.toPoint(), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    enter.ignore();
    QCoreApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(target, &dropped);
    return dropped.isAccepted() && dropped.dropAction() == Qt::CopyAction;
}

QUrl TestCaseMouse::file(const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    return QUrl::fromLocalFile(file.fileName());
}

void TestCaseMouse::droppedFilesAreTheCases_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("on the timeline") << QByteArray("timeline");
    QTest::newRow("on the files") << QByteArray("filesTable");
    QTest::newRow("beside it all") << QByteArray("caseScroll");
}

void TestCaseMouse::droppedFilesAreTheCases()
{
    QFETCH(QByteArray, target);
    auto *tabs = driver->find<QTabWidget>("caseTabs");
    if (target == "filesTable")
        tabs->setCurrentIndex(3);
    QVERIFY(drop(driver->find<QWidget>(target.constData()),
                 {file(QStringLiteral("phone bill ñ.pdf"), "%PDF-1.4 bill"),
                  file(QStringLiteral("screenshot.png"), "\x89PNG")}));
    QTRY_COMPARE(files()->rowCount(), 2);
    QCOMPARE(tabs->currentIndex(), 3); // one sees that they are there
    QTRY_COMPARE(tabs->tabText(3), QStringLiteral("Files 2"));
    QCOMPARE(world->data.value("SELECT string_agg(concat_ws(' ', name, media_type, side,"
                               " convert_from(content, 'LATIN1')), '; ' ORDER BY name)"
                               " FROM dispute_files WHERE name LIKE '%.pdf'"),
             QStringLiteral("phone bill ñ.pdf application/pdf broker %PDF-1.4 bill"));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("screenshot.png")))); // copied, not moved
}

// It is read aside, and meanwhile the next case is chosen.
void TestCaseMouse::aDroppedFileStaysWithItsCase()
{
    const QUuid other = world->data.openCase(
        world->data.addAppointment(QStringLiteral("Ruth"), QStringLiteral("Okafor")));
    QVERIFY(drop(&timeline(), {file(QStringLiteral("bill.pdf"), QByteArray(2'000'000, 'x'))}));
    driver->pane().showCase(other);
    QTRY_COMPARE(world->data.value("SELECT dispute_id::text FROM dispute_files"),
                 testy.toString(QUuid::WithoutBraces));
}

void TestCaseMouse::whatIsNoFileIsNotTaken()
{
    QVERIFY(!drop(&timeline(), {QUrl(QStringLiteral("https://example.org/bill.pdf"))}));
    QVERIFY(!drop(&timeline(), {}));
}

void TestCaseMouse::aFolderIsRefusedInWords()
{
    QVERIFY(drop(&timeline(), {QUrl::fromLocalFile(folder.path())}));
    auto *failure = driver->find<Banner>("failure");
    QTRY_VERIFY(failure->isVisible());
    QCOMPARE(files()->rowCount(), 0);
}

bool TestCaseMouse::turn(double share, const QPoint &angle, Qt::KeyboardModifiers modifiers)
{
    TimelineWidget &widget = timeline();
    const QPointF at(widget.width() * share, widget.height() / 2.0);
    QWheelEvent wheel(at, widget.mapToGlobal(at), {}, angle, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    wheel.ignore();
    QSpontaneKeyEvent::setSpontaneous(&wheel); // only those of a hand go on to the page
    QCoreApplication::instance()->notify(&widget, &wheel); // sendEvent() takes that back
    return wheel.isAccepted();
}

void TestCaseMouse::wheelZoomsAroundThePointer_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<bool>("withFocus");
    QTest::newRow("left, with Ctrl") << 0.35 << false;
    QTest::newRow("right, with Ctrl") << 0.8 << false;
    QTest::newRow("left, in focus") << 0.35 << true;
}

void TestCaseMouse::wheelZoomsAroundThePointer()
{
    QFETCH(double, share);
    QFETCH(bool, withFocus);
    TimelineWidget &widget = timeline();
    if (withFocus)
        widget.setFocus();
    const Qt::KeyboardModifiers modifiers = withFocus ? Qt::NoModifier : Qt::ControlModifier;
    const TimelineScale before = widget.scale();
    const qint64 day = span();
    QVERIFY(turn(share, {0, 120}, modifiers));
    QVERIFY(std::abs(double(day) / double(span()) - 1.25) < 0.01);
    // What is under the pointer stays there: left and right of it shrink alike.
    const double left = double(before.from().msecsTo(widget.scale().from()));
    const double right = double(widget.scale().to().msecsTo(before.to()));
    QVERIFY(left > 0 && right > 0);
    QVERIFY2((left < right) == (share < 0.5), "zoomed around something else than the pointer");
    const QDateTime under = before.at(left / (left + right));
    QVERIFY(std::abs(double(under.msecsTo(widget.scale().at(left / (left + right))))) < 2000);
    QVERIFY(turn(share, {0, -120}, modifiers)); // and back
    QVERIFY(std::abs(double(span() - day)) < 2000);
}

void TestCaseMouse::wheelStopsAtTheEnds()
{
    for (int i = 0; i < 60; ++i)
        turn(0.5, {0, 120}, Qt::ControlModifier);
    QCOMPARE(span(), qint64(std::chrono::milliseconds(TimelineScale::shortestSpan).count()));
    for (int i = 0; i < 120; ++i)
        turn(0.5, {0, -120}, Qt::ControlModifier);
    QCOMPARE(timeline().scale().from(), timeline().scale().earliest());
    QCOMPARE(timeline().scale().to(), timeline().scale().latest());
}

void TestCaseMouse::wheelWithShiftPans()
{
    turn(0.5, {0, 120}, Qt::ControlModifier);
    const qint64 visible = span();
    const QDateTime from = timeline().scale().from();
    QVERIFY(turn(0.5, {0, -120}, Qt::ControlModifier | Qt::ShiftModifier));
    QCOMPARE(span(), visible);
    QVERIFY(timeline().scale().from() > from); // down is later, as a list goes on
    QVERIFY(turn(0.5, {120, 0}, Qt::ControlModifier)); // the other way, by a wheel that tilts
    QVERIFY(std::abs(double(from.msecsTo(timeline().scale().from()))) < 2000);
}

void TestCaseMouse::wheelLeavesThePageItsScrolling()
{
    driver->find<QTreeView>("disputeList")->setFocus();
    const TimelineScale before = timeline().scale();
    driver->pane().resize(1200, 420);
    QScrollBar *bar = driver->find<QScrollArea>("caseScroll")->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), 0);
    turn(0.5, {0, -120});
    QVERIFY(bar->value() > 0);
    QVERIFY(timeline().scale() == before);
}

void TestCaseMouse::dragPans()
{
    turn(0.5, {0, 120}, Qt::ControlModifier);
    const qint64 visible = span();
    const QDateTime from = timeline().scale().from();
    TimelineWidget &widget = timeline();
    const QPoint start(widget.width() / 2, widget.height() - 30);
    QTest::mousePress(&widget, Qt::LeftButton, {}, start);
    QTest::mouseMove(&widget, start - QPoint(20, 0));
    QTest::mouseMove(&widget, start - QPoint(60, 0));
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, start - QPoint(60, 0));
    QCOMPARE(span(), visible);
    QVERIFY(timeline().scale().from() > from); // the paper follows the hand
}

QTEST_MAIN(TestCaseMouse)
#include "test_casemouse.moc"
