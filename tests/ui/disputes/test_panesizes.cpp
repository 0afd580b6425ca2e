// SPDX-License-Identifier: GPL-3.0-or-later
// What of a case is on screen at once in the windows that people have: a laptop of 1366x768, and a
// screen of 1920x1080 at 200 %.
#include "disputes/disputespane.h"
#include "disputes/timelinewidget.h"
#include "disputeworld.h"
#include "waiting.h"
#include "windowtest.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

using namespace rl;

class TestPaneSizes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void laptopShowsTheCaseAtOnce();
    void laptopShowsFactsBesideTheDecision();
    void smallWindowShowsListOrCase();
    void smallWindowShowsSentenceAndDecision();
    void textIsNotScrolledThatFits();

private:
    void openAt(const QSize &size);
    void press(int key);
    // All of it, not covered or scrolled away.
    [[nodiscard]] static bool isWhole(const QWidget *widget);
    [[nodiscard]] static int wholeRows(const QTreeView *table);
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name)
    {
        return m_window->findChild<Widget *>(QLatin1String(name));
    }

    std::unique_ptr<DisputeWorld> m_world;
    std::unique_ptr<DisputePerson> m_ana;
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<RememberedLayout> m_layout;
    HeldSearch m_search;
    ChangeFeed m_feed;
    std::unique_ptr<MainWindow> m_window;
    DisputesPane *m_pane = nullptr;
};

// Many cases, with long names; the first has six calls.
void TestPaneSizes::initTestCase()
{
    m_world = std::make_unique<DisputeWorld>();
    for (const int after : {20, 40, 60, 90, 120})
        m_world->data.addCall(m_world->data.appointment, after, 250 + after);
    m_world->data.openCase();
    for (int i = 0; i < 12; ++i) {
        m_world->data.openCase(
            m_world->data.addAppointment(QStringLiteral("Bartholomew Maximilian %1").arg(i),
                                         QStringLiteral("Featherstonehaugh-Cholmondeley"), 3 + i));
    }
    m_world->data.rows("UPDATE billing_disputes SET due_at = due_at - interval '1 day'"
                       " WHERE appointment_id = :id",
                       {{"id", m_world->data.appointment}});
    m_ana = m_world->person(QStringLiteral("ana"));
}

void TestPaneSizes::init()
{
    m_settings = std::make_unique<QSettings>(
        m_folder.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces)),
        QSettings::IniFormat);
    m_theme = std::make_unique<Theme>(*qApp, *m_settings);
    m_layout = std::make_unique<RememberedLayout>(*m_settings);
}

void TestPaneSizes::cleanup()
{
    if (m_pane && m_pane->presenter().form().action()) {
        m_pane->presenter().form().unchoose();
        QVERIFY(waitFor(m_pane->flush()).ok());
    }
    m_pane = nullptr;
    m_window.reset();
}

void TestPaneSizes::openAt(const QSize &size)
{
    m_window = std::make_unique<MainWindow>(*m_theme, *m_layout);
    m_window->setDatabase(QStringLiteral("Private database on this computer"), true);
    m_window->resize(size);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->prepare({{QStringLiteral("disputes"), QStringLiteral("Disputes"), Symbol::Disputes,
                        [this](QWidget *parent) {
                            m_pane = new DisputesPane(m_ana->desk, &m_feed, *m_layout, parent);
                            return m_pane;
                        }}},
                      m_search, m_feed);
    m_window->open();
    QCOMPARE(m_window->size(), size); // what is in it does not make it larger
    auto *list = find<QTreeView>("disputeList");
    QTRY_COMPARE(list->model()->rowCount(), 13);
}

void TestPaneSizes::press(int key)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key));
}

bool TestPaneSizes::isWhole(const QWidget *widget)
{
    return widget && widget->isVisible()
           && QRegion(widget->rect()).subtracted(widget->visibleRegion()).isEmpty();
}

