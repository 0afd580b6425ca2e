// SPDX-License-Identifier: GPL-3.0-or-later
// The search that finds anything from anywhere (Ctrl+K), by mouse and keyboard.
#include "searchhitsmodel.h"
#include "shell/searchpalette.h"
#include "windowtest.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace rl;

class TestWindowSearch : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void searchAsksOnceTypingRests();
    void searchOpensWhatEnterChooses();
    void searchDropsOvertakenAnswers();
    void searchSaysWhenThereIsNothing();
    void searchGivesTheKeyboardBack();
    void searchBeforeTheDatabase();
    void foundButNobodysIsSaid();
    void hitsModelIsAModel();
};

void TestWindowSearch::searchAsksOnceTypingRests()
{
    openPanes();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(m_window->search().isVisible());
    QVERIFY(input()->hasFocus());
    ask(QStringLiteral("1544"));
    QCOMPARE(m_store->asked, QStringList{QStringLiteral("1544")});
}

void TestWindowSearch::searchOpensWhatEnterChooses()
{
    openPanes();
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    ask(QStringLiteral("tes"));
    m_store->answer(0, SearchHits({hit(QStringLiteral("DSP-1")), hit(QStringLiteral("DSP-2")),
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
    m_store->answer(1, SearchHits({hit(QStringLiteral("DSP-7"))}));
    QTRY_VERIFY(list()->isVisible());
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                      list()->visualRect(list()->model()->index(0, 0)).center());
    QCOMPARE(m_first->revealed.constLast(), QStringLiteral("DSP-7"));
}

void TestWindowSearch::searchDropsOvertakenAnswers()
{
    openPanes();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    ask(QStringLiteral("wa"));
    ask(QStringLiteral("l"));
    m_store->answer(1, SearchHits({hit(QStringLiteral("DSP-new"))}));
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    m_store->answer(0,
                    SearchHits({hit(QStringLiteral("DSP-old")), hit(QStringLiteral("DSP-older"))}));
    QTest::qWait(30);
    QCOMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("DSP-new"));
}

void TestWindowSearch::searchSaysWhenThereIsNothing()
{
    openPanes();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    ask(QStringLiteral("zzz"));
    m_store->answer(0, SearchHits(std::vector<SearchHit>{}));
    QTRY_VERIFY(says(QStringLiteral("Nothing found for “zzz”")));
    QTest::keyClick(input(), Qt::Key_Return); // opens nothing
    QVERIFY(m_first->revealed.isEmpty());

    ask(QStringLiteral("y"));
    m_store->answer(
        1,
        SearchHits(Error{
            ErrorCode::Unreachable, QStringLiteral("No database."), QStringLiteral("Wait."), {}}));
    QTRY_VERIFY(says(QStringLiteral("No database. Wait.")));
}

void TestWindowSearch::searchGivesTheKeyboardBack()
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

void TestWindowSearch::searchBeforeTheDatabase()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(says(QStringLiteral("not ready yet")));
    QTest::keyClicks(input(), QStringLiteral("abc"));
    QTest::keyClick(input(), Qt::Key_Return);
    QVERIFY(m_store->asked.isEmpty());
}

void TestWindowSearch::foundButNobodysIsSaid()
{
    openPanes();
    Q_EMIT m_window->search().chosen(hit(QStringLiteral("+14155550100")));
    QVERIFY(says(QStringLiteral("+14155550100")));
}

void TestWindowSearch::hitsModelIsAModel()
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

QTEST_MAIN(TestWindowSearch)
#include "test_windowsearch.moc"
