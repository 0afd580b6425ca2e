// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around the panes: places, search, keys, state, by mouse and keyboard.
#include "searchhitsmodel.h"
#include "shell/keysheet.h"
#include "shell/mainwindow.h"
#include "shell/navigationlist.h"
#include "shell/searchpalette.h"
#include "shell/sidebar.h"
#include "shell/statusline.h"
#include "theme/theme.h"
#include "widgets/banner.h"
#include "widgets/emptystate.h"
#include "widgets/rememberedlayout.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPromise>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <deque>
#include <memory>

using namespace rl;

namespace {

using Hits = Result<std::vector<SearchHit>>;

// Answers when the test says so, in the order it says.
class HeldSearch final : public SearchStore
{
public:
    QFuture<Hits> search(const QString &text) override
    {
        asked << text;
        promises.emplace_back();
        promises.back().start();
        return promises.back().future();
    }
    void answer(int question, const Hits &hits)
    {
        QPromise<Hits> &promise = promises.at(static_cast<std::size_t>(question));
        promise.addResult(hits);
        promise.finish();
    }

    QStringList asked;
    std::deque<QPromise<Hits>> promises;
};

SearchHit hit(const QString &title)
{
    return {SearchHit::Kind::Dispute, QUuid::createUuid(), title, QStringLiteral("open"),
            QUuid::createUuid()};
}

class FakePane final : public Pane
{
public:
    FakePane(QWidget *parent, const QString &mine)
        : Pane(parent)
        , m_mine(mine)
        , field(new QLineEdit(this))
    {
        addAction(new QAction(mine + u" action", this));
        saving.start();
    }
    void enter() override
    {
        ++entered;
        field->setFocus();
    }
    void refresh() override { ++refreshedCount; }
    bool reveal(const SearchHit &found) override
    {
        if (!found.title.startsWith(m_mine))
            return false;
        revealed << found.title;
        return true;
    }
    [[nodiscard]] QList<PaneKeyGroup> keys() const override
    {
        return {{m_mine, {{QStringLiteral("G"), QStringLiteral("groups")}}}};
    }

    QFuture<Outcome> flush() override { return saving.future(); }

private:
    QString m_mine;

public:
    QPromise<Outcome> saving;
    QLineEdit *field;
    int entered = 0;
    int refreshedCount = 0;
    QStringList revealed;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysThatItStarts();
    void failureIsAPageWithAWayOut();
    void placesAreOnlyThePanesThereAre();
    void keysGoToPlaces();
    void paneGivesItsMenu();
    void countsAreShownAndSpoken();
    void lostConnectionIsABandAndHealsItself();
    void sampleDataHasABand();
    void freshnessIsTold_data();
    void freshnessIsTold();
    void searchAsksOnceTypingRests();
    void searchOpensWhatEnterChooses();
    void searchDropsOvertakenAnswers();
    void searchSaysWhenThereIsNothing();
    void searchGivesTheKeyboardBack();
    void searchBeforeTheDatabase();
    void foundButNobodysIsSaid();
    void keySheetListsThePanesKeysFirst();
    void themeSwitchesByKeyAndButton();
    void navigationFoldsByWidthUntilSomebodyChooses();
    void closingSavesFirst();
    void closingTwiceLeavesAtOnce();
    void closingStaysWhenSavingFails();
    void everythingHasAName();
    void hitsModelIsAModel();

private:
    void openPanes();
    [[nodiscard]] QLineEdit *input() const
    {
        return m_window->findChild<QLineEdit *>(QStringLiteral("searchInput"));
    }
    [[nodiscard]] QListView *list() const
    {
        return m_window->findChild<QListView *>(QStringLiteral("searchHits"));
    }
    [[nodiscard]] bool says(const QString &text) const;
    void ask(const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<RememberedLayout> m_layout;
    std::unique_ptr<HeldSearch> m_store;
    std::unique_ptr<ChangeFeed> m_feed;
    std::unique_ptr<MainWindow> m_window;
    FakePane *m_first = nullptr;
    FakePane *m_second = nullptr;
};

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")),
                                             QSettings::IniFormat);
    m_theme = std::make_unique<Theme>(*qApp, *m_settings);
    m_layout = std::make_unique<RememberedLayout>(*m_settings);
    m_store = std::make_unique<HeldSearch>();
    m_feed = std::make_unique<ChangeFeed>();
    m_window = std::make_unique<MainWindow>(*m_theme, *m_layout);
    m_window->resize(1600, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
}

void TestMainWindow::openPanes()
{
    const auto make = [](FakePane *&keep, const QString &name) {
        return [&keep, name](QWidget *parent) { return keep = new FakePane(parent, name); };
    };
    m_window->open({{QStringLiteral("disputes"), QStringLiteral("Disputes"), Symbol::Disputes,
                     make(m_first, QStringLiteral("DSP"))},
                    {QStringLiteral("calls"), QStringLiteral("Calls"), Symbol::Calls,
                     make(m_second, QStringLiteral("Call"))}},
                   *m_store, *m_feed);
}

bool TestMainWindow::says(const QString &text) const
{
    const auto labels = m_window->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(text);
    });
}

