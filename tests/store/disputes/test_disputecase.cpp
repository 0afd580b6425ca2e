// SPDX-License-Identifier: GPL-3.0-or-later
#include "changelistener.h"
#include "disputestorestest.h"
#include "waiting.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace rl;

// One case: drafts, notes, files, who has it open, and how others hear of it.
class TestDisputeCase : public DisputeStoresTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAnUnknownReference();
    void othersSeeWhoHasItOpen();
    void draftSurvivesAndIsOnesOwn();
    void notesAndOwner();
    void filesComeBackAsTheyWere();
    void refusesFiles_data();
    void refusesFiles();
    void savedPapersAreInTheHistory();
    void refusesPapers_data();
    void refusesPapers();
    void tellsOtherConsoles();
};

void TestDisputeCase::refusesAnUnknownReference()
{
    const auto none = waitFor(ana->desk.openByReference(QStringLiteral("DSP-1999-00001")));
    QCOMPARE(none.error().code, ErrorCode::NotFound);
    QCOMPARE(none.error().what, QStringLiteral("There is no case DSP-1999-00001."));
    QCOMPARE(waitFor(ana->desk.open(QUuid::createUuid())).error().code, ErrorCode::NotFound);
}

void TestDisputeCase::othersSeeWhoHasItOpen()
{
    const QUuid dispute = world->data.openCase();
    QVERIFY(open(*ana, dispute).file.openedBy.isEmpty()); // not oneself
    QCOMPARE(open(*ben, dispute).file.openedBy, QStringList{QStringLiteral("Ana Alvarez")});
    QVERIFY(waitFor(ana->desk.closed(dispute)).ok());
    QVERIFY(open(*ben, dispute).file.openedBy.isEmpty());

    QCOMPARE(open(*ana, dispute).file.openedBy, QStringList{QStringLiteral("Ben Baker")});
    world->data.rows("UPDATE dispute_presence SET seen_at = seen_at - interval '61 seconds'");
    QVERIFY(open(*ana, dispute).file.openedBy.isEmpty()); // his console died without a word
    // The broker does not see who works on it.
    open(*ben, dispute);
    const auto walter = world->person(QStringLiteral("walter"));
    QVERIFY(open(*walter, dispute).file.openedBy.isEmpty());
}

void TestDisputeCase::draftSurvivesAndIsOnesOwn()
{
    const QUuid dispute = world->data.openCase();
    DecisionDraft draft;
    draft.action = DisputeAction::CreditPart;
    draft.credit = Money{1500};
    draft.reason = QStringLiteral("So far");
    QVERIFY(waitFor(ana->desk.saveDraft(dispute, draft)).ok());
    draft.reason = QStringLiteral("So far, so good");
    QVERIFY(waitFor(ana->desk.saveDraft(dispute, draft)).ok());

    const auto later = world->person(QStringLiteral("ana"));
    const auto kept = open(*later, dispute).file.draft;
    QVERIFY(kept.has_value());
    QCOMPARE(kept->reason, draft.reason);
    QCOMPARE(kept->credit, draft.credit);
    QVERIFY(!open(*ben, dispute).file.draft.has_value());

    QVERIFY(waitFor(ana->desk.saveDraft(dispute, {})).ok()); // emptied by hand
    QVERIFY(!open(*ana, dispute).file.draft.has_value());

    QVERIFY(waitFor(ana->desk.saveDraft(dispute, draft)).ok());
    QVERIFY(waitFor(ben->desk.saveDraft(dispute, draft)).ok());
    QVERIFY(
        waitFor(ana->desk.decide(world->data.decision(dispute, DisputeAction::ChargeStands))).ok());
    QVERIFY(!open(*ana, dispute).file.draft.has_value());
    QVERIFY(open(*ben, dispute).file.draft.has_value()); // what Ben typed is not lost
}

