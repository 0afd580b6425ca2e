// SPDX-License-Identifier: GPL-3.0-or-later
// Every code that the wizard prints, and what it says of it.
#include "codebook.h"
#include "handset.h"
#include "screenanswer.h"
#include "servicecode.h"
#include "simbrand.h"
#include "spokencode.h"

#include <QSet>
#include <QTest>

using namespace rl;
using namespace std::chrono_literals;

namespace {

const PhoneNumber destination = PhoneNumber::fromE164(u"+15550109999");
constexpr std::array carriers{MobileCarrier::Att,          MobileCarrier::TMobile,
                              MobileCarrier::Verizon,      MobileCarrier::Sprint,
                              MobileCarrier::OtherGsm,     MobileCarrier::OtherCdma,
                              MobileCarrier::International};
constexpr std::array modes{ForwardingMode::TotalAi, ForwardingMode::SafetyNet};

CodeBook bookOf(MobileCarrier carrier, ForwardingMode mode, std::chrono::seconds ring = 25s)
{
    const Result<CodeBook> book = codeBook(carrier, mode, destination, ring);
    if (!book)
        qFatal("%s", qPrintable(book.error().what));
    return *book;
}

QStringList textsOf(const std::vector<DialCode> &codes)
{
    QStringList texts;
    for (const DialCode &code : codes)
        texts << code.code;
    return texts;
}

// All of them, undo codes of each included.
QStringList allCodes(const CodeBook &book)
{
    QStringList codes = textsOf(book.undo) + textsOf(book.completing) + textsOf(book.queries)
                        + textsOf(book.variants);
    codes << book.activation.code << book.activation.undo;
    for (const auto &list : {book.completing, book.variants}) {
        for (const DialCode &code : list)
            codes << code.undo;
    }
    return codes;
}

} // namespace

class TestCodeBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGsmCodeKeepsToTheGrammar();
    void grammarRefuses_data();
    void grammarRefuses();
    void takesACodeApart();
    void safetyNetIsCompleted();
    void undoComesFirst();
    void variantsInOrder();
    void cdmaKnowsTenDigits();
    void ringTimesBesideTheStandard();
    void refusesRingTimesOutsideItsBounds();
    void restoresWhatWasThere();
    void readsAloud_data();
    void readsAloud();
    void groupsLoseNothing();
    void screenLeadsToTheNextCode();
    void everyAnswerEndsSomewhere();
    void findsTheNetwork();
    void linksAreForAndroidOnly();
};

void TestCodeBook::everyGsmCodeKeepsToTheGrammar()
{
    int checked = 0;
    for (const MobileCarrier carrier : carriers) {
        if (isCdma(carrier))
            continue;
        for (const ForwardingMode mode : modes) {
            for (int ring = 5; ring <= 60; ++ring) {
                const CodeBook book = bookOf(carrier, mode, std::chrono::seconds(ring));
                for (const QString &code : allCodes(book)) {
                    const Result<ServiceCode> read = readServiceCode(code);
                    QVERIFY2(read.ok(), qPrintable(code));
                    ++checked;
                }
            }
            for (const DialCode &code : restoringCodes(carrier, mode, destination))
                QVERIFY2(readServiceCode(code.code).ok(), qPrintable(code.code));
        }
    }
    QVERIFY(checked > 5000);
}

