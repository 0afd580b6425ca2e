// SPDX-License-Identifier: GPL-3.0-or-later
#include "masking.h"

#include "phrase.h"

#include <QTest>

using namespace rl;

class TestMasking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheEndOfNumbersOnly();
    void shortensNames_data();
    void shortensNames();
    void takesNumbersOut_data();
    void takesNumbersOut();
    void fillsPlacesOnce();
    void capitalisesLetters();
};

void TestMasking::showsTheEndOfNumbersOnly()
{
    QCOMPARE(endingOf(u"+14244851544"), QStringLiteral("…1544"));
    QCOMPARE(lastFourOf(u"+14244851544"), QStringLiteral("1544"));
    QCOMPARE(endingOf(u"anonymous"), QStringLiteral("…"));
    QCOMPARE(lastFourOf(u"sip:1234@example.com"), QString());
    QCOMPARE(lastFourOf(u"6505300051"), QString()); // not E.164, so nobody knows what it is
}

void TestMasking::shortensNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("shortName");
    const auto row = [](const char *name, const char *first, const char *shortName) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(first)
                            << QString::fromUtf8(shortName);
    };
    row("Testy McTesterson", "Testy", "Testy M.");
    row("  Testy   McTesterson ", "Testy", "Testy M.");
    row("María José de la Cruz", "María", "María C.");
    row("Testy", "Testy", "Testy");
    row("Ørn ångström", "Ørn", "Ørn Å.");
    row("", "the lead", "the lead");
    row("   ", "the lead", "the lead");
    row("+16505300051", "the lead", "the lead");
    row("Testy 650-530-0051", "the lead", "the lead");
    row("testy@example.com", "the lead", "the lead");
    row("John Smith 3", "John", "John 3.");
}

void TestMasking::shortensNames()
{
    QFETCH(QString, name);
    QTEST(leadFirstName(name, LetterLanguage::English), "first");
    QTEST(leadShortName(name, LetterLanguage::English), "shortName");
}

void TestMasking::takesNumbersOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("left");
    const auto row = [](const char *text, const char *left) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(left);
    };
    row("Call +16505300051 now", "Call (number removed) now");
    row("Call +1 650 530 0051.", "Call (number removed).");
    row("Call (650) 530-0051, please", "Call (number removed), please");
    row("Call 650.530.0051", "Call (number removed)");
    row("Call 6505300051", "Call (number removed)");
    row("Call 1-650-530-0051", "Call (number removed)");
    row("Call +44 20 7183 8750", "Call (number removed)");
    row("6505300051 and 3104365998", "(number removed) and (number removed)");
    row("You used +14244851544 at 10:05", "You used +14244851544 at 10:05");
    row("You used (424) 485-1544", "You used (424) 485-1544");
    row("On 2025-10-22 10:05, DSP-2025-00001, $1,234.50",
        "On 2025-10-22 10:05, DSP-2025-00001, $1,234.50");
    row("Your phone ending 5998 talked 15:00", "Your phone ending 5998 talked 15:00");
    row("Nothing here", "Nothing here");
    row("", "");
}

void TestMasking::takesNumbersOut()
{
    QFETCH(QString, text);
    QTEST(withoutPhoneNumbers(text, {QStringLiteral("+14244851544"), QString()},
                              LetterLanguage::English),
          "left");
}

void TestMasking::fillsPlacesOnce()
{
    constexpr Phrase phrase{u"{a} and {b}, {a}", u"{b} y {a}"};
    const PhraseValues values{{u"a", QStringLiteral("{b}")}, {u"b", QStringLiteral("%1")}};
    QCOMPARE(phrase.in(LetterLanguage::English, values), QStringLiteral("{b} and %1, {b}"));
    QCOMPARE(phrase.in(LetterLanguage::Spanish, values), QStringLiteral("%1 y {b}"));
    constexpr Phrase unknown{u"{c} {", u""};
    QCOMPARE(unknown.in(LetterLanguage::English, values), QStringLiteral("{c} {"));
}

void TestMasking::capitalisesLetters()
{
    QCOMPARE(capitalised(QStringLiteral("mié 22")), QStringLiteral("Mié 22"));
    QCOMPARE(capitalised(QStringLiteral("él")), QStringLiteral("Él"));
    QCOMPARE(capitalised(QString()), QString());
}

QTEST_APPLESS_MAIN(TestMasking)
#include "test_masking.moc"
