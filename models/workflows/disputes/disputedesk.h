// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "disputes/opencase.h"
#include "disputestores.h"
#include "letter.h"

#include <chrono>
#include <functional>

namespace rl {

// How long a decision can be taken back by the person who made it.
inline constexpr std::chrono::seconds undoTime{10};

// The Disputes list as a person reads it: the rows are judged.
struct DisputeListing
{
    std::vector<DisputeSummary> rows;
    qint64 total = 0; // rows of the query without limit
    std::array<qint64, 7> counts{}; // per DisputeView, of the whole list
    QDateTime asOf; // the database's clock, UTC
};

// A list that was taken out of the program.
struct DisputeExport
{
    QByteArray csv; // the whole file; see DisputeCsv
    qint64 rows = 0;
};

// Where the desk's cases come from. Not owned; they live longer than the desk.
struct DisputeStores
{
    DisputeListStore &list;
    CaseStore &cases;
    DecisionStore &decisions;
    ClaimStore &claims;
    BrokerStore &brokers;
    SearchStore &search;
};

// Everything that a person does with disputes, for the pane and the terminal alike: the stores'
// rows with a verdict on them, and decisions with their letter. Every call answers through a
// QFuture and costs one round trip. Continuations run on the store's thread: give .then() a context
// to come back to yours. Errors are those of the stores.
class DisputeDesk
{
public:
    // 'clock' lives longer than the desk.
    DisputeDesk(const DisputeStores &stores, const Clock &clock);

    QFuture<Result<DisputeListing>> list(const DisputeQuery &query);
    // The whole list of this view, search, broker and order (offset and limit are not looked at) as
    // the bytes of a CSV file; the audit log notes who took it, with which filter, and how many
    // rows. 'progress' is told in the store's thread how many are there; it answers false to stop.
    // Error then: Cancelled.
    using TakeProgress = std::function<bool(qint64 done, qint64 total)>;
    QFuture<Result<DisputeExport>> exportList(const DisputeQuery &query,
                                              const TakeProgress &progress = {});
    // The same rows for paper, judged; noted in the audit log like the file.
    QFuture<Result<DisputeListing>> takeList(const DisputeQuery &query,
                                             const TakeProgress &progress = {});
    QFuture<Result<OpenCase>> open(const QUuid &id);
    QFuture<Result<OpenCase>> openByReference(const QString &reference);
    QFuture<Outcome> closed(const QUuid &id); // no longer on screen

    // The decision that 'draft' means for the case on screen, its letter included. InvalidInput
    // where the database would refuse it as well: no action, a credit that is not between zero and
    // the disputed amount, no reason, an override without words.
    [[nodiscard]] Result<Decision> prepare(const OpenCase &onScreen,
                                           const DecisionDraft &draft) const;
    // The letter to the broker that goes with it, in the case's language; for the preview and the
    // PDF.
    [[nodiscard]] Letter letter(const OpenCase &onScreen, DisputeAction action, Money credit,
                                const QString &reason) const;
    // Whether the draft's action is another one than the verdict recommends.
    [[nodiscard]] static bool needsOverride(const Verdict &verdict, DisputeAction action);

    QFuture<Result<DecisionReceipt>> decide(const Decision &decision);
    QFuture<Result<DecisionReceipt>> undo(const QUuid &eventId); // within undoTime

    QFuture<Outcome> take(const QUuid &id);
    QFuture<Outcome> addNote(const QUuid &id, const QString &text, bool internal = true);
    // The broker answered our question: the clock runs again.
    QFuture<Outcome> recordAnswer(const QUuid &id, const QString &text);
    QFuture<Outcome> saveDraft(const QUuid &id, const DecisionDraft &draft);
    QFuture<Outcome> attach(const QUuid &id, const CaseFileEntry &entry, const QByteArray &content);
    // The letter of a decision. Conflict: the decision has been taken back meanwhile.
    QFuture<Outcome> attachLetter(const QUuid &id, const QUuid &decisionId,
                                  const QString &reference, const QByteArray &pdf);
    QFuture<Result<QByteArray>> fileContent(const QUuid &fileId);
    // A PDF of the case is on somebody's disk now: the history says so.
    QFuture<Outcome> noteSaved(const QUuid &id, const SavedPaper &paper);

    // The lines of a broker's list, dates without a year read as of today.
    [[nodiscard]] std::vector<ClaimLine> parseClaims(
        const QString &pasted, ClaimReason reason = ClaimReason::NoShow) const;
    // A null broker is allowed where every line has an appointmentId.
    QFuture<Result<std::vector<ClaimCheck>>> checkClaims(const QUuid &brokerId,
                                                         const std::vector<ClaimLine> &lines);
    QFuture<Result<std::vector<ClaimCheck>>> openClaims(const QUuid &brokerId,
                                                        const std::vector<ClaimLine> &lines);
    QFuture<Result<std::vector<BillableAppointment>>> appointmentsOfMonth(const QUuid &brokerId,
                                                                          int year, int month);

    QFuture<Result<std::vector<BrokerCard>>> brokersByPhoneEnd(const QString &digits);
    QFuture<Result<std::vector<BrokerCard>>> findBrokers(const QString &text);
    QFuture<Result<std::vector<SearchHit>>> search(const QString &text);

private:
    // 'begin' before the first row, with the database's clock, and again where they are read anew.
    QFuture<Result<qint64>> takeRows(const DisputeQuery &query, const TakeProgress &progress,
                                     const std::function<void(const QDateTime &asOf)> &begin,
                                     const std::function<void(DisputeSummary)> &add);

    DisputeStores m_stores;
    const Clock &m_clock;
};

} // namespace rl
