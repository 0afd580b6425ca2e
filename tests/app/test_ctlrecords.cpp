// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlrunner.h"

#include <QRegularExpression>
#include <QTest>

// 'ringledgerctl call', 'incident' and 'person' as a person or a script runs them: the real program
// on a private database with sample data of a fixed seed.
class TestCtlRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void misunderstandingsAreTold_data();
    void misunderstandingsAreTold();
    void listsCallsKeptAside();
    void attributesACall();
    void dismissesACall();
    void entersAndEndsAnIncident();
    void namesAPerson();

private:
    using Answer = rl::CtlRunner::Answer;
    Answer run(const QStringList &arguments) { return m_ctl.run(arguments); }
    // "call aside --json", split at spaces; what has spaces in it goes into 'last'.
    Answer run(const char *line, const QStringList &last = {})
    {
        return run(QString::fromLatin1(line).split(u' ') + last);
    }
    QJsonArray aside()
    {
        return run("call aside --limit 5000 --json").object()[u"calls"].toArray();
    }
    QString firstAside(const QString &reason)
    {
        for (const QJsonValue call : aside()) {
            if (call[u"reason"].toString() == reason)
                return call[u"id"].toString();
        }
        qFatal("the sample has no call aside for %s", qUtf8Printable(reason));
        return {};
    }

    rl::CtlRunner m_ctl;
};

void TestCtlRecords::initTestCase()
{
    const Answer sample = m_ctl.makeSample();
    QVERIFY2(sample.status == 0, sample.error.constData());
}

void TestCtlRecords::misunderstandingsAreTold_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char *line, const char *told) {
        QTest::newRow(line) << QString::fromLatin1(line) << QByteArray(told);
    };
    row("call", "Usage: ringledgerctl call ACTION");
    row("call weigh", "there is no action 'weigh'");
    row("call aside --limit many", "many");
    row("call attribute", "give the id of one call");
    row("call attribute x lead_to_broker --note y", "no call's id");
    row("call attribute 7d1f6a2e-1111-4222-8333-944444444444 sideways --note y", "sideways");
    row("call attribute 7d1f6a2e-1111-4222-8333-944444444444 lead_to_broker", "--note");
    row("call dismiss 7d1f6a2e-1111-4222-8333-944444444444", "--note");
    row("incident add --carrier pigeon --from now", "signalwire or twilio");
    row("incident add --carrier twilio", "--from");
    row("incident add --carrier twilio --from yesterday", "--from:");
    row("incident add --carrier twilio --from now --zone Mars", "Mars");
    row("incident end", "give the id of one incident");
    row("incident end x", "no incident's id");
    row("person name", "give one name");
    row("person name Dana Ruiz", "give one name");
}

void TestCtlRecords::misunderstandingsAreTold()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, told);
    const Answer answer = run(line.split(u' '));
    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.error.contains(told), answer.error.constData());
    QVERIFY(answer.out.isEmpty());
}

void TestCtlRecords::listsCallsKeptAside()
{
    const QJsonObject page = run("call aside --limit 2 --json").object();
    QCOMPARE(page[u"calls"].toArray().size(), 2);
    QVERIFY(page[u"total"].toInt() > 2);
    static const QRegularExpression wholeNumber(QStringLiteral("\\+\\d{8,}"));
    for (const QJsonValue call : aside()) {
        QVERIFY(!call[u"reason_text"].toString().isEmpty());
        const QString from = call[u"from"].toString();
        QVERIFY2(!from.startsWith(u'+') || from.contains(u"••"), qPrintable(from));
        QString reason = call[u"reason_text"].toString();
        reason.remove(call[u"tracking_number"].toString()); // ours
        QVERIFY2(!reason.contains(wholeNumber), qPrintable(reason));
    }
    const Answer text = run("call aside --limit 2");
    QVERIFY2(text.out.startsWith("ID"), text.out.constData());
    QVERIFY2(text.out.contains("2 of "), text.out.constData());
}

void TestCtlRecords::attributesACall()
{
    const QString id = firstAside(QStringLiteral("unknown_caller"));
    const QStringList note{QStringLiteral("--note"), QStringLiteral("His wife's phone.")};
    const Answer entered =
        run("call attribute --json", QStringList{id, QStringLiteral("broker-to-lead")} + note);
    QVERIFY2(entered.status == 0, entered.error.constData());
    QVERIFY(!entered.object()[u"ledger_id"].toString().isEmpty());
    for (const QJsonValue call : aside())
        QVERIFY(call[u"id"].toString() != id);
    const Answer again =
        run("call attribute", QStringList{id, QStringLiteral("broker_to_lead")} + note);
    QCOMPARE(again.status, 1);
    QVERIFY2(again.error.contains("This call is no longer kept aside."), again.error.constData());
}