void TestDisputeCase::notesAndOwner()
{
    const QUuid dispute = world->data.openCase();
    const int version = open(*ana, dispute).file.summary.version;
    QVERIFY(waitFor(ana->desk.addNote(dispute, QStringLiteral("  Called him.  "))).ok());
    QCOMPARE(waitFor(ana->desk.addNote(dispute, QStringLiteral(" "))).error().code,
             ErrorCode::InvalidInput);
    QVERIFY(waitFor(ana->desk.take(dispute)).ok());
    QVERIFY(waitFor(ana->desk.take(dispute)).ok()); // hers already: nothing happens
    QVERIFY(waitFor(ben->desk.take(dispute)).ok());

    const CaseFile file = open(*ben, dispute).file;
    QVERIFY(file.summary.ownerIsMe);
    QCOMPARE(file.summary.ownerName, QStringLiteral("Ben Baker"));
    QStringList history;
    for (const CaseEvent &event : file.events)
        history << event.by + u' ' + event.kind + u' ' + event.text;
    QCOMPARE(history, (QStringList{
                          QStringLiteral("Ana Alvarez opened The lead did not show up."),
                          QStringLiteral("Ana Alvarez noted Called him."),
                          QStringLiteral("Ana Alvarez taken "),
                          QStringLiteral("Ben Baker taken From Ana Alvarez."),
                      }));
    QCOMPARE(file.summary.version, version); // a decision that is being typed stays good
}

