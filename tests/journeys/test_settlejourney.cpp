// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csvrecords.h"
#include "import/fileimport.h"
#include "import/importkind.h"
#include "import/pgimportstore.h"
#include "panedriver.h"
#include "pdfreader.h"
#include "waiting.h"
#include "widgets/banner.h"

#include <QCryptographicHash>
#include <QDialog>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
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

QString callSid()
{
    return QStringLiteral("CA0123456789abcdef0123456789abcdef");
}

// Whether the ten digits stand there one after the other, whatever is written between them.
bool tellsNumber(const QString &text, const QString &digits)
{
    QStringList spaced;
    for (const QChar digit : digits)
        spaced << QString(digit);
    return text.contains(QRegularExpression(spaced.join(QStringLiteral("[^0-9A-Za-z\\n]{0,3}"))));
}

// One call of 900 s, and what it means.
void checkCsv(const QByteArray &csv, const QString &start)
{
    const QStringList lines = QString::fromUtf8(csv).trimmed().split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 2);
    QStringList titles = lines.at(0).split(u',');
    titles[0].remove(QChar(QChar::ByteOrderMark));
    const QStringList cells = lines.at(1).split(u',');
    const auto cell = [&](const char *title) {
        return cells.value(int(titles.indexOf(QLatin1String(title))));
    };
    QCOMPARE(cell("start_utc"), start);
    QCOMPARE(cell("talk_seconds"), QStringLiteral("900"));
    QCOMPARE(cell("counts"), QStringLiteral("yes"));
    QCOMPARE(cell("direction"), QStringLiteral("broker_to_lead"));
    QCOMPARE(cell("tracking_number"), QStringLiteral("'+14245550111")); // no formula
    QCOMPARE(cells.last(), callSid()); // the reason before it has commas
}

void checkJson(const QByteArray &json, const QString &reference, const QString &start)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    QCOMPARE(root[u"reference"].toString(), reference);
    QCOMPARE(root[u"status"].toString(), QStringLiteral("stands"));
    QCOMPARE(root[u"disputed_cents"].toInt(-1), 5000);
    const QJsonObject verdict = root[u"verdict"].toObject();
    QCOMPARE(verdict[u"strength"].toString(), QStringLiteral("strong"));
    QCOMPARE(verdict[u"favours_broker"].toBool(true), false);
    const QJsonArray calls = root[u"calls"].toArray();
    QCOMPARE(calls.size(), 1);
    const QJsonObject call = calls.first().toObject();
    QCOMPARE(call[u"start"].toObject()[u"utc"].toString(), start);
    QCOMPARE(call[u"talk_seconds"].toInt(-1), 900);
    QCOMPARE(call[u"counts"].toBool(false), true);
    QVERIFY(call[u"ring_seconds"].isNull()); // nobody measured it: not 0
    const QJsonObject rule = root[u"rule"].toObject();
    QCOMPARE(rule[u"billable_over_seconds"].toInt(-1), 300);
    const QJsonObject decision = root[u"decision"].toObject();
    QCOMPARE(decision[u"credited_cents"].toInt(-1), 0);
    QCOMPARE(decision[u"by"].toString(), QStringLiteral("Ana Alvarez"));
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
    file.write(QStringLiteral("%1,+13104365998,+14245550111,%2,900,completed\n")
                   .arg(callSid(), start)
                   .toUtf8());
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

    // The evidence, saved by the keyboard and opened with other programs.
    auto *banner = driver.find<Banner>("saved");
    const QString pdfPath = folder.filePath(QStringLiteral("evidence.pdf"));
    driver.press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(driver.saveAs(pdfPath));
    QTRY_COMPARE_WITH_TIMEOUT(banner->text(), QStringLiteral("Saved evidence.pdf"), 20'000);
    QFile pdf(pdfPath);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    const PdfReading reading = readPdf(bytes);
    QVERIFY2(reading.sound, qPrintable(reading.problem));
    const QString reference = world.data.value(
        "SELECT reference FROM billing_disputes WHERE id = :id", {{"id", dispute}});
    for (const QString &words : {reference, QStringLiteral("15:00"), QStringLiteral("$50.00"),
                                 QStringLiteral("Walter Richards"), QStringLiteral("Ana Alvarez"),
                                 QStringLiteral("Ruth O.")})
        QVERIFY2(reading.text.contains(words), qPrintable(words));
    QCOMPARE(reading.attachments.keys(),
             QStringList({QStringLiteral("calls.csv"), QStringLiteral("evidence.json")}));
    const QByteArray csv = reading.attachments.value(QStringLiteral("calls.csv"));
    const QByteArray json = reading.attachments.value(QStringLiteral("evidence.json"));
    checkCsv(csv, start);
    checkJson(json, reference, start);
    for (const QByteArray &attached : {csv, json}) {
        const QByteArray hash =
            QCryptographicHash::hash(attached, QCryptographicHash::Sha256).toHex();
        QVERIFY2(reading.text.contains(QString::fromLatin1(hash)), attached.constData());
    }

    // Not the lead's number, however it is written, nor the hash of it.
    const QString digits = leadPhone.mid(2); // without +1
    QCOMPARE(digits.size(), 10);
    for (const QString &told : {reading.text, QString::fromUtf8(csv), QString::fromUtf8(json),
                                QString::fromLatin1(bytes)})
        QVERIFY(!tellsNumber(told, digits));
    QVERIFY(tellsNumber(QStringLiteral("call +1 (%1) %2-%3 back")
                            .arg(digits.left(3), digits.mid(3, 3), digits.mid(6)),
                        digits)); // it would be noticed
    for (const QString &number : {leadPhone, leadPhone.mid(1), digits}) {
        const QString hash = QString::fromLatin1(
            QCryptographicHash::hash(number.toUtf8(), QCryptographicHash::Sha256).toHex());
        QVERIFY(!QString::fromUtf8(json).contains(hash) && !reading.text.contains(hash));
    }

    // The history says who has that paper, and which one it is; so does it of the letter.
    driver.press(Qt::Key_L);
    auto *letter = driver.find<QDialog>("letterDialog");
    QVERIFY(letter && letter->isVisible());
    QVERIFY(letter->findChild<QPlainTextEdit *>()->toPlainText().contains(reference));
    QTest::mouseClick(letter->findChild<QPushButton *>(QStringLiteral("saveLetter")),
                      Qt::LeftButton);
    const QString letterPath = folder.filePath(QStringLiteral("letter.pdf"));
    QVERIFY(driver.saveAs(letterPath));
    QTRY_VERIFY2_WITH_TIMEOUT(banner->text() == QStringLiteral("Saved letter.pdf"),
                              qPrintable(driver.find<Banner>("failure")->text()), 20'000);
    letter->close();
    QFile letterPdf(letterPath);
    QVERIFY(letterPdf.open(QIODevice::ReadOnly));
    const PdfReading letterReading = readPdf(letterPdf.readAll());
    QVERIFY2(letterReading.sound, qPrintable(letterReading.problem));
    QVERIFY(letterReading.text.contains(reference));
    QVERIFY(!tellsNumber(letterReading.text, digits));
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
