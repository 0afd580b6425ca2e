// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidencepack.h"
#include "pdfreader.h"
#include "samplecase.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rl;
using namespace rl::sample;

namespace {

EvidenceInput inputOf(const CaseFile &file, LetterLanguage language = LetterLanguage::English)
{
    EvidenceInput input;
    input.file = file;
    input.verdict = judge(file.facts, language);
    input.generatedAt = utc(QStringLiteral("2025-11-04T16:00:00"));
    input.signedBy = QStringLiteral("Dana Ortiz");
    input.language = language;
    return input;
}

PdfReading readingOf(const EvidenceInput &input)
{
    const Result<QByteArray> made = EvidencePack(input).pdf();
    return made.ok() ? readPdf(made.value()) : PdfReading{{}, {}, {}, false, made.error().text()};
}

QString joined(const QString &text)
{
    return text.simplified();
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

} // namespace

class TestEvidencePack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheCaseSays()
    {
        const PdfReading pdf = readingOf(inputOf(workedExample()));
        QCOMPARE(pdf.problem, QString());
        QVERIFY(pdf.sound);
        QCOMPARE(pdf.pages.size(), 2);
        const QString text = joined(pdf.text);
        for (const char16_t *expected :
             {u"DSP-2025-00001",
              u"Walter Richards",
              u"My Reverse Options",
              u"Testy M.",
              u"Wednesday, October 22, 2025",
              u"10:00 AM Pacific time",
              u"$50.00",
              u"“The lead didn’t show up for the Oct 22 appointment.",
              u"your phone ending 5998 called …1544",
              u"The charge of $50.00 stands",
              u"Signed off by Dana Ortiz on Mon Nov 3, 2025, 10:20 AM Pacific time",
              u"10:05:12 AM",
              u"Broker called lead",
              u"Lead called broker",
              u"2:30:03 PM",
              u"4:00:41 PM",
              u"3 calls, 25:00 talked in all",
              u"Wed Oct 22, 2025, 2:30 PM",
              u"outgoing to +1 424-485-1544, your phone ending 5998",
              u"Page 1 of 2",
              u"Page 2 of 2",
              u"Prepared on November 4, 2025 by Dana Ortiz"}) {
            QVERIFY2(text.contains(QString::fromUtf16(expected)),
                     qPrintable(QString::fromUtf16(expected)));
        }
    }

    void everyPageNamesTheCaseAndTheHashes()
    {
        const PdfReading pdf = readingOf(inputOf(crowded(60)));
        QVERIFY(pdf.pages.size() >= 4);
        for (qsizetype i = 0; i < pdf.pages.size(); ++i) {
            QVERIFY(pdf.pages[i].contains(QStringLiteral("DSP-2025-00417")));
            QVERIFY(pdf.pages[i].contains(
                QStringLiteral("Page %1 of %2").arg(i + 1).arg(pdf.pages.size())));
            for (const QByteArray &content : pdf.attachments) {
                const QByteArray hash =
                    QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
                QVERIFY(pdf.pages[i].contains(QString::fromLatin1(hash)));
            }
        }
    }

    void attachmentsHoldTheFigures()
    {
        const CaseFile file = workedExample();
        const PdfReading pdf = readingOf(inputOf(file));
        QCOMPARE(pdf.attachments.keys(),
                 (QStringList{QStringLiteral("calls.csv"), QStringLiteral("evidence.json")}));
        const QJsonObject root =
            QJsonDocument::fromJson(pdf.attachments[QStringLiteral("evidence.json")]).object();
        QCOMPARE(root[u"reference"].toString(), file.summary.reference);
        QCOMPARE(root[u"disputed_cents"].toInt(), 5000);
        const QJsonArray calls = root[u"calls"].toArray();
        QCOMPARE(calls.size(), 3);
        const QStringList lines = QString::fromUtf8(pdf.attachments[QStringLiteral("calls.csv")])
                                      .split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        for (int i = 0; i < 3; ++i) {
            const int talk = *file.facts.calls[size_t(i)].talkSeconds;
            QCOMPARE(calls[i].toObject()[u"talk_seconds"].toInt(), talk);
            QCOMPARE(lines[i + 1].section(u',', 10, 10), QString::number(talk));
        }
    }

