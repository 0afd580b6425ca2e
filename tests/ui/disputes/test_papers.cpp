// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the Disputes pane on paper or as a file of it.
#include "disputes/listpapers.h"
#include "panedriver.h"
#include "pdfreader.h"
#include "waiting.h"
#include "widgets/banner.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace rl;
using namespace rl::test;

class TestPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void printsAllThatTheViewShows();
    void printsWhatWasAskedInItsOrder();
    void savesTheCsvInTheOrderShown();
    void stoppedListIsNotThereAndNotNoted();
    void brokersFileIsNotShownAsOurLetter();

private:
    void addSettled(int count); // cases that need nobody any more
    void giveRuthToAaron();
    // Prints by key into a file; false when no dialog asks.
    [[nodiscard]] bool printTo(const QString &path);
    [[nodiscard]] PdfReading printed(const QString &path);
    [[nodiscard]] QString exports(const char *what);

    std::unique_ptr<DisputeWorld> world;
    std::unique_ptr<PaneDriver> driver;
    QTemporaryDir folder;
    QUuid testy;
    QUuid ruth;
};

void TestPapers::init()
{
    world = std::make_unique<DisputeWorld>();
    testy = world->data.openCase();
    const QUuid appointment =
        world->data.addAppointment(QStringLiteral("Ruth"), QStringLiteral("Okafor"));
    world->data.addAssignment(appointment, QStringLiteral("+14245550101"));
    ruth = world->data.openCase(appointment);
    driver = std::make_unique<PaneDriver>(*world, QStringLiteral("ana"));
}

void TestPapers::cleanup()
{
    driver.reset();
    world.reset();
}

void TestPapers::addSettled(int count)
{
    world->data.rows(
        "INSERT INTO billing_disputes (reference, org_id, broker_id, lead_id, appointment_id,"
        " reason, claim_text, amount_cents, due_at, status)"
        " SELECT 'DSP-2020-' || lpad(n::text, 5, '0'), org_id, broker_id, lead_id, appointment_id,"
        " reason, claim_text, amount_cents, due_at, 'withdrawn'"
        " FROM billing_disputes, generate_series(1, :count) n WHERE id = :id",
        {{"id", testy}, {"count", count}});
}

// Another broker, whose cases come first by company and last by day.
void TestPapers::giveRuthToAaron()
{
    world->data.rows("INSERT INTO brokers (company_name, contact_name, phone)"
                     " VALUES ('Alpha Loans', 'Aaron Alpha', '+13105550101')");
    world->data.rows("UPDATE billing_disputes SET broker_id = b.id, org_id = b.org_id,"
                     " due_at = due_at + interval '1 day', broker_sort = 'alpha loans aaron alpha'"
                     " FROM brokers b WHERE b.contact_name = 'Aaron Alpha'"
                     " AND billing_disputes.id = :id",
                     {{"id", ruth}});
}

bool TestPapers::printTo(const QString &path)
{
    driver->press(Qt::Key_P, Qt::ControlModifier);
    const auto dialog = [] {
        return qobject_cast<QPrintDialog *>(QApplication::activeModalWidget());
    };
    if (!QTest::qWaitFor([&] { return dialog() != nullptr; }))
        return false;
    auto *name = dialog()->findChild<QLineEdit *>(QStringLiteral("filename"));
    auto *buttons = dialog()->findChild<QDialogButtonBox *>();
    if (!name || !name->isEnabled() || !buttons)
        return false;
    name->setText(path);
    QTest::mouseClick(buttons->button(QDialogButtonBox::Ok), Qt::LeftButton);
    // Not every platform hands the keyboard back when a dialog closes.
    driver->pane().activateWindow();
    return dialog() == nullptr && QTest::qWaitForWindowActive(&driver->pane());
}

