// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputeworld.h"
#include "roundtripproxy.h"
#include "waiting.h"

#include <QTest>

using namespace rl;

// What a person waits for when the database is 80 ms away: at most two round trips an action, also
// the first time, when statements are prepared.
class TestDisputeRoundTrips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionIsOne();
};

void TestDisputeRoundTrips::everyActionIsOne()
{
    DisputeWorld world;
    const QUuid dispute = world.data.openCase();
    const QUuid fresh = world.data.addAppointment(QStringLiteral("Maria"), QStringLiteral("Lopez"));
    RoundTripProxy proxy(world.database.login(QStringLiteral("mia")));
    DisputePerson mia(proxy.options());
    QVERIFY(waitFor(mia.desk.search(QStringLiteral("x"))).ok()); // connects
    proxy.take();

    const auto one = [&](const char *action, auto future) {
        const auto answer = waitFor(std::move(future));
        if (!answer.ok())
            qFatal("%s: %s", action, qUtf8Printable(answer.error().text()));
        const int trips = proxy.take();
        if (trips != 1)
            qWarning("%s took %d round trips", action, trips);
        return trips == 1;
    };
    DisputeDesk &desk = mia.desk;
    QVERIFY(one("list", desk.list({})));
    DisputeQuery filtered;
    filtered.search = QStringLiteral("testy");
    filtered.view = DisputeView::All;
    filtered.sort = DisputeSort::Lead;
    QVERIFY(one("filter", desk.list(filtered)));
    QVERIFY(one("export", desk.exportList(filtered)));
    QVERIFY(one("open", desk.open(dispute)));
    const QString reference = waitFor(desk.open(dispute))->file.summary.reference;
    proxy.take();
    QVERIFY(one("open by reference", desk.openByReference(reference)));
    QVERIFY(one("take", desk.take(dispute)));
    QVERIFY(one("note", desk.addNote(dispute, QStringLiteral("Note"))));
    DecisionDraft draft;
    draft.reason = QStringLiteral("So far");
    QVERIFY(one("draft", desk.saveDraft(dispute, draft)));
    CaseFileEntry entry;
    entry.name = QStringLiteral("bill.pdf");
    entry.side = QStringLiteral("ec");
    entry.mediaType = QStringLiteral("application/pdf");
    QVERIFY(one("attach", desk.attach(dispute, entry, QByteArray(200'000, 'x'))));
    const QUuid file = waitFor(desk.open(dispute))->file.files.front().id;
    proxy.take();
    QVERIFY(one("file", desk.fileContent(file)));
    QVERIFY(
        one("saved", desk.noteSaved(dispute, savedPaper(SavedPaper::Kind::Evidence,
                                                        QStringLiteral("evidence.pdf"), "%PDF"))));
    const Decision decision = world.data.decision(dispute, DisputeAction::CreditFull);
    QVERIFY(one("decide", desk.decide(decision)));
    QVERIFY(one("undo", desk.undo(decision.id)));
    QVERIFY(one("ask", desk.decide(world.data.decision(dispute, DisputeAction::AskInformation))));
    QVERIFY(one("answer", desk.recordAnswer(dispute, QStringLiteral("Mobile"))));
    QVERIFY(one("close", desk.closed(dispute)));
    ClaimLine line;
    line.line = 1;
    line.appointmentId = fresh;
    QVERIFY(one("check claims", desk.checkClaims(world.data.broker, {line})));
    QVERIFY(one("open claims", desk.openClaims(world.data.broker, {line})));
    QVERIFY(one("month", desk.appointmentsOfMonth(world.data.broker, 2026, 11)));
    QVERIFY(one("who calls", desk.brokersByPhoneEnd(QStringLiteral("5998"))));
    QVERIFY(one("find broker", desk.findBrokers(QStringLiteral("walter"))));
    QVERIFY(one("search", desk.search(QStringLiteral("1544"))));
}

QTEST_GUILESS_MAIN(TestDisputeRoundTrips)
#include "test_disputeroundtrips.moc"
