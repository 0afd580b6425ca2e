// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/letterpdf.h"
#include "pdfreader.h"
#include "samplecase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rl;
using namespace rl::sample;

namespace {

const QDateTime written = utc(QStringLiteral("2025-11-04T16:00:00"));

Letter letterOn(const CaseFile &file, DisputeAction action,
                LetterLanguage language = LetterLanguage::English)
{
    return composeLetter(file, action, Money{2000}, file.decisionReason,
                         QStringLiteral("Dana Ortiz"), written, language);
}

PdfReading readingOf(const Letter &letter, PaperSize paper = PaperSize::Letter)
{
    Letterhead head;
    head.lines = {QStringLiteral("1200 Main Street, Los Angeles")};
    return readPdf(LetterPdf(letter, head, paper, written).pdf());
}

} // namespace

class TestLetterPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWholeAndOnOnePage_data()
    {
        QTest::addColumn<DisputeAction>("action");
        QTest::addColumn<LetterLanguage>("language");
        QTest::addColumn<PaperSize>("paper");
        for (const auto language : {LetterLanguage::English, LetterLanguage::Spanish}) {
            for (const auto action :
                 {DisputeAction::ChargeStands, DisputeAction::CreditFull, DisputeAction::CreditPart,
                  DisputeAction::AskInformation, DisputeAction::Withdraw, DisputeAction::Reopen}) {
                for (const auto paper : {PaperSize::Letter, PaperSize::A4}) {
                    QTest::addRow("%s, %s, %s", qPrintable(actionName(action)),
                                  qPrintable(languageCode(language)),
                                  paper == PaperSize::A4 ? "A4" : "Letter")
                        << action << language << paper;
                }
            }
        }
    }
    void isWholeAndOnOnePage()
    {
        QFETCH(DisputeAction, action);
        QFETCH(LetterLanguage, language);
        QFETCH(PaperSize, paper);
        const Letter letter = letterOn(workedExample(), action, language);
        const PdfReading pdf = readingOf(letter, paper);
        QCOMPARE(pdf.problem, QString());
        QVERIFY(pdf.sound);
        QCOMPARE(pdf.pages.size(), 1);
        const QString text = pdf.text.simplified();
        QStringList parts{letter.date,
                          letter.subject,
                          letter.salutation,
                          letter.callsHeading,
                          letter.checkHeading,
                          letter.appealHeading,
                          letter.appeal,
                          letter.closing,
                          QStringLiteral("1200 Main Street, Los Angeles")};
        parts += letter.recipient + letter.paragraphs + letter.checkLines + letter.signature;
        for (const QString &part : parts)
            QVERIFY2(text.contains(part.simplified()), qPrintable(part));
        QCOMPARE(pdf.text.count(QStringLiteral("15:00")) > 0, !letter.calls.empty());
    }

    void smallerTypeBeforeASecondPage()
    {
        Letter letter = letterOn(workedExample(), DisputeAction::ChargeStands);
        letter.paragraphs
            << QStringLiteral("One more thing that matters to this case. ").repeated(8);
        QCOMPARE(readingOf(letter).pages.size(), 1);
        letter.paragraphs << QStringLiteral("And there is a great deal more. ").repeated(200);
        const PdfReading pdf = readingOf(letter);
        QVERIFY(pdf.pages.size() >= 2);
        QVERIFY(pdf.pages[1].contains(QStringLiteral("Page 2 of ")));
        // The name is never alone on a page.
        QVERIFY(pdf.pages.last().contains(letter.closing));
        QVERIFY(pdf.pages.last().contains(QStringLiteral("Dana Ortiz")));
    }

    void longTablesAndNames()
    {
        const PdfReading pdf = readingOf(letterOn(crowded(60), DisputeAction::CreditPart));
        QVERIFY(pdf.sound);
        QVERIFY(pdf.pages.size() > 2);
        QVERIFY(pdf.pages[1].contains(QStringLiteral("Because"))); // the header, again
        QVERIFY(!pdf.text.contains(QStringLiteral("5300051")));
        QVERIFY(!pdf.text.contains(QStringLiteral("530-0051")));
        QVERIFY(!pdf.text.contains(QStringLiteral("INTERNAL")));
    }

    void theSameLetterGivesTheSameBytes()
    {
        const Letter letter = letterOn(silent(), DisputeAction::CreditFull);
        const QByteArray first = LetterPdf(letter, {}, PaperSize::A4, written).pdf();
        QCOMPARE(LetterPdf(letter, {}, PaperSize::A4, written).pdf(), first);
    }

    void saysWhereItCouldNotBeWritten()
    {
        const QTemporaryDir folder;
        const LetterPdf pdf(letterOn(silent(), DisputeAction::CreditFull), {}, PaperSize::A4,
                            written);
        QVERIFY(pdf.write(folder.filePath(QStringLiteral("letter.pdf"))).ok());
        const Result<QByteArray> nowhere =
            pdf.write(folder.filePath(QStringLiteral("none/letter.pdf")));
        QVERIFY(!nowhere.ok());
        QVERIFY(nowhere.error().what.contains(QStringLiteral("letter.pdf")));
    }
};

QTEST_MAIN(TestLetterPdf)
#include "test_letterpdf.moc"