void TestMainWindow::ask(const QString &text)
{
    const auto before = m_store->asked.size();
    QTest::keyClicks(input(), text);
    QTRY_COMPARE(m_store->asked.size(), before + 1);
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

void TestMainWindow::searchAsksOnceTypingRests()
{
    openPanes();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(m_window->search().isVisible());
    QVERIFY(input()->hasFocus());
    ask(QStringLiteral("1544"));
    QCOMPARE(m_store->asked, QStringList{QStringLiteral("1544")});
}

void TestMainWindow::searchOpensWhatEnterChooses()
{
    openPanes();
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    ask(QStringLiteral("tes"));
    m_store->answer(0, Hits({hit(QStringLiteral("DSP-1")), hit(QStringLiteral("DSP-2")),
                             hit(QStringLiteral("DSP-3"))}));
    QTRY_VERIFY(list()->isVisible());
    QTest::keyClick(input(), Qt::Key_Down);
    QTest::keyClick(input(), Qt::Key_Down);
    QTest::keyClick(input(), Qt::Key_Down); // stays on the last
    QTest::keyClick(input(), Qt::Key_Up);
    QTest::keyClick(input(), Qt::Key_Return);
    QCOMPARE(m_first->revealed, QStringList{QStringLiteral("DSP-2")});
    QCOMPARE(m_window->currentPane(), m_first);
    QVERIFY(!m_window->search().isVisible());

    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    ask(QStringLiteral("tes"));
    m_store->answer(1, Hits({hit(QStringLiteral("DSP-7"))}));
    QTRY_VERIFY(list()->isVisible());
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                      list()->visualRect(list()->model()->index(0, 0)).center());
    QCOMPARE(m_first->revealed.constLast(), QStringLiteral("DSP-7"));
}

void TestMainWindow::searchDropsOvertakenAnswers()
{
    openPanes();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    ask(QStringLiteral("wa"));
    ask(QStringLiteral("l"));
    m_store->answer(1, Hits({hit(QStringLiteral("DSP-new"))}));
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    m_store->answer(0, Hits({hit(QStringLiteral("DSP-old")), hit(QStringLiteral("DSP-older"))}));
    QTest::qWait(30);
    QCOMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("DSP-new"));
}

void TestMainWindow::searchSaysWhenThereIsNothing()
{
    openPanes();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    ask(QStringLiteral("zzz"));
    m_store->answer(0, Hits(std::vector<SearchHit>{}));
    QTRY_VERIFY(says(QStringLiteral("Nothing found for “zzz”")));
    QTest::keyClick(input(), Qt::Key_Return); // opens nothing
    QVERIFY(m_first->revealed.isEmpty());

    ask(QStringLiteral("y"));
    m_store->answer(
        1,
        Hits(Error{
            ErrorCode::Unreachable, QStringLiteral("No database."), QStringLiteral("Wait."), {}}));
    QTRY_VERIFY(says(QStringLiteral("No database. Wait.")));
}

void TestMainWindow::searchGivesTheKeyboardBack()
{
    openPanes();
    m_first->field->setFocus();
    QTest::mouseClick(m_window->findChild<QAbstractButton *>(QStringLiteral("search")),
                      Qt::LeftButton);
    QVERIFY(input()->hasFocus());
    QTest::keyClick(input(), Qt::Key_Escape);
    QVERIFY(!m_window->search().isVisible());
    QVERIFY(m_first->field->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::mouseClick(&m_window->search(), Qt::LeftButton, {}, {5, 5}); // beside it
    QVERIFY(!m_window->search().isVisible());
}

void TestMainWindow::searchBeforeTheDatabase()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(says(QStringLiteral("not ready yet")));
    QTest::keyClicks(input(), QStringLiteral("abc"));
    QTest::keyClick(input(), Qt::Key_Return);
    QVERIFY(m_store->asked.isEmpty());
}

void TestMainWindow::foundButNobodysIsSaid()
{
    openPanes();
    Q_EMIT m_window->search().chosen(hit(QStringLiteral("+14155550100")));
    QVERIFY(says(QStringLiteral("+14155550100")));
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
    QVERIFY(texts.contains(QStringLiteral("groups")));
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

void TestMainWindow::closingSavesFirst()
{
    openPanes();
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
    openPanes();
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
    openPanes();
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

void TestMainWindow::hitsModelIsAModel()
{
    SearchHitsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setHits({hit(QStringLiteral("one")), hit(QStringLiteral("two"))});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("two"));
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("two, open"));
    model.setHits({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