void TestCodeBook::grammarRefuses_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
         {"", "21", "#", "**", "**21*15550109999", "**99*15550109999#", "**21#", "##21*+1555#",
          "**21*+1 555#", "**21*++1555#", "**67*+15550109999*11*25#", "**61*+15550109999*14*25#",
          "**61*+15550109999*11*255#", "**61*+15550109999*11*x#", "**61*+15550109999*11*25*1#",
          "*#21*5550109999#", "*72+15550109999", "***21*5550109999#"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestCodeBook::grammarRefuses()
{
    QFETCH(QString, code);
    const Result<ServiceCode> read = readServiceCode(code);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QVERIFY(!read.error().what.isEmpty());
}

void TestCodeBook::takesACodeApart()
{
    const Result<ServiceCode> read = readServiceCode(u"**61*+15550109999*11*25#");
    QVERIFY(read);
    QCOMPARE(read->action, ServiceAction::Register);
    QCOMPARE(read->service, QStringLiteral("61"));
    QCOMPARE(read->number, destination.e164());
    QCOMPARE(read->basicService, QStringLiteral("11"));
    QCOMPARE(read->ringTime, std::optional(25s));
    QVERIFY(read->ringTimeIsStandard());
    QCOMPARE(readServiceCode(u"*21*+15550109999#")->action, ServiceAction::Activate);
    QCOMPARE(readServiceCode(u"#21#")->action, ServiceAction::Deactivate);
    QCOMPARE(readServiceCode(u"##004#")->action, ServiceAction::Erase);
    QCOMPARE(readServiceCode(u"*#61#")->action, ServiceAction::Ask);
    QVERIFY(!readServiceCode(u"**61*+15550109999**32#")->ringTimeIsStandard());
}

void TestCodeBook::safetyNetIsCompleted()
{
    const CodeBook book = bookOf(MobileCarrier::TMobile, ForwardingMode::SafetyNet);
    QCOMPARE(book.activation.code, QStringLiteral("**61*+15550109999*11*25#"));
    QCOMPARE(textsOf(book.completing), QStringList({QStringLiteral("**67*+15550109999#"),
                                                    QStringLiteral("**62*+15550109999#")}));
    QCOMPARE(book.completing[0].undo, QStringLiteral("##67#"));
    QCOMPARE(book.completing[1].undo, QStringLiteral("##62#"));
    QVERIFY(textsOf(book.undo).contains(QStringLiteral("##004#")));
    // AT&T's one code has all three.
    QVERIFY(bookOf(MobileCarrier::Att, ForwardingMode::SafetyNet).completing.empty());
}

void TestCodeBook::undoComesFirst()
{
    const CodeBook book = bookOf(MobileCarrier::Att, ForwardingMode::TotalAi);
    QCOMPARE(textsOf(book.undo), QStringList({QStringLiteral("#21#"), QStringLiteral("##21#"),
                                              QStringLiteral("##002#")}));
    QVERIFY(book.undo.back().why.in(LetterLanguage::English).contains(u"voicemail"));
    QCOMPARE(textsOf(book.queries), QStringList({QStringLiteral("*#21#")}));
}

void TestCodeBook::variantsInOrder()
{
    QCOMPARE(
        textsOf(bookOf(MobileCarrier::TMobile, ForwardingMode::SafetyNet, 20s).variants),
        QStringList({QStringLiteral("**61*15550109999*11*20#"),
                     QStringLiteral("**61*5550109999*11*20#"),
                     QStringLiteral("**61*+15550109999**20#"), QStringLiteral("**61*+15550109999#"),
                     QStringLiteral("**004*+15550109999*11*20#"),
                     QStringLiteral("**67*+15550109999#"), QStringLiteral("**62*+15550109999#")}));
    for (const MobileCarrier carrier : carriers) {
        for (const ForwardingMode mode : modes) {
            const CodeBook book = bookOf(carrier, mode);
            QStringList codes = textsOf(book.variants);
            codes << book.activation.code;
            QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
            for (const DialCode &code : book.variants) {
                QVERIFY(!code.undo.isEmpty());
                QVERIFY(!code.why.english.isEmpty() && !code.why.spanish.isEmpty());
            }
        }
    }
}

void TestCodeBook::cdmaKnowsTenDigits()
{
    const CodeBook book = bookOf(MobileCarrier::Verizon, ForwardingMode::SafetyNet, 60s);
    QCOMPARE(book.activation.code, QStringLiteral("*71+15550109999"));
    QCOMPARE(textsOf(book.variants),
             QStringList({QStringLiteral("*715550109999"), QStringLiteral("*7115550109999")}));
    QVERIFY(book.queries.empty());
    QVERIFY(!book.ringTimeIsUnusual);
    QCOMPARE(textsOf(book.undo), QStringList({QStringLiteral("*73")}));
}

void TestCodeBook::ringTimesBesideTheStandard()
{
    const CodeBook book = bookOf(MobileCarrier::TMobile, ForwardingMode::SafetyNet, 58s);
    QVERIFY(book.ringTimeIsUnusual);
    QVERIFY(textsOf(book.variants).contains(QStringLiteral("**61*+15550109999*11*30#")));
    QVERIFY(!bookOf(MobileCarrier::TMobile, ForwardingMode::SafetyNet, 30s).ringTimeIsUnusual);
    QCOMPARE(standardRingTime(12s), 10s);
    QCOMPARE(standardRingTime(13s), 15s);
    QCOMPARE(standardRingTime(5s), 5s);
}

void TestCodeBook::refusesRingTimesOutsideItsBounds()
{
    for (const MobileCarrier carrier : carriers) {
        for (const auto ring : {0s, 4s, 61s, -5s}) {
            QCOMPARE(codeBook(carrier, ForwardingMode::SafetyNet, destination, ring).ok(),
                     isCdma(carrier));
            QVERIFY(codeBook(carrier, ForwardingMode::TotalAi, destination, ring).ok());
        }
    }
    QVERIFY(!codeBook(MobileCarrier::Att, ForwardingMode::TotalAi, PhoneNumber()).ok());
}

void TestCodeBook::restoresWhatWasThere()
{
    const PhoneNumber voicemail = PhoneNumber::fromE164(u"+18056377243");
    QCOMPARE(textsOf(restoringCodes(MobileCarrier::TMobile, ForwardingMode::SafetyNet, voicemail)),
             QStringList({QStringLiteral("**004*+18056377243#")}));
    QVERIFY(restoringCodes(MobileCarrier::Verizon, ForwardingMode::TotalAi, voicemail).empty());
    QVERIFY(restoringCodes(MobileCarrier::Att, ForwardingMode::TotalAi, {}).empty());
}

void TestCodeBook::readsAloud_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("grouped");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    QTest::newRow("AT&T")
        << "*004*+15550109999*11*25#"
        << "*004* +1 555 010 9999 *11* 25#"
        << "star, zero-zero-four, star; hold 0 for plus, one; five-five-five; "
           "zero-one-zero; nine-nine-nine-nine; star, one-one, star; two-five, "
           "pound"
        << "asterisco, cero-cero-cuatro, asterisco; mantenga pulsado el 0 para el "
           "signo más, uno; cinco-cinco-cinco; cero-uno-cero; "
           "nueve-nueve-nueve-nueve; asterisco, uno-uno, asterisco; dos-cinco, "
           "numeral";
    QTest::newRow("undo") << "##004#"
                          << "##004#"
                          << "pound, pound, zero-zero-four, pound"
                          << "numeral, numeral, cero-cero-cuatro, numeral";
    QTest::newRow("ten digits") << "*725550109999"
                                << "*72 555 010 9999"
                                << "star, seven-two; five-five-five; zero-one-zero; "
                                   "nine-nine-nine-nine"
                                << "asterisco, siete-dos; cinco-cinco-cinco; cero-uno-cero; "
                                   "nueve-nueve-nueve-nueve";
    QTest::newRow("verification") << "123456"
                                  << "123 456"
                                  << "one-two-three; four-five-six"
                                  << "uno-dos-tres; cuatro-cinco-seis";
}

