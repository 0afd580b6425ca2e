// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlrunner.h"

#include <QCryptographicHash>
#include <QTest>
#include <QTimeZone>

// 'ringledgerctl dispute' as a person or a script runs it: the real program on a private database
// with sample data of a fixed seed.
class TestCtlDispute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void helpNeedsNoDatabase_data();
    void helpNeedsNoDatabase();
    void misunderstandingsAreTold_data();
    void misunderstandingsAreTold();
    void listsLikeThePane();
    void savesTheListAsCsv();
    void showsOneCase();
    void refusesLikeThePane();
    void resolvesAndKeepsTheLetter();
    void creditsInPart();
    void asksAndTakesTheAnswer();
    void opensAListFromStdin();
    void opensOneByNameAndDay();
    void savesTheEvidence();

private:
    using Answer = rl::CtlRunner::Answer;
    Answer dispute(const QStringList &arguments, const QByteArray &input = {})
    {
        return m_ctl.run(QStringList(QStringLiteral("dispute")) + arguments, input);
    }
    // A case that needs us and for which this is recommended.
    QJsonObject open(const QString &recommendation)
    {
        const Answer list = dispute({QStringLiteral("list"), QStringLiteral("--json")});
        for (const QJsonValue row : list.object()[u"disputes"].toArray()) {
            if (row[u"recommendation"].toString() == recommendation)
                return row.toObject();
        }
        qFatal("the sample has no case left for which %s is recommended",
               qUtf8Printable(recommendation));
        return {};
    }
    QJsonObject shown(const QString &reference)
    {
        return dispute({QStringLiteral("show"), reference, QStringLiteral("--json")}).object();
    }

    rl::CtlRunner m_ctl;
};

void TestCtlDispute::initTestCase()
{
    const Answer sample = m_ctl.makeSample();
    QVERIFY2(sample.status == 0, sample.error.constData());
}

void TestCtlDispute::helpNeedsNoDatabase_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action : {"list", "show", "open", "resolve", "evidence", "note", "answer"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void TestCtlDispute::helpNeedsNoDatabase()
{
    QFETCH(QString, action);
    const Answer help = dispute({action, QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    QVERIFY(help.out.contains("Usage:"));
    QVERIFY(dispute({}).error.contains(action.toLatin1()));
}

void TestCtlDispute::misunderstandingsAreTold_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char *line, const char *told) {
        QTest::newRow(line) << QString::fromLatin1(line) << QByteArray(told);
    };
    row("frobnicate", "there is no action 'frobnicate'");
    row("list --view tomorrow", "tomorrow");
    row("list --sort colour", "colour");
    row("list --limit many", "many");
    row("list --nonsense", "nonsense");
    row("list --csv --json", "do not go with it");
    row("list --csv --limit 5", "do not go with it");
    row("list -o x.csv", "--output takes the file of --csv");
    row("show", "give one case");
    row("show A B", "give one case");
    row("resolve DSP-2026-00001", "--action is one of");
    row("resolve DSP-2026-00001 --action smile", "--action is one of");
    row("resolve DSP-2026-00001 --action credit-part --amount much", "--amount takes dollars");
    row("resolve DSP-2026-00001 --action charge-stands --amount 5",
        "--amount goes with credit-part");
    row("open", "give one of --appointment");
    row("open --lead X", "--broker");
    row("open --appointment x", "no appointment's id");
    row("open --broker X --lead X --reason weather", "weather");
    row("note DSP-2026-00001", "give one case and a text");
    row("evidence DSP-2026-00001 --paper papyrus", "letter or a4");
}

void TestCtlDispute::misunderstandingsAreTold()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, told);
    const Answer answer = dispute(line.split(u' '));
    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.error.contains(told), answer.error.constData());
    QVERIFY(answer.out.isEmpty());
}

