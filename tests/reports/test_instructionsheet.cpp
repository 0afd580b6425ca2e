// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet for a broker: the undo code before the code, in the broker's language, readable by
// other programs; and its QR codes.
#include "onboarding/instructionsheet.h"
#include "onboarding/qrcode.h"
#include "pdfreader.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace rl;

class TestInstructionSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheUndoCodeFirst();
    void speaksTheBrokersLanguage();
    void hasRoomForTheDigitsOnly();
    void qrCodeHasItsPatterns();

private:
    static InstructionInput input();
    static PdfReading read(const InstructionInput &input);
};

InstructionInput TestInstructionSheet::input()
{
    InstructionInput made;
    made.who = QStringLiteral("Walter Prescott");
    made.number = PhoneNumber::fromE164(u"+14244851544");
    made.handset = Handset::IPhone;
    made.book = *codeBook(MobileCarrier::TMobile, ForwardingMode::SafetyNet,
                          PhoneNumber::fromE164(u"+14155550109"));
    made.madeAt = QDateTime(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);
    return made;
}

PdfReading TestInstructionSheet::read(const InstructionInput &input)
{
    const QByteArray pdf = InstructionSheet(input, PaperSize::Letter).pdf();
    if (const QString folder = qEnvironmentVariable("RINGLEDGER_TEST_PICTURES");
        !folder.isEmpty()) {
        QFile file(folder
                   + (input.language == LetterLanguage::Spanish ? QStringLiteral("/sheet-es.pdf")
                                                                : QStringLiteral("/sheet-en.pdf")));
        if (file.open(QIODevice::WriteOnly))
            file.write(pdf);
    }
    return readPdf(pdf);
}

void TestInstructionSheet::givesTheUndoCodeFirst()
{
    const PdfReading sheet = read(input());
    QVERIFY2(sheet.sound, qPrintable(sheet.problem));
    const qsizetype undo = sheet.text.indexOf(QStringLiteral("##61#"));
    const qsizetype code = sheet.text.indexOf(QStringLiteral("**61* +1 415 555 0109 *11* 25#"));
    QVERIFY(undo > 0);
    QVERIFY(code > undo);
    QVERIFY(sheet.text.contains(QStringLiteral("star, star, six-one, star; hold 0 for plus, one")));
    QVERIFY(sheet.text.contains(QStringLiteral("Live Voicemail")));
    for (const char *completing : {"**67*", "**62*", "*#61#"})
        QVERIFY2(sheet.text.contains(QLatin1String(completing)), completing);
}

void TestInstructionSheet::speaksTheBrokersLanguage()
{
    InstructionInput spanish = input();
    spanish.language = LetterLanguage::Spanish;
    spanish.onThisPhone = true;
    const PdfReading sheet = read(spanish);
    QVERIFY2(sheet.sound, qPrintable(sheet.problem));
    QVERIFY(sheet.text.contains(QStringLiteral("Desvío de sus llamadas")));
    QVERIFY(sheet.text.contains(QStringLiteral("numeral")));
    QVERIFY(!sheet.text.contains(QStringLiteral("pound")));
    QVERIFY(!sheet.text.contains(QStringLiteral("Dial")));
}

void TestInstructionSheet::hasRoomForTheDigitsOnly()
{
    InstructionInput early = input();
    early.book.reset();
    const PdfReading sheet = read(early);
    QVERIFY2(sheet.sound, qPrintable(sheet.problem));
    QVERIFY(sheet.text.contains(QStringLiteral("We tell you the code on the phone.")));
    QCOMPARE(sheet.pages.size(), 1);
}

void TestInstructionSheet::qrCodeHasItsPatterns()
{
    const QrCode code(QStringLiteral("**61*+14155550109*11*25#"));
    QVERIFY(code.width() >= 21);
    for (const auto &[x, y] : {std::pair{0, 0}, {code.width() - 7, 0}, {0, code.width() - 7}}) {
        for (int i = 0; i < 7; ++i) { // the finder patterns' rims, and their white rings
            QVERIFY(code.isDark(x + i, y));
            QVERIFY(code.isDark(x, y + i));
        }
        QVERIFY(!code.isDark(x + 1, y + 1));
        QVERIFY(code.isDark(x + 3, y + 3));
    }
    // Dark on white with its quiet zone, whatever is below.
    const int side = (code.width() + 8) * 3;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    code.paint(painter, image.rect());
    painter.end();
    QCOMPARE(image.pixelColor(1, 1), QColor(Qt::white));
    QCOMPARE(image.pixelColor(4 * 3 + 1, 4 * 3 + 1), QColor(Qt::black));
    QVERIFY(QrCode(QString()).isEmpty());
}

QTEST_MAIN(TestInstructionSheet)
#include "test_instructionsheet.moc"