    void theLeadsNumberIsNowhere_data()
    {
        QTest::addColumn<CaseFile>("file");
        QTest::addColumn<LetterLanguage>("language");
        for (const auto language : {LetterLanguage::English, LetterLanguage::Spanish}) {
            const QByteArray name = languageCode(language).toLatin1();
            QTest::addRow("worked, %s", name.constData()) << workedExample() << language;
            QTest::addRow("crowded, %s", name.constData()) << crowded(60) << language;
        }
    }
    void theLeadsNumberIsNowhere()
    {
        QFETCH(CaseFile, file);
        QFETCH(LetterLanguage, language);
        const PdfReading pdf = readingOf(inputOf(file, language));
        QVERIFY(pdf.sound);
        const QString number = QString::fromUtf16(leadNumber).mid(1); // 16505300051
        QStringList sources{pdf.text};
        for (const QByteArray &content : pdf.attachments)
            sources += QString::fromUtf8(content);
        QStringList hashed;
        for (const QString &form :
             {QString(u"+" + number), number, number.mid(1), number.right(7)}) {
            for (const auto algorithm :
                 {QCryptographicHash::Md5, QCryptographicHash::Sha1, QCryptographicHash::Sha256}) {
                hashed += QString::fromLatin1(
                    QCryptographicHash::hash(form.toLatin1(), algorithm).toHex());
            }
        }
        // However it might be spelt: with other signs between the digits, or none.
        const QRegularExpression spelt(
            QStringLiteral("5\\D{0,3}3\\D{0,3}0\\D{0,3}0\\D{0,3}0\\D{0,3}5"
                           "\\D{0,3}1"));
        for (const QString &source : sources) {
            QVERIFY(!source.contains(number.right(7)));
            QVERIFY(!source.contains(spelt));
            for (const QString &hash : hashed)
                QVERIFY(!source.contains(hash, Qt::CaseInsensitive));
        }
        QVERIFY(!digitsOf(pdf.text).contains(number.right(10)));
    }

    void whatStandsBesideTheNumberHidesItNot()
    {
        for (CaseFile file : {workedExample(), silent()}) {
            file.claimText = QStringLiteral("I rang 650-530-0051 10/22/2025 3:15 PM, no answer.");
            file.decisionReason = QStringLiteral("You rang 6505300051 22 times.");
            const Result<QByteArray> made = EvidencePack(inputOf(file)).pdf();
            QVERIFY2(made.ok(), qPrintable(made.ok() ? QString() : made.error().text()));
            const PdfReading pdf = readPdf(made.value());
            const QString text = joined(pdf.text);
            QVERIFY(text.contains(
                QStringLiteral("I rang [lead’s number] 10/22/2025 3:15 PM, no answer.")));
            QVERIFY(text.contains(QStringLiteral("You rang [lead’s number] 22 times.")));
            QVERIFY(!digitsOf(pdf.text).contains(QStringLiteral("5300051")));
        }
    }

    void theSheetIsReadBeforeItIsHandedOut_data()
    {
        QTest::addColumn<CaseFile>("file");
        QTest::addColumn<QString>("where");
        for (const bool calls : {true, false}) {
            CaseFile file = calls ? workedExample() : silent();
            const char *with = calls ? "calls" : "no calls";
            file.summary.brokerCompany = QStringLiteral("Options, 650/530/0051");
            QTest::addRow("in a name, %s", with) << file << QStringLiteral("evidence.json");
            // Apart in the attachments, one below the other in print.
            file.summary.brokerName = QStringLiteral("Walter 650-530");
            file.summary.brokerCompany = QStringLiteral("0051 Options");
            QTest::addRow("in print alone, %s", with)
                << file << QStringLiteral("DSP-2025-00001-evidence.pdf");
        }
    }
    void theSheetIsReadBeforeItIsHandedOut()
    {
        QFETCH(CaseFile, file);
        const Result<QByteArray> made = EvidencePack(inputOf(file)).pdf();
        QVERIFY(!made.ok());
        QCOMPARE(made.error().code, ErrorCode::Internal);
        QTEST(made.error().detail, "where");
    }