void TestCtlDispute::listsLikeThePane()
{
    const QJsonObject page = dispute({QStringLiteral("list"), QStringLiteral("--json"),
                                      QStringLiteral("--limit"), QStringLiteral("5")})
                                 .object();
    const QJsonArray rows = page[u"disputes"].toArray();
    QCOMPARE(rows.size(), 5);
    QCOMPARE(page[u"total"].toInt(), page[u"counts"][u"needs_us"].toInt());
    QCOMPARE(page[u"counts"][u"all"].toInt(), 60);
    for (int i = 1; i < rows.size(); ++i)
        QVERIFY(rows[i - 1][u"due_at"].toString() <= rows[i][u"due_at"].toString());

    const QString reference = rows[2][u"reference"].toString();
    const QJsonObject one =
        dispute({QStringLiteral("list"), QStringLiteral("--view"), QStringLiteral("all"),
                 QStringLiteral("--search"), reference.toLower(), QStringLiteral("--json")})
            .object();
    QCOMPARE(one[u"disputes"].toArray().size(), 1);
    const Answer text =
        dispute({QStringLiteral("list"), QStringLiteral("--limit"), QStringLiteral("5")});
    QVERIFY(text.out.startsWith("CASE"));
    QVERIFY(text.out.contains(reference.toLatin1()));
    QVERIFY(text.out.contains("5 of "));
}

void TestCtlDispute::savesTheListAsCsv()
{
    const QString path = m_ctl.folder() + u"/all.csv";
    const Answer saved =
        dispute({QStringLiteral("list"), QStringLiteral("--csv"), QStringLiteral("--view"),
                 QStringLiteral("all"), QStringLiteral("-o"), path});
    QVERIFY2(saved.status == 0, saved.error.constData());
    QCOMPARE(saved.out.trimmed(), path.toUtf8() + " (cases: 60)");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QCOMPARE(csv.count("\r\nDSP-"), 60);
    QVERIFY2(csv.startsWith("\xEF\xBB\xBF"
                            "Case,Due,"),
             csv.left(40).constData());

    const Answer piped = dispute({QStringLiteral("list"), QStringLiteral("--csv"),
                                  QStringLiteral("--view"), QStringLiteral("all")});
    QCOMPARE(piped.out, csv);
    QCOMPARE(dispute({QStringLiteral("list"), QStringLiteral("--csv"), QStringLiteral("-o"),
                      QStringLiteral("/nowhere/list.csv")})
                 .status,
             1);
}

void TestCtlDispute::showsOneCase()
{
    const QString reference = open(QStringLiteral("charge_stands"))[u"reference"].toString();
    const QJsonObject file = shown(reference);
    QCOMPARE(file[u"reference"].toString(), reference);
    QVERIFY(!file[u"sentence"].toString().isEmpty());
    QVERIFY(!file[u"calls"].toArray().isEmpty());
    for (const QJsonValue call : file[u"calls"].toArray()) {
        QVERIFY(!call[u"because"].toString().isEmpty());
        if (call[u"from_registered"].toString() == u"lead")
            QCOMPARE(call[u"from"].toString().size(), 5); // "…0182"
    }
    QVERIFY(dispute({QStringLiteral("show"), reference})
                .out.contains(file[u"sentence"].toString().toUtf8()));
    // Whose phone it is, in the words and the language of the window.
    qputenv("LANGUAGE", "es");
    const QByteArray spanish = dispute({QStringLiteral("show"), reference}).out;
    qunsetenv("LANGUAGE");
    QVERIFY2(spanish.contains(" del asesor)") && !spanish.contains("(broker's"),
             spanish.constData());
    // A terminal does not keep it on screen.
    QVERIFY(shown(reference)[u"open_by_others"].toArray().isEmpty());

    const Answer none = dispute({QStringLiteral("show"), QStringLiteral("DSP-1999-00001")});
    QCOMPARE(none.status, 1);
    QVERIFY(none.error.contains("There is no case DSP-1999-00001."));
}

void TestCtlDispute::refusesLikeThePane()
{
    const QString reference = open(QStringLiteral("charge_stands"))[u"reference"].toString();
    const Answer override = dispute({QStringLiteral("resolve"), reference,
                                     QStringLiteral("--action"), QStringLiteral("credit-full")});
    QCOMPARE(override.status, 1);
    QVERIFY(override.error.contains("not what the call records recommend"));
    const Answer part =
        dispute({QStringLiteral("resolve"), reference, QStringLiteral("--action"),
                 QStringLiteral("credit-part"), QStringLiteral("--amount"), QStringLiteral("50"),
                 QStringLiteral("--override"), QStringLiteral("Because.")});
    QCOMPARE(part.status, 1);
    QVERIFY(part.error.contains("less than $50.00"));
    QCOMPARE(shown(reference)[u"status"].toString(), QStringLiteral("open"));
}

