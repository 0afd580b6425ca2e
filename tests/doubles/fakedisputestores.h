// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/disputedesk.h"

#include <QHash>

#include <functional>
#include <map>
#include <vector>

namespace rl::test {

// The stores of a desk in memory, for tests of what happens between an answer and the screen: an
// answer can be held back, an error injected, another person's change made between two questions.
// What the database itself decides is tested against PostgreSQL.
class FakeDisputeStores final : public DisputeListStore,
                                public CaseStore,
                                public DecisionStore,
                                public ClaimStore,
                                public BrokerStore,
                                public SearchStore
{
public:
    FakeDisputeStores();

    std::vector<CaseFile> cases;
    std::vector<BrokerCard> brokerCards;
    std::vector<BillableAppointment> appointments;
    std::vector<ClaimCheck> checks; // answer to check(); openCases() gives them a reference
    QDateTime now;

    std::optional<Error> nextError; // answer of the next question, whatever it is
    bool hold = false; // answers wait for release()
    void release();

    std::vector<DisputeQuery> queries;
    std::vector<DisputeQuery> exports;
    std::vector<Decision> decisions;
    std::vector<QUuid> closedCases;
    std::map<QUuid, DecisionDraft> drafts;
    int questions = 0; // round trips

    [[nodiscard]] DisputeStores stores() { return {*this, *this, *this, *this, *this, *this}; }
    CaseFile &at(const QUuid &id);

    QFuture<Result<DisputePage>> list(const DisputeQuery &query) override;
    QFuture<Result<qint64>> exportAll(const DisputeQuery &query, const TakePage &page) override;
    QFuture<Result<CaseFile>> open(const QUuid &id) override;
    QFuture<Result<CaseFile>> openByReference(const QString &reference) override;
    QFuture<Outcome> closed(const QUuid &id) override;
    QFuture<Outcome> take(const QUuid &id) override;
    QFuture<Outcome> addNote(const QUuid &id, const QString &text, bool internal) override;
    QFuture<Outcome> recordAnswer(const QUuid &id, const QString &text) override;
    QFuture<Outcome> saveDraft(const QUuid &id, const DecisionDraft &draft) override;
    QFuture<Outcome> attach(const QUuid &id, const CaseFileEntry &entry,
                            const QByteArray &content) override;
    QFuture<Result<QByteArray>> fileContent(const QUuid &fileId) override;
    QFuture<Outcome> noteSaved(const QUuid &id, const SavedPaper &paper) override;
    QFuture<Result<DecisionReceipt>> decide(const Decision &decision) override;
    QFuture<Result<DecisionReceipt>> undo(const QUuid &eventId) override;
    QFuture<Result<std::vector<ClaimCheck>>> check(const QUuid &brokerId,
                                                   const std::vector<ClaimLine> &lines) override;
    QFuture<Result<std::vector<ClaimCheck>>> openCases(
        const QUuid &brokerId, const std::vector<ClaimLine> &lines) override;
    QFuture<Result<std::vector<BillableAppointment>>> appointmentsOfMonth(const QUuid &brokerId,
                                                                          int year,
                                                                          int month) override;
    QFuture<Result<std::vector<BrokerCard>>> byPhoneEnd(const QString &digits) override;
    QFuture<Result<std::vector<BrokerCard>>> find(const QString &text) override;
    QFuture<Result<std::vector<SearchHit>>> search(const QString &text) override;

private:
    template <typename T>
    QFuture<Result<T>> answer(std::function<Result<T>()> make);
    void note(CaseFile &file, const QString &kind, const QString &text);
    [[nodiscard]] bool matches(const CaseFile &file, const DisputeQuery &query) const;
    [[nodiscard]] bool inView(const CaseFile &file, DisputeView view) const;

    std::vector<std::function<void()>> m_held;
    QHash<QUuid, std::pair<QUuid, DisputeStatus>> m_undoable; // event → case, status before
    QHash<QUuid, QByteArray> m_contents;
};

// A case of the kind that source 000 tells of: Testy, Walter Richards, 900 s five minutes late.
CaseFile sampleCase(int number, const QDateTime &now);
CaseEvent caseEvent(const QDateTime &at, const QString &by, const QString &kind,
                    const QString &text, bool internal);

} // namespace rl::test
