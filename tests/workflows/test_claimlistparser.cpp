// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/claimlistparser.h"
#include "disputes/writtendate.h"

#include <QTest>

using namespace rl;

// The forms in which brokers send their lists. Today is Mon 3 Nov 2025.
class TestClaimListParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates();
    void lines_data();
    void lines();
    void leavesOutWhatIsNoClaim_data();
    void leavesOutWhatIsNoClaim();
    void readsAWholeMail();
    void keepsTheReasonItIsGiven();

private:
    const QDate today{2025, 11, 3};
};

void TestClaimListParser::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const QDate day(2025, 10, 22);
    const auto row = [](const char *text, QDate date) {
        QTest::newRow(text) << QString::fromUtf8(text) << date;
    };
    for (const char *text : {"10/22",
                             "10/22/2025",
                             "10/22/25",
                             "10-22",
                             "10-22-2025",
                             "2025-10-22",
                             "22.10.2025",
                             "22/10/2025",
                             "Oct 22",
                             "Oct. 22",
                             "October 22",
                             "october 22nd",
                             "Oct 22, 2025",
                             "22 Oct 2025",
                             "22nd of October",
                             "22 de octubre",
                             "22 de octubre de 2025",
                             "Wed Oct 22",
                             "Wednesday, October 22, 2025",
                             "(10/22)",
                             "on 10/22:"})
        row(text, day);
    row("12/30", QDate(2024, 12, 30)); // not the one to come
    row("11/10", QDate(2025, 11, 10)); // a week ahead
    row("11/11", QDate(2024, 11, 11));
    row("2/29", QDate(2024, 2, 29)); // the last year that had one
    row("1/2/2025", QDate(2025, 1, 2));
    row("13/13", {});
    row("2025-02-30", {});
    row("may be", {});
    row("Mario 12", {});
    row("10:22", {});
    row("no date", {});
}

void TestClaimListParser::dates()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QCOMPARE(findDate(text, today).date, date);
}

void TestClaimListParser::lines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<ClaimReason>("reason");
    QTest::addColumn<QString>("words");
    const QString testy = QStringLiteral("Testy McTesterson");
    const QString phone = QStringLiteral("+14244851544");
    const QDate day(2025, 10, 22);
    const auto row = [](const char *text, const QString &name, const QString &number, QDate date,
                        ClaimReason reason = ClaimReason::NoShow, const char *words = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << name << number << date << reason
                            << QString::fromUtf8(words);
    };
    row("Testy McTesterson 10/22 (424) 485-1544", testy, phone, day);
    row("10/22 Testy McTesterson (424) 485-1544 never showed", testy, phone, day,
        ClaimReason::NoShow, "never showed");
    row("Testy McTesterson\t10/22/2025\t424-485-1544\tNo show", testy, phone, day,
        ClaimReason::NoShow, "No show");
    row("Testy McTesterson,2025-10-22,+14244851544", testy, phone, day);
    row("\"McTesterson, Testy\",10/22/25,4244851544", testy, phone, day);
    row("McTesterson, Testy - Oct 22 - no-show", testy, {}, day, ClaimReason::NoShow, "no-show");
    row("1. Testy McTesterson, Oct 22 at 10:00 AM, 424.485.1544, $50.00", testy, phone, day);
    row("12) Testy McTesterson 10/22", testy, {}, day);
    row("- Testy McTesterson (10/22)", testy, {}, day);
    row("• Testy McTesterson: October 22nd", testy, {}, day);
    row("testy mctesterson 10/22", QStringLiteral("testy mctesterson"), {}, day);
    row("testy mctesterson did not show up 10/22", QStringLiteral("testy mctesterson"), {}, day,
        ClaimReason::NoShow, "did not show up");
    row("Testy McTesterson didn’t answer", testy, {}, {}, ClaimReason::NoShow, "didn’t answer");
    row("+1 424 485 1544", {}, phone, {});
    row("1-424-485-1544 on 10/22", {}, phone, day, ClaimReason::NoShow, "on");
    row("+44 20 7946 0018 10/22", {}, QStringLiteral("+442079460018"), day);
    row("Oct 22 10am Testy McTesterson cancelled", testy, {}, day, ClaimReason::Cancelled,
        "cancelled");
    row("Testy McTesterson 10/22 duplicate, already my client", testy, {}, day,
        ClaimReason::Duplicate, "duplicate, already my client");
    row("Testy McTesterson 10/22 not qualified", testy, {}, day, ClaimReason::Unqualified,
        "not qualified");
    row("Maria de la Cruz 10/22 no show", QStringLiteral("Maria de la Cruz"), {}, day,
        ClaimReason::NoShow, "no show");
    row("José Núñez no se presentó el 22 de octubre", QStringLiteral("José Núñez"), {}, day,
        ClaimReason::NoShow, "no se presentó el");
    row("Jean-Luc O'Brien Jr. 10/22", QStringLiteral("Jean-Luc O'Brien Jr."), {}, day);
    row("Testy McTesterson", testy, {}, {});
    row("Testy McTesterson | 10/22 | 12345", testy, {}, day);
    // A word that begins a claim is also a name, or the beginning of one.
    for (const char *name :
         {"Noemi Pérez", "Nolan Reed", "Norah No", "No Min-jun", "Noé Núñez",
          "Notburga Never-Smith", "Hung Tran", "Said Haddad", "John Call", "Nohemí de la O",
          "Isaac Onassis", "Didi Hasler", "Calla Wasson", "Dateline Phoneman", "noemi pérez",
          "norah no", "hung tran", "NORAH NO"}) {
        const QString text = QString::fromUtf8(name);
        row(name, text, {}, {}); // as a line of its own it is no greeting, heading or claim
        row(qUtf8Printable(text + u" 10/22 no show"), text, {}, day, ClaimReason::NoShow,
            "no show");
        row(qUtf8Printable(text + u" No Show 10/22"), text, {}, day, ClaimReason::NoShow,
            "No Show");
        row(qUtf8Printable(text + u" no contestó el 22 de octubre"), text, {}, day,
            ClaimReason::NoShow, "no contestó el");
        row(qUtf8Printable(text + u" hung up 10/22"), text, {}, day, ClaimReason::NoShow,
            "hung up");
        row(qUtf8Printable(text + u", 10/22, duplicate"), text, {}, day, ClaimReason::Duplicate,
            "duplicate");
    }
    row("No, Norah 10/22", QStringLiteral("Norah No"), {}, day);
    row("Tran, Hung - Oct 22 - no-show", QStringLiteral("Hung Tran"), {}, day, ClaimReason::NoShow,
        "no-show");
    row("Norah No said no 10/22", QStringLiteral("Norah No"), {}, day, ClaimReason::NoShow,
        "said no");
    row("Norah No never showed 10/22", QStringLiteral("Norah No"), {}, day, ClaimReason::NoShow,
        "never showed");
    row("NORAH NO NO SHOW 10/22", QStringLiteral("NORAH NO"), {}, day, ClaimReason::NoShow,
        "NO SHOW");
    row("Testy McTesterson,No,10/22", testy, {}, day, ClaimReason::NoShow, "No");
    row("Testy McTesterson 10/22 piano shows", testy, {}, day, ClaimReason::NoShow, "piano shows");
}

