// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/listpaper.h"
#include "page/columnwidths.h"
#include "page/paper.h"
#include "pdfreader.h"

#include <QLocale>
#include <QTest>

#include <numeric>

using namespace rl;

namespace {

const QDateTime asOf({2026, 11, 29}, {18, 0}, Qt::UTC);

DisputeSummary row(int number, const QString &broker, const QString &lead)
{
    DisputeSummary summary;
    summary.id = QUuid::createUuid();
    summary.reference = QStringLiteral("DSP-2026-%1").arg(number, 5, 10, QChar(u'0'));
    summary.brokerId = QUuid::createUuidV5(QUuid(), broker);
    summary.brokerName = broker;
    summary.brokerCompany = QStringLiteral("Heritage Home Equity");
    summary.leadName = lead;
    summary.zoneId = QStringLiteral("America/Denver");
    summary.appointmentAt = QDateTime({2026, 11, 23}, {17, 15}, Qt::UTC);
    summary.dueAt = asOf.addDays(2);
    summary.status = DisputeStatus::Open;
    summary.amount = {5000};
    summary.ownerName = QStringLiteral("Ana Alvarez");
    summary.recommendation = Recommendation::ChargeStands;
    return summary;
}

ListPaperContent content(int rows)
{
    ListPaperContent made;
    made.title = QStringLiteral("Disputes: Needs us");
    made.details = {QStringLiteral("Search: “okaf”"), QStringLiteral("Sorted by: Due")};
    const QStringList titles = QStringLiteral("Due Broker Lead Appointment Claim Best-call "
                                              "Recommendation Amount Owner Reference Status")
                                   .split(u' ');
    for (int i = 0; i < int(titles.size()); ++i)
        made.columns.push_back({ListField(i), titles[i]});
    for (int i = 0; i < rows; ++i)
        made.rows.push_back(row(i, QStringLiteral("Thomas Novak"), QStringLiteral("Ruth Okafor")));
    made.asOf = asOf;
    return made;
}

PdfReading read(const ListPaperContent &content, PaperSize paper = PaperSize::Letter,
                QPageLayout::Orientation orientation = QPageLayout::Landscape)
{
    const auto pdf = ListPaper(content).pdf(sheetLayout(paper, orientation));
    PdfReading reading = pdf ? readPdf(*pdf) : PdfReading();
    reading.text.replace(QChar::Nbsp, u' ');
    return reading;
}

} // namespace

class TestListPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void everyPageHasHeadsAndNumber()
    {
        const PdfReading reading = read(content(100));
        QVERIFY2(reading.sound, qPrintable(reading.problem));
        QVERIFY(reading.pages.size() > 2);
        for (int page = 0; page < reading.pages.size(); ++page) {
            const QString &text = reading.pages[page];
            QCOMPARE(text.count(QStringLiteral("Recommendation")), 1);
            QVERIFY(text.contains(QStringLiteral("Disputes: Needs us")));
            QVERIFY(text.contains(QStringLiteral("As of Sun Nov 29, 2026, 1:00 PM")));
            QVERIFY(text.contains(
                QStringLiteral("Page %1 of %2").arg(page + 1).arg(reading.pages.size())));
        }
        for (int i = 0; i < 100; ++i)
            QCOMPARE(reading.text.count(content(100).rows[size_t(i)].reference), 1);
        QVERIFY(reading.pages[0].contains(QStringLiteral("100 cases, $5,000.00")));
        QVERIFY(reading.pages[0].contains(QStringLiteral("Search: “okaf” · Sorted by: Due")));
    }

    void saysDaysAndNotOnlyHowFar()
    {
        ListPaperContent list = content(3);
        list.rows[1].dueAt = asOf.addDays(40); // in another year
        list.rows[2].status = DisputeStatus::AwaitingInfo;
        const QString text = read(list).text;
        QVERIFY(text.contains(QStringLiteral("Tue Dec 1 ")));
        QVERIFY(text.contains(QStringLiteral("in 2 days")));
        QVERIFY(text.contains(QStringLiteral("Fri Jan 8, 2027")));
        QVERIFY(text.contains(QStringLiteral("Mon Nov 23,"))); // in the broker's zone
        QVERIFY(text.contains(QStringLiteral("10:15 AM"))
                && text.contains(QStringLiteral("Mountain")));
    }

    void groupsStandUnderTheirBroker()
    {
        ListPaperContent list = content(0);
        list.grouped = true;
        for (int i = 0; i < 40; ++i) {
            list.rows.push_back(row(i, i < 30 ? QStringLiteral("Amy Grant") : QStringLiteral("Zoe"),
                                    QStringLiteral("Ruth Okafor")));
        }
        const PdfReading reading = read(list);
        QVERIFY(reading.pages.size() > 1);
        QVERIFY(reading.pages[0].contains(
            QStringLiteral("Amy Grant · Heritage Home Equity — 30 cases, $1,500.00")));
        QVERIFY(reading.text.contains(
            QStringLiteral("Zoe · Heritage Home Equity — 10 cases, $500.00")));
        QVERIFY(!reading.text.contains(QStringLiteral("  Broker  ")));
        for (const QString &page : reading.pages)
            QVERIFY(page.contains(QStringLiteral(" — ")));
    }

    void longNamesAreBrokenAndNotLost()
    {
        ListPaperContent list = content(2);
        list.rows[0].brokerName = QStringLiteral("Bartholomew Maximilian Featherstonehaugh");
        list.rows[0].leadName = QString(60, u'W');
        list.details << QString(400, u'm'); // as somebody may have searched
        const PdfReading reading = read(list, PaperSize::A4, QPageLayout::Portrait);
        QVERIFY2(reading.sound, qPrintable(reading.problem));
        for (const char *part : {"Bartholomew", "Maximilian", "Featherstonehaugh", "DSP-2026-00000",
                                 "$50.00", "Recommendation", "Appointment", "Tue Dec 1"})
            QVERIFY2(reading.text.contains(QLatin1String(part)), qPrintable(reading.text));
        QCOMPARE(reading.text.count(u'W'), 60);
        QVERIFY(reading.text.count(u'm') >= 400);
    }

    void speaksSpanish()
    {
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::UnitedStates));
        const QString text = read(content(1)).text;
        QVERIFY2(text.contains(QStringLiteral("Página 1 de 1")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("mar 1 dic")));
    }

    void anEmptyListIsAPageThatSaysSo()
    {
        const PdfReading reading = read(content(0));
        QCOMPARE(reading.pages.size(), 1);
        QVERIFY(reading.text.contains(QStringLiteral("0 cases")));
    }

    void tellsHowFarItIsAndStops()
    {
        int last = -1;
        const ListPaper paper(content(200));
        const QPageLayout sheet = sheetLayout(PaperSize::Letter, QPageLayout::Landscape);
        QVERIFY(paper.pdf(sheet, [&last](int thousandths) {
            const bool forward = thousandths >= last;
            last = thousandths;
            return forward;
        }));
        QVERIFY(last > 500 && last < 1000);
        for (const int stopAt : {0, 200, 700}) {
            const auto stopped =
                paper.pdf(sheet, [stopAt](int thousandths) { return thousandths < stopAt; });
            QVERIFY(!stopped);
            QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        }
    }

    void columnsShareTheRoom()
    {
        const auto sum = [](const std::vector<qreal> &widths) {
            return std::accumulate(widths.begin(), widths.end(), 0.0);
        };
        const std::vector<ColumnNeed> needs{{10, 20}, {10, 60}};
        QCOMPARE(columnWidths(needs, 100), std::vector<qreal>({30, 70}));
        QCOMPARE(columnWidths(needs, 50), std::vector<qreal>({20, 30}));
        QCOMPARE(columnWidths(needs, 10), std::vector<qreal>({5, 5}));
        for (const qreal room : {5.0, 25.0, 79.0, 300.0})
            QCOMPARE(sum(columnWidths(needs, room)), room);
        QVERIFY(columnWidths({}, 50).empty());
    }
};

QTEST_MAIN(TestListPaper)
#include "test_listpaper.moc"