void TestCtlRecords::dismissesACall()
{
    const auto before = aside().size();
    const QString id = aside().first()[u"id"].toString();
    const QStringList note{QStringLiteral("--note"), QStringLiteral("Nobody's call.")};
    const Answer done = run("call dismiss", QStringList{id} + note);
    QVERIFY2(done.status == 0, done.error.constData());
    QCOMPARE(aside().size(), before - 1);
    QCOMPARE(run("call dismiss", QStringList{id} + note).status, 1);
}

void TestCtlRecords::entersAndEndsAnIncident()
{
    const QStringList note{QStringLiteral("--note"), QStringLiteral("No status callbacks"),
                           QStringLiteral("--from"), QStringLiteral("2026-10-22 10:00")};
    const Answer added = run(
        "incident add --carrier SignalWire --zone Pacific --numbers +14244851544,4244851545 --json",
        note);
    QVERIFY2(added.status == 0, added.error.constData());
    const QJsonObject one = added.object();
    QCOMPARE(one[u"from"].toString(), QStringLiteral("2026-10-22T17:00:00.000Z"));
    QVERIFY(one[u"to"].isNull());
    QCOMPARE(one[u"numbers"].toArray(),
             (QJsonArray{QStringLiteral("+14244851544"), QStringLiteral("+14244851545")}));
    QCOMPARE(one[u"note"].toString(), QStringLiteral("No status callbacks"));

    const QString id = one[u"id"].toString();
    const Answer early = run("incident end --at 2026-10-22T09:00:00Z", {id});
    QCOMPARE(early.status, 1);
    QVERIFY2(early.error.contains("ends after it begins"), early.error.constData());
    const Answer over = run("incident end --at 2026-10-22T18:30:00Z --json", {id});
    QVERIFY2(over.status == 0, over.error.constData());
    QCOMPARE(over.object()[u"to"].toString(), QStringLiteral("2026-10-22T18:30:00.000Z"));
    const Answer again = run("incident end", {id});
    QCOMPARE(again.status, 1);
    QVERIFY2(again.error.contains("over already"), again.error.constData());

    bool listed = false;
    for (const QJsonValue incident : run("incident list --json").array())
        listed |= incident[u"id"].toString() == id;
    QVERIFY(listed);
    QVERIFY(run("incident list").out.contains("No status callbacks"));
    QCOMPARE(run("incident add --carrier twilio --from 2026-10-22T09:00:00Z --to "
                 "2026-10-22T08:00:00Z")
                 .status,
             1);
}

void TestCtlRecords::namesAPerson()
{
    const QJsonArray before = run("person list --json").array();
    QCOMPARE(before.size(), 1);
    const QString login = before[0][u"login"].toString();
    const Answer named = run("person name", {QStringLiteral("  Dana   Ruiz ")});
    QVERIFY2(named.status == 0, named.error.constData());
    QCOMPARE(named.out.trimmed(), QString(login + u" is called Dana Ruiz now.").toUtf8());

    // What is written from now on is signed so.
    const QJsonObject row =
        run("dispute list --limit 1 --json").object()[u"disputes"][0].toObject();
    const QString reference = row[u"reference"].toString();
    QCOMPARE(run("dispute note", {reference, QStringLiteral("Called him.")}).status, 0);
    const QJsonArray events = run("dispute show --json", {reference}).object()[u"events"].toArray();
    QCOMPARE(events.last()[u"by"].toString(), QStringLiteral("Dana Ruiz"));

    const Answer stranger = run("person name --login nobody", {QStringLiteral("Nobody")});
    QCOMPARE(stranger.status, 1);
    QVERIFY2(stranger.error.contains("nobody is not one of the people"),
             stranger.error.constData());
    QCOMPARE(run("person name", {QString(81, u'x')}).status, 1);
    QVERIFY2(run("person name", {QString()}).status == 0, "an empty name is the login again");
    QCOMPARE(run("person list --json").array()[0][u"name"].toString(), login);
}

QTEST_GUILESS_MAIN(TestCtlRecords)
#include "test_ctlrecords.moc"