void TestCodeBook::readsAloud()
{
    QFETCH(QString, code);
    QFETCH(QString, grouped);
    QFETCH(QString, english);
    QFETCH(QString, spanish);
    QCOMPARE(groupedCode(code), grouped);
    QCOMPARE(spokenCode(code, LetterLanguage::English), english);
    QCOMPARE(spokenCode(code, LetterLanguage::Spanish), spanish);
}

void TestCodeBook::groupsLoseNothing()
{
    for (const MobileCarrier carrier : carriers) {
        for (const ForwardingMode mode : modes) {
            for (const QString &code : allCodes(bookOf(carrier, mode, 5s))) {
                QString joined;
                for (const CodeGroup &group : codeGroups(code, LetterLanguage::Spanish)) {
                    QVERIFY(!group.spoken.isEmpty());
                    QVERIFY2(group.text.size() <= 7, qPrintable(group.text));
                    joined += group.text;
                }
                QCOMPARE(joined, code);
            }
        }
    }
}

void TestCodeBook::screenLeadsToTheNextCode()
{
    const CodeBook book = bookOf(MobileCarrier::TMobile, ForwardingMode::SafetyNet);
    QStringList tried{book.activation.code};
    ScreenAdvice advice = adviceFor(ScreenAnswer::InvalidMmi, book, tried);
    QCOMPARE(advice.next->code, QStringLiteral("**61*15550109999*11*25#"));
    tried << advice.next->code;
    advice = adviceFor(ScreenAnswer::NotPermitted, book, tried);
    QCOMPARE(advice.next->code, QStringLiteral("**67*+15550109999#"));
    // What worked is completed, then done.
    advice = adviceFor(ScreenAnswer::Succeeded, book, {book.activation.code});
    QCOMPARE(advice.next->code, QStringLiteral("**67*+15550109999#"));
    QVERIFY(!advice.done);
    advice = adviceFor(ScreenAnswer::Succeeded, book,
                       textsOf(book.completing) + QStringList{book.activation.code});
    QVERIFY(advice.done && !advice.next);
    // An error that passes: the same once more.
    QCOMPARE(adviceFor(ScreenAnswer::UnknownError, book, {book.activation.code}).next->code,
             book.activation.code);
    const CodeBook verizon = bookOf(MobileCarrier::Verizon, ForwardingMode::TotalAi);
    QCOMPARE(adviceFor(ScreenAnswer::OrdinaryCall, verizon, {verizon.activation.code}).next->code,
             QStringLiteral("*725550109999"));
}

