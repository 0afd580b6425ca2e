// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"
#include "result.h"
#include "savedpaper.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>

#include <array>
#include <functional>

// What settling a dispute needs from a database, one small interface per subject. Every call
// answers from another thread through a QFuture; none blocks. models/store implements them.
namespace rl {

enum class DisputeView { NeedsUs, DueSoon, Overdue, Waiting, Mine, Decided, All };
enum class DisputeSort { Due, Broker, Lead, Appointment, Claim, Amount, Owner, Reference, Status };

struct DisputeQuery
{
    DisputeView view = DisputeView::NeedsUs;
    QString search; // any part of reference, names, company, numbers (also the last four digits)
    QUuid brokerId; // null: all brokers
    DisputeSort sort = DisputeSort::Due; // ties: due, then broker, then reference
    Qt::SortOrder order = Qt::AscendingOrder;
    int offset = 0;
    int limit = 200;
};

struct DisputeRow
{
    DisputeSummary summary; // strength, recommendation and bestCall still empty: judge() fills them
    DisputeFacts facts;
};

struct DisputePage
{
    std::vector<DisputeRow> rows;
    qint64 total = 0; // rows of the query without limit
    std::array<qint64, 7> counts{}; // per DisputeView, of the whole list (no search)
    QDateTime asOf; // the database's clock
};

class DisputeListStore
{
public:
    virtual ~DisputeListStore() = default;
    virtual QFuture<Result<DisputePage>> list(const DisputeQuery &query) = 0;
    // Every row of the query, whatever its offset and limit, and a note in the audit log of who
    // took them with which filter. 'page' gets them page by page, in the store's thread, all as
    // they were at one moment; a page whose first row is number 0 begins anew. It may answer false
    // where more pages are to come: then it ends as Cancelled and nothing is noted. Answers how
    // many there were.
    using TakePage = std::function<bool(DisputePage page, qint64 first)>;
    virtual QFuture<Result<qint64>> exportAll(const DisputeQuery &query, const TakePage &page) = 0;
};

class CaseStore
{
public:
    virtual ~CaseStore() = default;
    // Also notes that this person has the case on screen, and answers who else has.
    virtual QFuture<Result<CaseFile>> open(const QUuid &id) = 0;
    virtual QFuture<Result<CaseFile>> openByReference(const QString &reference) = 0;
    virtual QFuture<Outcome> closed(const QUuid &id) = 0; // no longer on screen
    virtual QFuture<Outcome> take(const QUuid &id) = 0; // become its owner
    virtual QFuture<Outcome> addNote(const QUuid &id, const QString &text, bool internal) = 0;
    // The broker answered what we asked: back to Open, due later by the time we waited.
    virtual QFuture<Outcome> recordAnswer(const QUuid &id, const QString &text) = 0;
    virtual QFuture<Outcome> saveDraft(const QUuid &id, const DecisionDraft &draft) = 0;
    virtual QFuture<Outcome> attach(const QUuid &id, const CaseFileEntry &entry,
                                    const QByteArray &content) = 0;
    virtual QFuture<Result<QByteArray>> fileContent(const QUuid &fileId) = 0;
    // Into the history; the case itself stays as it is.
    virtual QFuture<Outcome> noteSaved(const QUuid &id, const SavedPaper &paper) = 0;
};

struct DecisionReceipt
{
    QUuid eventId; // what undo() takes
    int version = 0; // the case's new version
    DisputeStatus status = DisputeStatus::Open;
    QDateTime decidedAt;
};

class DecisionStore
{
public:
    virtual ~DecisionStore() = default;
    // Checked in the database under a row lock. The same decision sent again, after a lost
    // connection, answers the same receipt. Errors: Conflict (somebody changed the case since
    // 'version'), NotAllowed (limit of the role, own appeal), InvalidInput (no override words).
    virtual QFuture<Result<DecisionReceipt>> decide(const Decision &decision) = 0;
    // Takes one's own last decision back, as a recorded counter-entry; within the undo time only.
    virtual QFuture<Result<DecisionReceipt>> undo(const QUuid &eventId) = 0;
};

// One line of a broker's claim list, as staff pasted or ticked it.
struct ClaimLine
{
    int line = 0; // in what was pasted, from 1
    QString text; // the line as pasted
    QUuid appointmentId; // set when ticked; otherwise found by the fields below
    QString leadName;
    QString phone; // E.164 when the line has one: the lead's or the tracking number
    QDate date; // of the appointment in the broker's zone; invalid: any
    ClaimReason reason = ClaimReason::NoShow;
    QString claimText;
};

enum class ClaimState { New, Duplicate, AlreadyCredited, TooLate, NotFound, Ambiguous, NotCharged };

struct ClaimCheck
{
    ClaimLine line;
    ClaimState state = ClaimState::NotFound;
    QUuid appointmentId;
    QString leadName;
    QDateTime appointmentAt; // UTC
    QString zoneId;
    Money amount;
    QString reference; // of the case there is, or the one just opened
    QUuid disputeId; // the same case
    QString remark; // what a clerk should know about it
};

struct BillableAppointment
{
    QUuid appointmentId;
    QString leadName;
    QDateTime appointmentAt;
    QString zoneId;
    Money fee;
    bool verified = false;
    QString reference; // of a case about it, else empty
};

struct BrokerCard
{
    QUuid id;
    QString contactName;
    QString company;
    QString matchedPhone; // E.164
    int openCases = 0;
    Money undisputed; // verified and not in dispute nor credited, this month
    Money disputed;
};

class ClaimStore
{
public:
    virtual ~ClaimStore() = default;
    virtual QFuture<Result<std::vector<ClaimCheck>>> check(const QUuid &brokerId,
                                                           const std::vector<ClaimLine> &lines) = 0;
    // Opens one case for each line that is New or TooLate; the others come back as they are. A null
    // broker is allowed where every line has an appointmentId.
    virtual QFuture<Result<std::vector<ClaimCheck>>> openCases(
        const QUuid &brokerId, const std::vector<ClaimLine> &lines) = 0;
    virtual QFuture<Result<std::vector<BillableAppointment>>> appointmentsOfMonth(
        const QUuid &brokerId, int year, int month) = 0;
};

class BrokerStore
{
public:
    virtual ~BrokerStore() = default;
    // Brokers one of whose phones ends in these digits (four are enough).
    virtual QFuture<Result<std::vector<BrokerCard>>> byPhoneEnd(const QString &digits) = 0;
    virtual QFuture<Result<std::vector<BrokerCard>>> find(const QString &text) = 0;
};

struct SearchHit
{
    enum class Kind { Dispute, Broker, Lead, Number };
    Kind kind = Kind::Dispute;
    QUuid id;
    QString title;
    QString subtitle;
    QUuid disputeId; // the case to show for it; null: none
};

class SearchStore
{
public:
    virtual ~SearchStore() = default;
    virtual QFuture<Result<std::vector<SearchHit>>> search(const QString &text) = 0;
};

// Tells that something changed in the database, and whether we can still hear it.
class ChangeFeed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void changed(const QString &table, const QUuid &id); // id is null when many rows changed
    void connectionLost(const QString &what);
    void connectionRestored();
};

} // namespace rl
