// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/casedocuments.h"
#include "import/csvrecords.h"
#include "import/fileimport.h"
#include "import/importkind.h"
#include "import/pgimportstore.h"
#include "panedriver.h"
#include "pdfreader.h"
#include "waiting.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace rl;
using namespace rl::test;

// What staff do on the 3rd of the month.
class TestSettleJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheCarriersFileToTheEvidence();
    void fortyCasesByKeyboard();
};

namespace {

Result<std::unique_ptr<RecordSource>> openCsv(const QString &path, const ImportKind &kind,
                                              const QStringList &)
{
    auto source = TextSource::open(path);
    if (!source)
        return source.error();
    auto records = CsvRecords::open(std::move(*source), *kind.fields, {}, kind.required);
    if (!records)
        return records.error();
    return std::unique_ptr<RecordSource>(std::move(*records));
}

Result<ImportReport> importFile(DisputeWorld &world, const QString &path)
{
    PgImportStore store(world.database.session(QStringLiteral("ana")));
    FileImport importing(*importKind(u"calls"), store, &openCsv);
    return importing.run(path, {});
}

} // namespace

void TestSettleJourney::fromTheCarriersFileToTheEvidence()
{
    DisputeWorld world;
    const QUuid appointment =
        world.data.addAppointment(QStringLiteral("Ruth"), QStringLiteral("Okafor"), 2);
    world.data.addAssignment(appointment, QStringLiteral("+14245550111"));
    const QUuid dispute = world.data.openCase(appointment);
    const QString leadPhone =
        world.data.value("SELECT primary_phone FROM leads WHERE first_name = 'Ruth'");
    const QString start =
        world.data.value("SELECT to_char((scheduled_at + interval '5 minutes') AT TIME ZONE 'UTC', "
                         "'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') FROM appointments WHERE id = :id",
                         {{"id", appointment}});

    // The carrier's list of calls.
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("calls.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Call Sid,From,To,Start Time,Duration,Status\n");
    file.write(
        QStringLiteral("CA900,+13104365998,+14245550111,%1,900,completed\n").arg(start).toUtf8());
    file.close();
    const Result<ImportReport> report = importFile(world, path);
    QVERIFY2(report.ok(), qPrintable(report ? QString() : report.error().text()));
    QCOMPARE(report->run.entered, 1);

    // List, case, decision.
    PaneDriver driver(world, QStringLiteral("ana"));
    driver.open();
    driver.pane().showCase(dispute);
    QVERIFY(driver.waitForCase(dispute));
    const Verdict verdict = driver.presenter().openCase()->verdict;
    QCOMPARE(verdict.recommendation, Recommendation::ChargeStands);
    QVERIFY2(verdict.sentence.contains(QStringLiteral("15:00")), qPrintable(verdict.sentence));
    driver.press(Qt::Key_1);
    driver.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(
        world.data.value("SELECT status FROM billing_disputes WHERE id = :id", {{"id", dispute}}),
        QStringLiteral("stands"));
    driver.pane().showCase(dispute);
    QVERIFY(driver.waitForCase(dispute));
    QTRY_VERIFY(!driver.presenter().openCase()->file.decidedBy.isEmpty());

    // The evidence, opened with other programs.
    auto *documents = driver.pane().findChild<CaseDocuments *>();
    QSignalSpy saved(documents, &CaseDocuments::saved);
    const QString pdfPath = folder.filePath(QStringLiteral("evidence.pdf"));
    documents->writeEvidence(pdfPath);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 20'000);
    QFile pdf(pdfPath);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    const PdfReading reading = readPdf(bytes);
    QVERIFY2(reading.sound, qPrintable(reading.problem));
    QVERIFY(reading.text.contains(QStringLiteral("15:00")));
    QCOMPARE(reading.attachments.keys(),
             QStringList({QStringLiteral("calls.csv"), QStringLiteral("evidence.json")}));
    const QByteArray csv = reading.attachments.value(QStringLiteral("calls.csv"));
    QCOMPARE(csv.trimmed().count('\n'), 1); // heading and the one call
    QVERIFY2(csv.contains("900"), csv.constData());
    const QJsonDocument json =
        QJsonDocument::fromJson(reading.attachments.value(QStringLiteral("evidence.json")));
    QVERIFY(json.isObject());
    QVERIFY(!bytes.contains(leadPhone.toUtf8()));
    QVERIFY(!csv.contains(leadPhone.toUtf8()));
    QVERIFY(!json.toJson().contains(leadPhone.toUtf8()));

    // The history says who has that paper, and which one it is; so does it of the letter.
    documents->writeLetter(folder.filePath(QStringLiteral("letter.pdf")));
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 2, 20'000);
    driver.find<QTabWidget>("caseTabs")->setCurrentIndex(4);
    const auto *history = driver.find<QTreeView>("historyTable")->model();
    const auto tells = [history](const QString &words) {
        for (int row = 0; row < history->rowCount(); ++row) {
            QStringList cells;
            for (int column = 1; column < history->columnCount(); ++column)
                cells << history->index(row, column).data().toString();
            if (cells.join(u'|').startsWith(words))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(tells(QStringLiteral("Ana Alvarez|Letter saved|letter.pdf, SHA-256 ")));
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    QVERIFY(
        tells(u"Ana Alvarez|Evidence saved|evidence.pdf, SHA-256 " + QString::fromLatin1(hash)));
}

void TestSettleJourney::fortyCasesByKeyboard()
{
    DisputeWorld world;
    for (int i = 0; i < 40; ++i) {
        const QUuid appointment = world.data.addAppointment(QStringLiteral("Lead%1").arg(i),
                                                            QStringLiteral("Number"), 3 + i);
        world.data.addAssignment(
            appointment, QStringLiteral("+1424555%1").arg(100 + i, 4, 10, QLatin1Char('0')));
        if (i % 4 != 3)
            world.data.addCall(appointment, 5, 700);
        world.data.openCase(appointment);
    }
    PaneDriver driver(world, QStringLiteral("mia"));
    driver.open();
    QVERIFY(driver.waitForRows(40));
    const auto undecided = [&world] {
        return world.data.value("SELECT count(*) FROM billing_disputes WHERE status = 'open'")
            .toInt();
    };
    // Each with what the call records recommend, or, where they recommend nothing, what a person
    // would do: one key, and one to commit.
    for (int left = 40; left > 0; --left) {
        const QUuid now = driver.currentCase();
        QVERIFY(driver.waitForCase(now));
        const auto advised =
            recommendedAction(driver.presenter().openCase()->verdict.recommendation);
        driver.press(advised == DisputeAction::ChargeStands ? Qt::Key_1 : Qt::Key_2);
        driver.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(undecided(), left - 1);
        QTRY_VERIFY(left == 1 || driver.currentCase() != now);
    }
    QCOMPARE(driver.keystrokes(), 80);
    qInfo("40 cases were settled with %d keystrokes", driver.keystrokes());
}

QTEST_MAIN(TestSettleJourney)
#include "test_settlejourney.moc"