    void internalThingsStayInside()
    {
        CaseFile file = crowded(20);
        file.draft = DecisionDraft{DisputeAction::ChargeStands,
                                   {},
                                   {},
                                   QStringLiteral("OVERRIDE"),
                                   QStringLiteral("SCRIBBLE")};
        const PdfReading pdf = readingOf(inputOf(file));
        QStringList sources{pdf.text};
        for (const QByteArray &content : pdf.attachments)
            sources += QString::fromUtf8(content);
        for (const QString &source : sources) {
            for (const char16_t *secret :
                 {u"INTERNAL", u"OVERRIDE", u"SCRIBBLE", u"degraded in the", u"Prior Person",
                  u"Later Person", u"Rival Broker"}) {
                QVERIFY2(!source.contains(QString::fromUtf16(secret)),
                         qPrintable(QString::fromUtf16(secret)));
            }
        }
    }

    void longTablesRepeatTheirHeader()
    {
        const EvidenceInput input = inputOf(crowded(120));
        const PdfReading pdf = readingOf(input);
        int pagesWithCalls = 0;
        int rows = 0;
        static const QRegularExpression row(QStringLiteral("^ *\\d\\d?:\\d\\d:\\d\\d [AP]M "),
                                            QRegularExpression::MultilineOption);
        for (const QString &page : pdf.pages) {
            const auto count = int(page.count(row));
            rows += count;
            if (count == 0)
                continue;
            ++pagesWithCalls;
            QVERIFY(
                joined(page).contains(QStringLiteral("Start Who called whom Ring Talk Billed")));
            QVERIFY(page.contains(QStringLiteral("Wednesday, October 22, 2025")));
        }
        QVERIFY(pagesWithCalls > 4);
        const auto shown =
            std::count_if(input.verdict.calls.begin(), input.verdict.calls.end(),
                          [](const CallJudgement &call) { return brokerMaySee(call.ruling); });
        QVERIFY(shown > 100 && shown < 120); // some were over a number that others held then
        QCOMPARE(rows, int(shown));
    }

    void longWordsWrapAndAreWhole()
    {
        const PdfReading pdf = readingOf(inputOf(crowded(3)));
        QString squeezed = pdf.text;
        squeezed.remove(QRegularExpression(QStringLiteral("\\s")));
        QVERIFY(squeezed.contains(QStringLiteral("Featherstonehaugh-")));
        QVERIFY(joined(pdf.text).contains(QStringLiteral("I want the whole amount back.”")));
        QVERIFY(!pdf.text.contains(u'\uFFFD'));
    }

    void aVeryLongClaimGoesOverPages()
    {
        CaseFile file = workedExample();
        file.claimText =
            QStringLiteral("I waited and waited and nobody came at all. ").repeated(400);
        const PdfReading pdf = readingOf(inputOf(file));
        QVERIFY(pdf.pages.size() >= 4);
        QCOMPARE(joined(pdf.text).count(QStringLiteral("waited and waited"))
                     + joined(pdf.text).count(QStringLiteral("waited and Call evidence")),
                 400);
    }