int TestPaneSizes::wholeRows(const QTreeView *table)
{
    const QRegion seen = table->viewport()->visibleRegion();
    int rows = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QRect place = table->visualRect(table->model()->index(row, 0));
        const QRect line(0, place.top(), table->viewport()->width(), place.height());
        if (place.isValid() && QRegion(line).subtracted(seen).isEmpty())
            ++rows;
    }
    return rows;
}

void TestPaneSizes::laptopShowsTheCaseAtOnce()
{
    openAt({1366, 768});
    QTRY_COMPARE(m_pane->presenter().state(), CasePresenter::State::Ready);
    const auto *calls = find<QTreeView>("callsTable");
    QTRY_COMPARE(calls->model()->rowCount(), 6);
    QTRY_VERIFY(isWhole(find<QLabel>("sentence")));
    QVERIFY(isWhole(find<TimelineWidget>("timeline")));
    QTRY_VERIFY2(wholeRows(calls) >= 4, qPrintable(QString::number(wholeRows(calls))));
    QVERIFY(isWhole(find<QWidget>("charge_stands")));
    QVERIFY(wholeRows(find<QTreeView>("disputeList")) >= 6);
}

void TestPaneSizes::laptopShowsFactsBesideTheDecision()
{
    openAt({1366, 768});
    QTRY_COMPARE(m_pane->presenter().state(), CasePresenter::State::Ready);
    press(Qt::Key_1);
    QTRY_VERIFY(isWhole(find<QPlainTextEdit>("reason")));
    QVERIFY(isWhole(find<QPushButton>("commit")));
    QVERIFY(isWhole(find<QComboBox>("letterLanguage")));
    QVERIFY(isWhole(find<QLabel>("sentence")));
    QTRY_VERIFY(isWhole(find<TimelineWidget>("timeline"))
                || wholeRows(find<QTreeView>("callsTable")) >= 2);
}

void TestPaneSizes::smallWindowShowsListOrCase()
{
    openAt({960, 540});
    const auto *list = find<QTreeView>("disputeList");
    QVERIFY(isWhole(list));
    QVERIFY(!find<QLabel>("sentence")->isVisible());
    QTRY_VERIFY2(wholeRows(list) >= 6, qPrintable(QString::number(wholeRows(list))));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_pane->presenter().state(), CasePresenter::State::Ready);
    QTRY_VERIFY(isWhole(find<QLabel>("sentence")));
    QVERIFY(!list->isVisible());
    QVERIFY(isWhole(find<TimelineWidget>("timeline")));
    QVERIFY(isWhole(find<QWidget>("charge_stands")));
    QVERIFY(isWhole(find<QWidget>("letter")));
    press(Qt::Key_Escape);
    QTRY_VERIFY(list->isVisible());
    QVERIFY(list->hasFocus());
}

void TestPaneSizes::smallWindowShowsSentenceAndDecision()
{
    openAt({960, 540});
    press(Qt::Key_Return);
    QTRY_COMPARE(m_pane->presenter().state(), CasePresenter::State::Ready);
    press(Qt::Key_1);
    QTRY_VERIFY(isWhole(find<QPlainTextEdit>("reason")));
    QVERIFY(isWhole(find<QPushButton>("commit")));
    QTRY_VERIFY(isWhole(find<QLabel>("sentence")));
}

void TestPaneSizes::textIsNotScrolledThatFits()
{
    openAt({1366, 768});
    QTRY_COMPARE(m_pane->presenter().state(), CasePresenter::State::Ready);
    press(Qt::Key_1);
    auto *reason = find<QPlainTextEdit>("reason");
    QTRY_VERIFY(isWhole(reason));
    QTRY_COMPARE(reason->verticalScrollBar()->maximum(), 0);
    reason->setPlainText(QStringLiteral("One\nline\nafter\nthe\nother, and yet one more."));
    QTRY_COMPARE(reason->verticalScrollBar()->maximum(), 0);
    reason->appendPlainText(QStringLiteral("And\nso\nit\ngoes\non."));
    QTRY_VERIFY(reason->verticalScrollBar()->maximum() > 0); // it does not take the whole window
}

QTEST_MAIN(TestPaneSizes)
#include "test_panesizes.moc"
