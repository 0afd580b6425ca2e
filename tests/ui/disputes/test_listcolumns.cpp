// SPDX-License-Identifier: GPL-3.0-or-later
// How wide the columns of the Disputes list are, beside answers that the test chooses.
#include "disputes/disputelistmodel.h"
#include "disputes/disputelistview.h"
#include "fakedisputestores.h"
#include "theme/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace rl;
using namespace rl::test;

class TestListColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wideListShowsWhatOneDecidesBy_data();
    void wideListShowsWhatOneDecidesBy();
    void longNamesLeaveRoomForTheOthers();
    void spareRoomGoesToTheNames();

private:
    // Usual names and zones; the longest of them stands below the rows that are measured.
    void fill();
    void show(DisputeListView &view, DisputeListModel &model, int width);
    // The first column up to the recommendation in which a text is cut, and that text.
    [[nodiscard]] static QString cut(const DisputeListView &view, const DisputeListModel &model);

    FakeDisputeStores m_stores;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
};

void TestListColumns::init()
{
    m_stores.cases.clear();
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")),
                                             QSettings::IniFormat);
    m_theme = std::make_unique<Theme>(*qApp, *m_settings);
}

void TestListColumns::fill()
{
    const QStringList brokers{QStringLiteral("Robert Quintero"), QStringLiteral("Carlos Alvarez"),
                              QStringLiteral("Cynthia Lindgren")};
    const QStringList leads{QStringLiteral("Kathleen Duffy"), QStringLiteral("Yolanda McKinney")};
    for (int i = 0; i < 120; ++i) {
        CaseFile file = sampleCase(i + 1, m_stores.now);
        DisputeSummary &row = file.summary;
        row.brokerName = brokers[i % 3];
        row.brokerCompany = QStringLiteral("Silver Oak Home Equity");
        row.leadName = leads[i % 2];
        row.zoneId =
            i < 100 ? QStringLiteral("America/Los_Angeles") : QStringLiteral("America/Denver");
        row.dueAt = m_stores.now.addDays(i + 1);
        m_stores.cases.push_back(file);
    }
}

void TestListColumns::show(DisputeListView &view, DisputeListModel &model, int width)
{
    view.resize(width, 600);
    view.show();
    model.setQuery({});
    QTRY_COMPARE(model.state(), DisputeListModel::State::Ready);
    while (model.canFetchMore({})) {
        const int rows = model.rowCount();
        model.fetchMore({});
        QTRY_VERIFY(model.rowCount() > rows);
    }
}

QString TestListColumns::cut(const DisputeListView &view, const DisputeListModel &model)
{
    int right = 0;
    for (int column = 0; column <= DisputeListModel::RecommendationColumn; ++column) {
        right += view.columnWidth(column);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString text = model.index(row, column).data().toString();
            // The painter adds the style's margin and does not round widths.
            const qreal needed = QFontMetricsF(view.font()).horizontalAdvance(text) + 16;
            if (needed > view.columnWidth(column))
                return text;
        }
    }
    return right <= view.viewport()->width() ? QString() : QStringLiteral("out of sight");
}

void TestListColumns::wideListShowsWhatOneDecidesBy_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("beside the navigation at 1440") << 1230;
    QTest::newRow("navigation folded") << 1380;
    QTest::newRow("1920") << 1710;
}

void TestListColumns::wideListShowsWhatOneDecidesBy()
{
    QFETCH(int, width);
    fill();
    DisputeDesk desk(m_stores.stores(), m_clock);
    DisputeListModel model(desk);
    DisputeListView view(model);
    show(view, model, width);
    QCOMPARE(model.rowCount(), 120);
    QCOMPARE(cut(view, model), QString());
}

void TestListColumns::longNamesLeaveRoomForTheOthers()
{
    fill();
    m_stores.cases.front().summary.brokerName = QString(60, u'm');
    DisputeDesk desk(m_stores.stores(), m_clock);
    DisputeListModel model(desk);
    DisputeListView view(model);
    show(view, model, 1230);
    QVERIFY(view.columnWidth(DisputeListModel::Broker) <= 260);
    QVERIFY(view.columnViewportPosition(DisputeListModel::RecommendationColumn)
            < view.viewport()->width());
}

void TestListColumns::spareRoomGoesToTheNames()
{
    fill();
    DisputeDesk desk(m_stores.stores(), m_clock);
    DisputeListModel model(desk);
    DisputeListView view(model);
    show(view, model, 2600);
    int all = 0;
    for (int column = 0; column < DisputeListModel::ColumnCount; ++column)
        all += view.columnWidth(column);
    QVERIFY(all <= view.viewport()->width() && all >= view.viewport()->width() - 1);
}

QTEST_MAIN(TestListColumns)
#include "test_listcolumns.moc"