PdfReading TestPapers::printed(const QString &path)
{
    auto *saved = driver->find<Banner>("saved");
    saved->clear();
    PdfReading reading;
    if (!printTo(path) || !QTest::qWaitFor([&] { return saved->isVisible(); }, 30'000)) {
        reading.problem = driver->find<Banner>("failure")->text();
        return reading;
    }
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        reading = readPdf(file.readAll());
    return reading;
}

QString TestPapers::exports(const char *what)
{
    const QByteArray sql =
        QByteArray("SELECT string_agg(")
            .append(what)
            .append(", ' ' ORDER BY id) FROM audit_log WHERE action = 'disputes_exported'");
    return world->data.value(sql);
}

void TestPapers::printsAllThatTheViewShows()
{
    addSettled(250);
    driver->open();
    driver->press(Qt::Key_V, Qt::ShiftModifier); // All
    QTRY_COMPARE(driver->list().total(), 252);
    QVERIFY(driver->list().rowCount() < 252); // a page of it
    const PdfReading reading = printed(folder.filePath(QStringLiteral("all ñ.pdf")));
    QVERIFY2(reading.sound, qPrintable(reading.problem));
    QCOMPARE(driver->find<Banner>("saved")->text(), QStringLiteral("Saved all ñ.pdf"));
    QVERIFY(reading.pages.size() > 5);
    for (int page = 0; page < reading.pages.size(); ++page) {
        const QString &text = reading.pages[page];
        QVERIFY(text.contains(QStringLiteral("Disputes: All")));
        QVERIFY(text.contains(QStringLiteral("Recommendation")));
        QVERIFY(
            text.contains(QStringLiteral("Page %1 of %2").arg(page + 1).arg(reading.pages.size())));
    }
    QCOMPARE(reading.text.count(QStringLiteral("DSP-2020-")), 250);
    QVERIFY(reading.pages[0].contains(QStringLiteral("252 cases, $12,600.00")));
    QVERIFY(reading.pages[0].contains(QStringLiteral("Sorted by: Due")));
    QCOMPARE(exports("by_login::text || subject || (data ->> 'rows')"),
             QStringLiteral("anaall252"));
    QVERIFY(!driver->find<Banner>("progress")->isVisible());
    driver->press(Qt::Key_1); // the keyboard is back at the cases
    QVERIFY(driver->find<QTreeView>("disputeList")->isVisible());
}

void TestPapers::printsWhatWasAskedInItsOrder()
{
    giveRuthToAaron();
    driver->open();
    QVERIFY(driver->waitForRows(2));
    driver->press(Qt::Key_G);
    QVERIFY(driver->waitForRows(4)); // with a heading for each
    const PdfReading grouped = printed(folder.filePath(QStringLiteral("grouped.pdf")));
    QVERIFY2(grouped.sound, qPrintable(grouped.problem));
    QVERIFY(grouped.text.contains(QStringLiteral("Grouped by broker")));
    const auto aaron = grouped.text.indexOf(QStringLiteral("Aaron Alpha · Alpha Loans — 1"));
    const auto walter = grouped.text.indexOf(QStringLiteral("Walter Richards"));
    QVERIFY2(aaron > 0 && walter > aaron, qPrintable(grouped.text));
    QVERIFY(grouped.text.indexOf(QStringLiteral("Ruth Okafor")) < walter);

    driver->press(Qt::Key_G);
    driver->press(Qt::Key_Slash);
    driver->type(QStringLiteral("okaf"));
    QVERIFY(driver->waitForRows(1));
    const PdfReading found = printed(folder.filePath(QStringLiteral("found.pdf")));
    QVERIFY2(found.sound, qPrintable(found.problem));
    QVERIFY(found.text.contains(QStringLiteral("Disputes: Needs us")));
    QVERIFY(found.text.contains(QStringLiteral("Search: “okaf”")));
    QVERIFY(found.text.contains(QStringLiteral("Ruth Okafor")));
    QVERIFY(!found.text.contains(QStringLiteral("Testy")));
    QCOMPARE(exports("data ->> 'rows'"), QStringLiteral("2 1"));
}

void TestPapers::savesTheCsvInTheOrderShown()
{
    giveRuthToAaron();
    driver->open();
    QVERIFY(driver->waitForRows(2));
    for (const bool grouped : {false, true}) {
        if (grouped) {
            driver->press(Qt::Key_G);
            QVERIFY(driver->waitForRows(4));
        }
        const QString path = folder.filePath(QStringLiteral("list%1.csv").arg(grouped));
        driver->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(driver->saveAs(path));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20'000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QCOMPARE(csv.indexOf("Aaron Alpha") < csv.indexOf("Walter Richards"), grouped);
    }
}

void TestPapers::stoppedListIsNotThereAndNotNoted()
{
    addSettled(1100); // more than the store reads at once
    driver->open();
    driver->press(Qt::Key_V, Qt::ShiftModifier);
    QTRY_COMPARE(driver->list().total(), 1102);
    auto *papers = driver->find<ListPapers>("listPapers");
    QSignalSpy progressed(papers, &ListPapers::progressed);
    const auto ended = [&progressed] {
        return !progressed.isEmpty() && progressed.last().first().toString().isEmpty();
    };
    const QString path = folder.filePath(QStringLiteral("stopped.pdf"));
    QVERIFY(printTo(path));
    Q_EMIT driver->find<Banner>("progress")->triggered(); // as its button does
    QTRY_VERIFY_WITH_TIMEOUT(ended(), 30'000);
    QVERIFY(!QFile::exists(path));
    QVERIFY(!driver->find<Banner>("failure")->isVisible()); // the one who stopped it knows
    QVERIFY(!driver->find<Banner>("saved")->isVisible());
    QCOMPARE(exports("subject"), QString());

    // Another one goes through after it.
    const PdfReading reading = printed(folder.filePath(QStringLiteral("after.pdf")));
    QVERIFY2(reading.sound, qPrintable(reading.problem));
    QCOMPARE(exports("data ->> 'rows'"), QStringLiteral("1102"));
}

// It may have the letter's name, and even name the decision.
void TestPapers::brokersFileIsNotShownAsOurLetter()
{
    const Decision decision = world->data.decision(testy, DisputeAction::ChargeStands);
    QVERIFY(waitFor(driver->person().desk.decide(decision)).ok());
    world->data.rows("INSERT INTO dispute_files (dispute_id, name, media_type, side, content,"
                     " decision_id) SELECT id, reference || '-letter.pdf', 'application/pdf',"
                     " 'broker', '\\x78', :decision FROM billing_disputes WHERE id = :id",
                     {{"id", testy}, {"decision", decision.id}});
    driver->open();
    driver->pane().showCase(testy);
    QVERIFY(driver->waitForCase(testy));
    driver->press(Qt::Key_L);
    auto *letter = driver->find<QDialog>("letterDialog");
    QVERIFY(letter && letter->isVisible());
    QTest::mouseClick(letter->findChild<QPushButton *>(QStringLiteral("saveLetter")),
                      Qt::LeftButton);
    const QString path = folder.filePath(QStringLiteral("letter.pdf"));
    QVERIFY(driver->saveAs(path));
    QTRY_VERIFY_WITH_TIMEOUT(driver->find<Banner>("saved")->isVisible(), 20'000);
    letter->close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY2(written != "x", "the broker's file");
    const PdfReading reading = readPdf(written); // of the text that was sent
    QVERIFY2(reading.sound, qPrintable(reading.problem));
    const QString sent = QString(decision.letterText).simplified().left(40);
    QVERIFY2(reading.text.simplified().contains(sent), qPrintable(reading.text));
}

QTEST_MAIN(TestPapers)
#include "test_papers.moc"