void TestCtlDispute::resolvesAndKeepsTheLetter()
{
    const QString reference = open(QStringLiteral("charge_stands"))[u"reference"].toString();
    const Answer letter = dispute({QStringLiteral("resolve"), reference, QStringLiteral("--action"),
                                   QStringLiteral("charge-stands"), QStringLiteral("--dry-run")});
    QCOMPARE(letter.status, 0);
    QVERIFY(letter.out.contains(reference.toLatin1()));
    QCOMPARE(shown(reference)[u"status"].toString(), QStringLiteral("open"));

    const Answer decided =
        dispute({QStringLiteral("resolve"), reference, QStringLiteral("--action"),
                 QStringLiteral("charge_stands"), QStringLiteral("--json")});
    QVERIFY2(decided.status == 0, decided.error.constData());
    QCOMPARE(decided.object()[u"status"].toString(), QStringLiteral("stands"));
    const QJsonObject file = shown(reference);
    QCOMPARE(file[u"status"].toString(), QStringLiteral("stands"));
    QCOMPARE(file[u"version"].toInt(), decided.object()[u"version"].toInt());
    QVERIFY(!file[u"decision_reason"].toString().isEmpty()); // written from the facts
    QCOMPARE(file[u"files"][0][u"name"].toString(), QString(reference + u"-letter.pdf"));

    const Answer again = dispute({QStringLiteral("resolve"), reference, QStringLiteral("--action"),
                                  QStringLiteral("charge-stands")});
    QCOMPARE(again.status, 1);
    QVERIFY(again.error.contains("You decided this case at "));
}

void TestCtlDispute::creditsInPart()
{
    const QString reference = open(QStringLiteral("credit_in_full"))[u"reference"].toString();
    const Answer part =
        dispute({QStringLiteral("resolve"), reference, QStringLiteral("--action"),
                 QStringLiteral("credit-part"), QStringLiteral("--amount"), QStringLiteral("$20.5"),
                 QStringLiteral("--reason"), QStringLiteral("We meet half way."),
                 QStringLiteral("--override"), QStringLiteral("Agreed on the phone.")});
    QVERIFY2(part.status == 0, part.error.constData());
    QVERIFY(part.out.contains("$20.50 credited"));
    QCOMPARE(shown(reference)[u"credited_cents"].toInt(), 2050);
    QCOMPARE(shown(reference)[u"decision_reason"].toString(), QStringLiteral("We meet half way."));
}

void TestCtlDispute::asksAndTakesTheAnswer()
{
    const QString reference = open(QStringLiteral("charge_stands"))[u"reference"].toString();
    QCOMPARE(dispute({QStringLiteral("resolve"), reference, QStringLiteral("--action"),
                      QStringLiteral("ask-information"), QStringLiteral("--reason"),
                      QStringLiteral("Which phone?")})
                 .status,
             0);
    QVERIFY(shown(reference)[u"due_at"].isNull());
    QCOMPARE(dispute({QStringLiteral("answer"), reference, QStringLiteral("My"),
                      QStringLiteral("mobile.")})
                 .status,
             0);
    QCOMPARE(dispute({QStringLiteral("note"), reference, QStringLiteral("Sounded sure.")}).status,
             0);
    const QJsonObject file = shown(reference);
    QCOMPARE(file[u"status"].toString(), QStringLiteral("open"));
    const QJsonArray events = file[u"events"].toArray();
    QCOMPARE(events[events.size() - 2][u"text"].toString(), QStringLiteral("My mobile."));
    QVERIFY(events.last()[u"internal"].toBool());
    QCOMPARE(dispute({QStringLiteral("answer"), reference, QStringLiteral("Again.")}).status, 1);
}