void TestClaimListParser::lines()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, phone);
    QFETCH(QDate, date);
    QFETCH(ClaimReason, reason);
    QFETCH(QString, words);
    const std::vector<ClaimLine> lines = parseClaimList(text, today);
    QCOMPARE(lines.size(), size_t(1));
    const ClaimLine &line = lines.front();
    QCOMPARE(line.line, 1);
    QCOMPARE(line.text, text.trimmed());
    QCOMPARE(line.leadName, name);
    QCOMPARE(line.phone, phone);
    QCOMPARE(line.date, date);
    QCOMPARE(line.claimText, words);
    QCOMPARE(line.reason, reason);
}

void TestClaimListParser::leavesOutWhatIsNoClaim_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "   ",
                             "-----",
                             "=====",
                             "***",
                             "Hi Ana,",
                             "Hello",
                             "Here is my list for October",
                             "Please credit these:",
                             "Name, Date, Phone",
                             "Lead\tAppointment Date\tPhone Number",
                             "No shows:",
                             "NO SHOWS",
                             "Thanks, Walter",
                             "Best regards",
                             "1.",
                             "$50.00",
                             "I talked to all of them and nobody was there",
                             "Hola Ana",
                             "Gracias"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestClaimListParser::leavesOutWhatIsNoClaim()
{
    QFETCH(QString, text);
    QVERIFY(parseClaimList(text, today).empty());
}

void TestClaimListParser::readsAWholeMail()
{
    const auto lines = parseClaimList(QStringLiteral("Hi Ana,\r\n"
                                                     "\r\n"
                                                     "these did not show up in October:\r\n"
                                                     "1) Testy McTesterson  10/22\r\n"
                                                     "2) Maria Lopez  10/23 (650) 555-0101\r\n"
                                                     "\r\n"
                                                     "Thanks\r\n"
                                                     "Walter"),
                                      today);
    // A lone signature looks like a lead: checking will say that no appointment fits.
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[0].line, 4);
    QCOMPARE(lines[0].leadName, QStringLiteral("Testy McTesterson"));
    QCOMPARE(lines[1].line, 5);
    QCOMPARE(lines[1].phone, QStringLiteral("+16505550101"));
    QCOMPARE(lines[2].leadName, QStringLiteral("Walter"));
}

void TestClaimListParser::keepsTheReasonItIsGiven()
{
    const auto lines =
        parseClaimList(QStringLiteral("Testy McTesterson 10/22"), today, ClaimReason::Unqualified);
    QCOMPARE(lines.front().reason, ClaimReason::Unqualified);
}

QTEST_GUILESS_MAIN(TestClaimListParser)
#include "test_claimlistparser.moc"
