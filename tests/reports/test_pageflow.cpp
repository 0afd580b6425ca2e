// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/pageflow.h"
#include "page/pagetable.h"
#include "page/paper.h"
#include "page/pdffile.h"
#include "page/typeface.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>
#include <QTimeZone>

using namespace rl;

namespace {

const QRectF content(0, 0, 100, 100);

PageFlow::Draw nothing()
{
    return [](QPainter &, const QRectF &) {};
}

} // namespace

class TestPageFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesAreNeverCut()
    {
        PageFlow flow(content, content);
        flow.add(60, nothing());
        QCOMPARE(flow.pages(), 1);
        flow.add(41, nothing());
        QCOMPARE(flow.pages(), 2);
        QCOMPARE(flow.remaining(), 59.0);
        flow.add(500, nothing()); // too high for any page: alone on one, not an endless loop
        QCOMPARE(flow.pages(), 3);
    }

    void laterPagesBeginLower()
    {
        PageFlow flow(content, content.adjusted(0, 30, 0, 0));
        QCOMPARE(flow.remaining(), 100.0);
        flow.newPage();
        QCOMPARE(flow.remaining(), 70.0);
        QVERIFY(flow.atTop());
    }

    void noSpaceAtTheTop()
    {
        PageFlow flow(content, content);
        flow.space(20);
        QCOMPARE(flow.remaining(), 100.0);
        flow.add(10, nothing());
        flow.space(20);
        QCOMPARE(flow.remaining(), 70.0);
    }

    void titlesStayWithWhatFollows()
    {
        PageFlow flow(content, content);
        flow.add(80, nothing());
        flow.keepTogether(30);
        QCOMPARE(flow.pages(), 2);
        flow.keepTogether(3000); // never an empty page
        QCOMPARE(flow.pages(), 2);
    }

    void paragraphsGoOverPages()
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        preparePaper(writer, PaperSize::Letter);
        const TextBlock text(QStringLiteral("word ").repeated(200), Typeface().regular(10), 60 * pt,
                             &writer);
        QVERIFY(text.lines() > 50);
        const QRectF page(0, 0, 60 * pt, 10.5 * text.lineHeight());
        PageFlow flow(page, page);
        flow.addLines(text, 0, Qt::black);
        QCOMPARE(flow.pages(), (text.lines() + 9) / 10);
    }

    void longWordsAreBroken()
    {
        QPdfWriter writer(QStringLiteral("/dev/null"));
        preparePaper(writer, PaperSize::Letter);
        const TextBlock text(QString(200, u'W'), Typeface().regular(10), 80 * pt, &writer);
        QVERIFY(text.lines() > 5);
        QVERIFY(text.naturalWidth() <= 80 * pt);
    }

    void tablesRepeatHeaderAndGroup()
    {
        QPdfWriter writer(QStringLiteral("/dev/null"));
        preparePaper(writer, PaperSize::Letter);
        PageTable table({{QStringLiteral("A"), 100 * pt}, {QStringLiteral("B"), 100 * pt}},
                        Typeface(), 8, &writer);
        table.addGroup(QStringLiteral("nobody here"));
        table.addGroup(QStringLiteral("Monday"));
        for (int i = 0; i < 10; ++i) {
            PageTable::Row row;
            row.cells = {QString::number(i), QStringLiteral("x")};
            table.addRow(std::move(row));
        }
        const QRectF tall(0, 0, 200 * pt, 1000 * pt);
        PageFlow onOne(tall, tall);
        table.flowInto(onOne);
        const qreal height = tall.height() - onOne.remaining();
        const QRectF half(0, 0, 200 * pt, height * 0.7);
        PageFlow onTwo(half, half);
        table.flowInto(onTwo);
        QCOMPARE(onTwo.pages(), 2);
        // What the pages hold together is more than the table alone: header and group once more.
        QVERIFY(half.height() - onTwo.remaining() > height * 0.3 + 15 * pt);
    }

    void creationDate_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("UTC") << QByteArray("x/CreationDate (D:20261120192224Z)y")
                             << QByteArray("x/CreationDate (D:20251104160000Z)y");
        QTest::newRow("west") << QByteArray("x/CreationDate (D:20261120192224-05'00')y")
                              << QByteArray("x/CreationDate (D:20251104110000-05'00')y");
        QTest::newRow("east") << QByteArray("x/CreationDate (D:20261120192224+05'30')y")
                              << QByteArray("x/CreationDate (D:20251104213000+05'30')y");
        QTest::newRow("none") << QByteArray("xy") << QByteArray("xy");
    }
    void creationDate()
    {
        QFETCH(QByteArray, before);
        setCreationDate(before, QDateTime({2025, 11, 4}, {16, 0}, QTimeZone::utc()));
        QTEST(before, "after");
    }
};

QTEST_MAIN(TestPageFlow)
#include "test_pageflow.moc"