void TestDisputeCase::filesComeBackAsTheyWere()
{
    const QUuid dispute = world->data.openCase();
    QByteArray content;
    for (int i = 0; i < 300'000; ++i)
        content.append(static_cast<char>(i * 7));
    CaseFileEntry entry;
    entry.name = QStringLiteral("bill ñ.pdf");
    entry.mediaType = QStringLiteral("application/pdf");
    entry.side = QStringLiteral("ec");
    QVERIFY(waitFor(ana->desk.attach(dispute, entry, content)).ok());

    const CaseFile file = open(*ben, dispute).file;
    QCOMPARE(file.files.size(), size_t(1));
    const CaseFileEntry &kept = file.files.front();
    QCOMPARE(kept.name, entry.name);
    QCOMPARE(kept.bytes, content.size());
    QCOMPARE(kept.addedBy, QStringLiteral("Ana Alvarez"));
    QCOMPARE(
        kept.sha256,
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(waitFor(ben->desk.fileContent(kept.id)).value(), content);
    QCOMPARE(file.events.back().kind, QStringLiteral("file_added"));

    // What the broker sends is the broker's, whatever he says.
    const auto walter = world->person(QStringLiteral("walter"));
    QVERIFY(waitFor(walter->desk.attach(dispute, entry, "x")).ok());
    QCOMPARE(open(*ana, dispute).file.files.back().side, QStringLiteral("broker"));
    QCOMPARE(waitFor(ana->desk.fileContent(QUuid::createUuid())).error().code, ErrorCode::NotFound);
}

void TestDisputeCase::refusesFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("side");
    QTest::addColumn<qsizetype>("bytes");
    QTest::newRow("empty") << "a.pdf"
                           << "ec" << qsizetype(0);
    QTest::newRow("too large") << "a.pdf"
                               << "ec" << qsizetype(25 * 1024 * 1024 + 1);
    QTest::newRow("nameless") << " "
                              << "ec" << qsizetype(1);
    QTest::newRow("nobody's") << "a.pdf"
                              << "lead" << qsizetype(1);
}

void TestDisputeCase::refusesFiles()
{
    QFETCH(QString, name);
    QFETCH(QString, side);
    QFETCH(qsizetype, bytes);
    const QUuid dispute = world->data.openCase();
    CaseFileEntry entry;
    entry.name = name;
    entry.side = side;
    entry.mediaType = QStringLiteral("application/pdf");
    const Outcome refused = waitFor(ana->desk.attach(dispute, entry, QByteArray(bytes, 'x')));
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QVERIFY(open(*ana, dispute).file.files.empty());
}

void TestDisputeCase::savedPapersAreInTheHistory()
{
    const QUuid dispute = world->data.openCase();
    const int version = open(*ana, dispute).file.summary.version;
    const QString path = QStringLiteral("/home/ana/secret plans/evidence.pdf");
    const SavedPaper evidence = savedPaper(SavedPaper::Kind::Evidence, path, "one");
    QVERIFY(waitFor(ana->desk.noteSaved(dispute, evidence)).ok());
    const SavedPaper letter =
        savedPaper(SavedPaper::Kind::Letter, QStringLiteral("letter.pdf"), "other");
    QVERIFY(waitFor(ben->desk.noteSaved(dispute, letter)).ok());

    const CaseFile file = open(*ben, dispute).file;
    QCOMPARE(file.summary.version, version); // a decision that is being typed stays good
    QCOMPARE(file.events.size(), size_t(3));
    const CaseEvent &first = file.events[1];
    QCOMPARE(first.kind, QStringLiteral("evidence_saved"));
    QCOMPARE(first.by, QStringLiteral("Ana Alvarez"));
    QVERIFY(std::abs(first.at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    const QByteArray hash = QCryptographicHash::hash("one", QCryptographicHash::Sha256).toHex();
    QCOMPARE(first.text, QString(u"evidence.pdf, SHA-256 " + QString::fromLatin1(hash)));
    QVERIFY(first.internal);
    QCOMPARE(file.events[2].kind, QStringLiteral("letter_saved"));
    QCOMPARE(file.events[2].by, QStringLiteral("Ben Baker"));
    QVERIFY(file.events[2].text.endsWith(letter.sha256));

    // What the broker's people save they see; what we save they do not.
    const auto walter = world->person(QStringLiteral("walter"));
    QVERIFY(waitFor(walter->desk.noteSaved(dispute, evidence)).ok());
    const std::vector<CaseEvent> his = open(*walter, dispute).file.events;
    QCOMPARE(his.back().kind, QStringLiteral("evidence_saved"));
    QCOMPARE(std::count_if(his.begin(), his.end(),
                           [](const CaseEvent &e) { return e.kind.endsWith(u"_saved"); }),
             1);
    QCOMPARE(waitFor(ana->desk.noteSaved(QUuid::createUuid(), evidence)).error().code,
             ErrorCode::NotFound);
}

void TestDisputeCase::refusesPapers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sha256");
    QTest::newRow("nameless") << " " << QString(64, u'a');
    QTest::newRow("no hash") << "evidence.pdf"
                             << "";
    QTest::newRow("no SHA-256") << "evidence.pdf" << QString(40, u'a');
}

void TestDisputeCase::refusesPapers()
{
    QFETCH(QString, name);
    QFETCH(QString, sha256);
    const QUuid dispute = world->data.openCase();
    const Outcome refused =
        waitFor(ana->desk.noteSaved(dispute, {SavedPaper::Kind::Evidence, name, sha256}));
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QCOMPARE(open(*ana, dispute).file.events.size(), size_t(1));
}

void TestDisputeCase::tellsOtherConsoles()
{
    const QUuid dispute = world->data.openCase();
    ChangeListener listener;
    QSignalSpy listening(&listener, &ChangeListener::listening);
    listener.listenAt(world->database.login(QStringLiteral("ben")));
    QVERIFY(listening.wait());
    QSignalSpy changed(&listener, &ChangeFeed::changed);
    QVERIFY(
        waitFor(ana->desk.decide(world->data.decision(dispute, DisputeAction::ChargeStands))).ok());
    const QVariantList wanted{QStringLiteral("billing_disputes"), dispute};
    QTRY_VERIFY(changed.contains(wanted));
}

QTEST_GUILESS_MAIN(TestDisputeCase)
#include "test_disputecase.moc"