void TestCtlDispute::opensAListFromStdin()
{
    const QJsonObject known = open(QStringLiteral("charge_stands"));
    const QByteArray list =
        "Hello,\n1) " + known[u"lead"].toString().toUtf8() + " never showed\n2) Zzyzx Nobody 1/1\n";
    const QStringList question{
        QStringLiteral("open"),   QStringLiteral("--broker"), known[u"broker_id"].toString(),
        QStringLiteral("--list"), QStringLiteral("-"),        QStringLiteral("--json")};
    const Answer opened = dispute(question, list);
    QCOMPARE(opened.status, 1); // not every line has a case now
    QCOMPARE(opened.array().size(), 2);
    QCOMPARE(opened.array()[0][u"state"].toString(), QStringLiteral("duplicate"));
    QCOMPARE(opened.array()[0][u"reference"].toString(), known[u"reference"].toString());
    QCOMPARE(opened.array()[1][u"state"].toString(), QStringLiteral("not_found"));
    const Answer empty = dispute(question, "Hello,\n\nThanks\n");
    QCOMPARE(empty.status, 1);
    QVERIFY(empty.error.contains("no claims in it"));
    const Answer nobody =
        dispute({QStringLiteral("open"), QStringLiteral("--broker"), QStringLiteral("Zzyzx"),
                 QStringLiteral("--list"), QStringLiteral("-")},
                list);
    QCOMPARE(nobody.status, 1);
    QVERIFY(nobody.error.contains("No broker is called"));
}

void TestCtlDispute::opensOneByNameAndDay()
{
    const QJsonObject known = open(QStringLiteral("charge_stands"));
    const QString reference = known[u"reference"].toString();
    QCOMPARE(dispute({QStringLiteral("resolve"), reference, QStringLiteral("--action"),
                      QStringLiteral("withdraw")})
                 .status,
             0);
    const QTimeZone zone(known[u"zone"].toString().toLatin1());
    const QDate day = QDateTime::fromString(known[u"appointment_at"].toString(), Qt::ISODateWithMs)
                          .toTimeZone(zone)
                          .date();
    const QStringList question{QStringLiteral("open"),
                               QStringLiteral("--broker"),
                               known[u"company"].toString() + u' ' + known[u"broker"].toString(),
                               QStringLiteral("--lead"),
                               known[u"lead"].toString(),
                               QStringLiteral("--date"),
                               day.toString(Qt::ISODate),
                               QStringLiteral("--reason"),
                               QStringLiteral("unqualified"),
                               QStringLiteral("--json")};
    const Answer looked = dispute(question + QStringList(QStringLiteral("--dry-run")));
    QCOMPARE(looked.status, 0);
    QVERIFY(looked.array()[0][u"reference"].toString().isEmpty());
    const Answer opened = dispute(question);
    QVERIFY2(opened.status == 0, opened.out.constData());
    const QString fresh = opened.array()[0][u"reference"].toString();
    QVERIFY(fresh > reference);
    QCOMPARE(shown(fresh)[u"reason"].toString(), QStringLiteral("unqualified"));
    QCOMPARE(shown(fresh)[u"recommendation"].toString(), QStringLiteral("person_decides"));
    // The same again is told, and is no failure: the claim has its case.
    const Answer again = dispute(question);
    QCOMPARE(again.status, 0);
    QCOMPARE(again.array()[0][u"state"].toString(), QStringLiteral("duplicate"));
}

void TestCtlDispute::savesTheEvidence()
{
    const QString reference = open(QStringLiteral("charge_stands"))[u"reference"].toString();
    const Answer saved =
        dispute({QStringLiteral("evidence"), reference, QStringLiteral("-o"),
                 QStringLiteral("pack.pdf"), QStringLiteral("--paper"), QStringLiteral("a4")});
    QVERIFY2(saved.status == 0, saved.error.constData());
    QCOMPARE(saved.out.trimmed(), QByteArray("pack.pdf"));
    QFile file(m_ctl.folder() + u"/pack.pdf");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    const QJsonObject event = shown(reference)[u"events"].toArray().last().toObject();
    QCOMPARE(event[u"kind"].toString(), QStringLiteral("evidence_saved"));
    const QByteArray hash = QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex();
    QCOMPARE(event[u"text"].toString(), QString(u"pack.pdf, SHA-256 " + QString::fromLatin1(hash)));

    const Answer nowhere = dispute({QStringLiteral("evidence"), reference, QStringLiteral("-o"),
                                    QStringLiteral("/nowhere/pack.pdf")});
    QCOMPARE(nowhere.status, 1);
    QCOMPARE(shown(reference)[u"events"].toArray().last()[u"id"], event[u"id"]); // nothing saved
}

QTEST_GUILESS_MAIN(TestCtlDispute)
#include "test_ctldispute.moc"