    void spanishHasNoEnglishLeft()
    {
        for (CaseFile file : {workedExample(), crowded(60), silent()}) {
            file.claimText = QStringLiteral("El cliente no vino.");
            file.decisionReason = QStringLiteral("Las llamadas lo muestran.");
            const PdfReading pdf = readingOf(inputOf(file, LetterLanguage::Spanish));
            // Names are English or not as they please.
            QString text = joined(pdf.text).remove(QStringLiteral("calls.csv"));
            for (const QString &name : {file.summary.brokerCompany, file.summary.leadName})
                for (const QString &word : name.split(u' '))
                    text.remove(word);
            static const QRegularExpression english(
                QStringLiteral("\\b(the|and|was|were|call|calls|called|number|not|yet|of|from|with|"
                               "your|phone|time|appointment|broker|lead|page|talked|ring|talk|"
                               "caller|person|agrees|counts|does|until|held|another|outage|"
                               "billable|voicemail|unknown|Wed|Oct|October|Wednesday|earlier)\\b"));
            const QRegularExpressionMatch match = english.match(text);
            QVERIFY2(!match.hasMatch(),
                     qPrintable(text.mid(std::max<qsizetype>(0, match.capturedStart() - 40), 90)));
            QVERIFY(text.contains(QStringLiteral("Miércoles 22 de octubre de 2025")));
        }
    }

    void saysPlainlyWhenTheRecordsFavourTheBroker()
    {
        const PdfReading pdf = readingOf(inputOf(silent()));
        const QString text = joined(pdf.text);
        QVERIFY(text.contains(QStringLiteral("The records favour the broker")));
        QVERIFY(text.contains(QStringLiteral("$50.00 credited in full")));
        QVERIFY(
            text.contains(QStringLiteral("If your bill shows a call to or from +1 424-485-1544")));
    }

    void anUndecidedCaseSaysSo()
    {
        CaseFile file = workedExample();
        file.summary.status = DisputeStatus::Open;
        const PdfReading pdf = readingOf(inputOf(file));
        QVERIFY(pdf.text.contains(QStringLiteral("Not decided yet")));
        QVERIFY(!pdf.text.contains(QStringLiteral("Signed off")));
        QVERIFY(!pdf.text.contains(QStringLiteral("The carrier’s records show a call of 15")));
    }

    void paperAndLanguage()
    {
        EvidenceInput input = inputOf(workedExample());
        QVERIFY(EvidencePack(input).pdf().value().contains("/MediaBox [0 0 612"));
        input.paper = PaperSize::A4;
        QVERIFY(EvidencePack(input).pdf().value().contains("/MediaBox [0 0 595"));
        QCOMPARE(paperFor(QLocale(QStringLiteral("en_US"))), PaperSize::Letter);
        QCOMPARE(paperFor(QLocale(QStringLiteral("es_MX"))), PaperSize::Letter);
        QCOMPARE(paperFor(QLocale(QStringLiteral("de_DE"))), PaperSize::A4);
        QCOMPARE(paperFor(QLocale::c()), PaperSize::Letter);
    }

    void theSameCaseGivesTheSameBytes()
    {
        const QByteArray first = EvidencePack(inputOf(crowded(30))).pdf().value();
        QCOMPARE(EvidencePack(inputOf(crowded(30))).pdf().value(), first);
        QVERIFY(first.contains("/CreationDate (D:20251104"));
    }

    void writesAllOrNothing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("pack.pdf"));
        QVERIFY(EvidencePack(inputOf(workedExample())).write(path).ok());
        const qint64 size = QFileInfo(path).size();
        QVERIFY(size > 10'000);

        const Result<QByteArray> nowhere =
            EvidencePack(inputOf(workedExample()))
                .write(folder.filePath(QStringLiteral("no/such/pack.pdf")));
        QVERIFY(!nowhere.ok());
        QCOMPARE(nowhere.error().code, ErrorCode::NotFound);
        QVERIFY(nowhere.error().remedy.contains(QStringLiteral("There is no folder")));

        // The folder itself: what is no ordinary file is refused, never replaced.
        const Result<QByteArray> noFile =
            EvidencePack(inputOf(workedExample())).write(folder.path());
        QVERIFY(!noFile.ok());
        QCOMPARE(noFile.error().code, ErrorCode::NotAllowed);
        QVERIFY(QFileInfo(folder.path()).isDir());
        QCOMPARE(QFileInfo(path).size(), size);
    }
};

QTEST_MAIN(TestEvidencePack)
#include "test_evidencepack.moc"