void TestCodeBook::everyAnswerEndsSomewhere()
{
    for (const MobileCarrier carrier : carriers) {
        for (const ForwardingMode mode : modes) {
            const CodeBook book = bookOf(carrier, mode, 33s);
            for (const ScreenAnswer answer : allScreenAnswers) {
                QVERIFY(!screenAnswerText(answer).spanish.isEmpty());
                QStringList tried{book.activation.code};
                ScreenAdvice advice;
                do {
                    advice = adviceFor(answer, book, tried);
                    QVERIFY(!advice.say.english.isEmpty() && !advice.say.spanish.isEmpty());
                    if (advice.next)
                        tried << advice.next->code;
                    QVERIFY(tried.size() < 20);
                } while (advice.next);
                QVERIFY(advice.done != advice.useSettings);
            }
        }
    }
}

void TestCodeBook::findsTheNetwork()
{
    QCOMPARE(simBrandsLike(u"t mobile prepaid").front().networks.front(), MobileCarrier::TMobile);
    QCOMPARE(simBrandsLike(u"mint").size(), size_t(1));
    QCOMPARE(simBrandsLike(u"visible").front().networks.front(), MobileCarrier::Verizon);
    QVERIFY(simBrandsLike(u"zzz").empty());
    QCOMPARE(simBrandsLike(u"").size(), simBrands().size());
    QCOMPARE(carrierFromIccid(u"8901 4103 2111 1851 0720"), std::optional(MobileCarrier::Att));
    QCOMPARE(carrierFromIccid(u"89148000001234567890"), std::optional(MobileCarrier::Verizon));
    QCOMPARE(carrierFromIccid(u"8944110000000000000"), std::nullopt);
}

void TestCodeBook::linksAreForAndroidOnly()
{
    QCOMPARE(codeForQr(QStringLiteral("**21*+15550109999#"), Handset::Android),
             QStringLiteral("tel:**21*+15550109999%23"));
    QCOMPARE(codeForQr(QStringLiteral("**21*+15550109999#"), Handset::IPhone),
             QStringLiteral("**21*+15550109999#"));
    for (const Handset handset : {Handset::IPhone, Handset::Android, Handset::Other}) {
        QCOMPARE(handsetFromName(handsetName(handset)), std::optional(handset));
        QVERIFY(!beforeVerification(handset).empty());
        QVERIFY(!dialSteps(handset).empty());
        QVERIFY(!settingsSteps(handset, ForwardingMode::SafetyNet).empty());
    }
    QCOMPARE(proofSteps(ForwardingMode::SafetyNet).size(), size_t(3));
}

QTEST_APPLESS_MAIN(TestCodeBook)
#include "test_codebook.moc"
