// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakedisputestores.h"

#include <QPromise>

#include <algorithm>
#include <memory>

namespace rl::test {

CaseEvent caseEvent(const QDateTime &at, const QString &by, const QString &kind,
                    const QString &text, bool internal)
{
    CaseEvent made;
    made.id = QUuid::createUuid();
    made.at = at;
    made.by = by;
    made.kind = kind;
    made.text = text;
    made.internal = internal;
    return made;
}

FakeDisputeStores::FakeDisputeStores()
    : now(QDate(2025, 11, 3), QTime(17, 0), Qt::UTC)
{
}

template <typename T>
QFuture<Result<T>> FakeDisputeStores::answer(std::function<Result<T>()> make)
{
    ++questions;
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto error = std::exchange(nextError, std::nullopt);
    auto give = [promise, make = std::move(make), error] {
        promise->addResult(error ? Result<T>(*error) : make());
        promise->finish();
    };
    if (hold)
        m_held.push_back(give);
    else
        give();
    return promise->future();
}

void FakeDisputeStores::release()
{
    hold = false;
    for (const auto &give : std::exchange(m_held, {}))
        give();
}

CaseFile &FakeDisputeStores::at(const QUuid &id)
{
    return *std::find_if(cases.begin(), cases.end(),
                         [&id](const CaseFile &file) { return file.summary.id == id; });
}

bool FakeDisputeStores::inView(const CaseFile &file, DisputeView view) const
{
    const DisputeSummary &summary = file.summary;
    const bool open = summary.status == DisputeStatus::Open;
    switch (view) {
    case DisputeView::NeedsUs:
        return open;
    case DisputeView::DueSoon:
        return open && summary.dueAt >= now && summary.dueAt < now.addDays(2);
    case DisputeView::Overdue:
        return open && summary.dueAt < now;
    case DisputeView::Waiting:
        return summary.status == DisputeStatus::AwaitingInfo;
    case DisputeView::Mine:
        return summary.ownerIsMe && isUndecided(summary.status);
    case DisputeView::Decided:
        return !isUndecided(summary.status);
    case DisputeView::All:
        break;
    }
    return true;
}

bool FakeDisputeStores::matches(const CaseFile &file, const DisputeQuery &query) const
{
    const DisputeSummary &summary = file.summary;
    const QString all = summary.reference + u' ' + summary.leadName + u' ' + summary.brokerName
                        + u' ' + summary.brokerCompany;
    return inView(file, query.view) && all.contains(query.search, Qt::CaseInsensitive)
           && (query.brokerId.isNull() || query.brokerId == summary.brokerId);
}

QFuture<Result<DisputePage>> FakeDisputeStores::list(const DisputeQuery &query)
{
    queries.push_back(query);
    return answer<DisputePage>([this, query]() -> Result<DisputePage> {
        DisputePage page;
        page.asOf = now;
        std::vector<const CaseFile *> found;
        for (const CaseFile &file : cases) {
            for (size_t view = 0; view < page.counts.size(); ++view)
                page.counts[view] += inView(file, DisputeView(view)) ? 1 : 0;
            if (matches(file, query))
                found.push_back(&file);
        }
        std::stable_sort(found.begin(), found.end(), [&query](const auto *a, const auto *b) {
            if (query.order == Qt::DescendingOrder)
                std::swap(a, b);
            if (query.sort == DisputeSort::Broker
                && a->summary.brokerCompany != b->summary.brokerCompany)
                return a->summary.brokerCompany < b->summary.brokerCompany;
            if (query.sort == DisputeSort::Lead)
                return a->summary.leadName < b->summary.leadName;
            return a->summary.dueAt < b->summary.dueAt;
        });
        page.total = qint64(found.size());
        for (size_t i = size_t(query.offset);
             i < found.size() && i < size_t(query.offset + query.limit); ++i)
            page.rows.push_back({found[i]->summary, found[i]->facts});
        return page;
    });
}

QFuture<Result<qint64>> FakeDisputeStores::exportAll(const DisputeQuery &query,
                                                     const TakePage &page)
{
    exports.push_back(query);
    return answer<qint64>([this, query, page]() -> Result<qint64> {
        DisputePage all;
        for (const CaseFile &file : cases) {
            if (matches(file, query))
                all.rows.push_back({file.summary, file.facts});
        }
        all.total = qint64(all.rows.size());
        const qint64 total = all.total;
        page(std::move(all), 0); // all on one page, which is the last
        return total;
    });
}

QFuture<Result<CaseFile>> FakeDisputeStores::open(const QUuid &id)
{
    return answer<CaseFile>([this, id]() -> Result<CaseFile> {
        CaseFile file = at(id);
        if (const auto draft = drafts.find(id); draft != drafts.end())
            file.draft = draft->second;
        return file;
    });
}

QFuture<Result<CaseFile>> FakeDisputeStores::openByReference(const QString &reference)
{
    for (const CaseFile &file : cases) {
        if (file.summary.reference == reference)
            return open(file.summary.id);
    }
    return answer<CaseFile>([] {
        return Error{ErrorCode::NotFound, QStringLiteral("There is no such case."), {}, {}};
    });
}

QFuture<Outcome> FakeDisputeStores::closed(const QUuid &id)
{
    closedCases.push_back(id);
    return answer<Unit>([] { return success(); });
}

void FakeDisputeStores::note(CaseFile &file, const QString &kind, const QString &text)
{
    file.events.push_back(caseEvent(now, QStringLiteral("Me"), kind, text, kind == u"noted"));
}

QFuture<Outcome> FakeDisputeStores::take(const QUuid &id)
{
    return answer<Unit>([this, id] {
        at(id).summary.ownerIsMe = true;
        at(id).summary.ownerName = QStringLiteral("Me");
        return success();
    });
}

QFuture<Outcome> FakeDisputeStores::addNote(const QUuid &id, const QString &text, bool internal)
{
    return answer<Unit>([this, id, text, internal] {
        note(at(id), QStringLiteral("noted"), text);
        at(id).events.back().internal = internal;
        return success();
    });
}

QFuture<Outcome> FakeDisputeStores::recordAnswer(const QUuid &id, const QString &text)
{
    return answer<Unit>([this, id, text] {
        note(at(id), QStringLiteral("answered"), text);
        at(id).summary.status = DisputeStatus::Open;
        return success();
    });
}

QFuture<Outcome> FakeDisputeStores::saveDraft(const QUuid &id, const DecisionDraft &draft)
{
    return answer<Unit>([this, id, draft] {
        drafts[id] = draft;
        return success();
    });
}

QFuture<Outcome> FakeDisputeStores::attach(const QUuid &id, const CaseFileEntry &entry,
                                           const QByteArray &content)
{
    return answer<Unit>([this, id, entry, content] {
        CaseFileEntry added = entry;
        added.id = QUuid::createUuid();
        added.bytes = content.size();
        added.addedAt = now;
        added.addedBy = QStringLiteral("Me");
        m_contents.insert(added.id, content);
        at(id).files.push_back(added);
        return success();
    });
}

QFuture<Result<QByteArray>> FakeDisputeStores::fileContent(const QUuid &fileId)
{
    return answer<QByteArray>([this, fileId] { return m_contents.value(fileId); });
}

QFuture<Outcome> FakeDisputeStores::noteSaved(const QUuid &id, const SavedPaper &paper)
{
    return answer<Unit>([this, id, paper] {
        note(at(id), paperName(paper.kind) + u"_saved",
             paper.fileName + u", SHA-256 " + paper.sha256);
        return success();
    });
}

QFuture<Result<DecisionReceipt>> FakeDisputeStores::decide(const Decision &decision)
{
    return answer<DecisionReceipt>([this, decision]() -> Result<DecisionReceipt> {
        CaseFile &file = at(decision.disputeId);
        if (file.summary.version != decision.version) {
            return Error{ErrorCode::Conflict,
                         QStringLiteral("Ben has settled this case: charge stands."),
                         QStringLiteral("Look at it again; what you typed is kept."),
                         {}};
        }
        decisions.push_back(decision);
        const DisputeStatus before = file.summary.status;
        switch (decision.action) {
        case DisputeAction::ChargeStands:
            file.summary.status = DisputeStatus::Stands;
            break;
        case DisputeAction::CreditFull:
            file.summary.status = DisputeStatus::Credited;
            break;
        case DisputeAction::CreditPart:
            file.summary.status = DisputeStatus::PartlyCredited;
            break;
        case DisputeAction::AskInformation:
            file.summary.status = DisputeStatus::AwaitingInfo;
            break;
        case DisputeAction::Withdraw:
            file.summary.status = DisputeStatus::Withdrawn;
            break;
        case DisputeAction::Reopen:
            file.summary.status = DisputeStatus::Open;
            break;
        }
        note(file, QStringLiteral("decided"), decision.reason);
        file.decidedBy = QStringLiteral("Me");
        file.decidedAt = now;
        file.decisionReason = decision.reason;
        drafts.erase(decision.disputeId);
        m_undoable.insert(file.events.back().id, {decision.disputeId, before});
        return DecisionReceipt{file.events.back().id, ++file.summary.version, file.summary.status,
                               now};
    });
}

QFuture<Result<DecisionReceipt>> FakeDisputeStores::undo(const QUuid &eventId)
{
    return answer<DecisionReceipt>([this, eventId]() -> Result<DecisionReceipt> {
        const auto undoable = m_undoable.take(eventId);
        CaseFile &file = at(undoable.first);
        file.summary.status = undoable.second;
        note(file, QStringLiteral("undone"), {});
        return DecisionReceipt{eventId, ++file.summary.version, file.summary.status, now};
    });
}

QFuture<Result<std::vector<ClaimCheck>>> FakeDisputeStores::check(
    const QUuid &, const std::vector<ClaimLine> &lines)
{
    return answer<std::vector<ClaimCheck>>([this, lines]() -> Result<std::vector<ClaimCheck>> {
        std::vector<ClaimCheck> answers = checks;
        for (size_t i = 0; i < answers.size() && i < lines.size(); ++i)
            answers[i].line = lines[i];
        answers.resize(std::min(answers.size(), lines.size()));
        return answers;
    });
}

QFuture<Result<std::vector<ClaimCheck>>> FakeDisputeStores::openCases(
    const QUuid &brokerId, const std::vector<ClaimLine> &lines)
{
    int number = 900;
    for (ClaimCheck &check : checks) {
        if (check.state == ClaimState::New || check.state == ClaimState::TooLate)
            check.reference = QStringLiteral("DSP-2025-00%1").arg(++number);
    }
    return check(brokerId, lines);
}

QFuture<Result<std::vector<BillableAppointment>>> FakeDisputeStores::appointmentsOfMonth(
    const QUuid &, int, int)
{
    return answer<std::vector<BillableAppointment>>([this] { return appointments; });
}

QFuture<Result<std::vector<BrokerCard>>> FakeDisputeStores::byPhoneEnd(const QString &digits)
{
    return answer<std::vector<BrokerCard>>([this, digits] {
        std::vector<BrokerCard> found;
        for (const BrokerCard &card : brokerCards) {
            if (card.matchedPhone.endsWith(digits))
                found.push_back(card);
        }
        return found;
    });
}

QFuture<Result<std::vector<BrokerCard>>> FakeDisputeStores::find(const QString &text)
{
    return answer<std::vector<BrokerCard>>([this, text] {
        std::vector<BrokerCard> found;
        for (const BrokerCard &card : brokerCards) {
            if (QString(card.contactName + u' ' + card.company).contains(text, Qt::CaseInsensitive))
                found.push_back(card);
        }
        return found;
    });
}

QFuture<Result<std::vector<SearchHit>>> FakeDisputeStores::search(const QString &)
{
    return answer<std::vector<SearchHit>>([] { return std::vector<SearchHit>{}; });
}

CaseFile sampleCase(int number, const QDateTime &now)
{
    static const QStringList companies{
        QStringLiteral("My Reverse Options"), QStringLiteral("Second Broker LLC"),
        QStringLiteral("Evergreen Retirement Lending & Home Equity Partners of California")};
    static const QStringList people{QStringLiteral("Walter Richards"), QStringLiteral("Dana Cole"),
                                    QStringLiteral("Maximiliana Featherstonehaugh-Villanueva")};
    static const QStringList leads{QStringLiteral("Testy McTesterson"), QStringLiteral("Ana Diaz"),
                                   QStringLiteral("Ruth Okafor"), QStringLiteral("Lee Sung"),
                                   QStringLiteral("Bartholomew Christodoulopoulos")};
    const QDateTime at = QDateTime(QDate(2025, 10, 22), QTime(17, 0), Qt::UTC).addDays(number % 9);

    CaseFile file;
    DisputeSummary &summary = file.summary;
    summary.id = QUuid::createUuid();
    summary.reference = QStringLiteral("DSP-2025-%1").arg(number, 5, 10, QLatin1Char('0'));
    summary.version = 1;
    summary.dueAt = now.addSecs(3600 * (number * 9 - 30));
    summary.openedAt = summary.dueAt.addDays(-7);
    const int broker = number % 3;
    summary.brokerId = QUuid::createUuidV5(QUuid(), companies[broker]);
    summary.brokerCompany = companies[broker];
    summary.brokerName = people[broker];
    summary.leadName = leads[number % 5];
    summary.appointmentAt = at;
    summary.zoneId = QStringLiteral("America/Los_Angeles");
    summary.amount = {5000};

    DisputeFacts &facts = file.facts;
    facts.appointment = {QUuid::createUuid(), at, QStringLiteral("scheduled"), {}, {}, {}};
    facts.zone = QTimeZone("America/Los_Angeles");
    facts.leadName = summary.leadName;
    facts.brokerName = summary.brokerName;
    facts.assignments = {{at.addDays(-2), at.addSecs(14 * 3600), QStringLiteral("+14244851544")}};
    const auto call = [&](int minutes, int talk, CallDirection direction) {
        CallRecord record;
        record.id = QUuid::createUuid();
        record.sid = QStringLiteral("CA%1").arg(number * 10 + minutes);
        record.start = at.addSecs(60 * minutes);
        record.trackingNumber = QStringLiteral("+14244851544");
        const bool byBroker = direction == CallDirection::BrokerToLead;
        record.from = byBroker ? QStringLiteral("+13104365998") : QStringLiteral("+16505550151");
        record.to = record.trackingNumber;
        record.fromRegistered = true;
        record.toRegistered = true;
        record.fromLabel = byBroker ? QStringLiteral("broker's office") : QStringLiteral("lead");
        record.toLabel = QStringLiteral("tracking");
        record.direction = direction;
        record.status = QStringLiteral("completed");
        record.ringSeconds = 12;
        record.talkSeconds = talk;
        record.billedSeconds = (talk + 59) / 60 * 60;
        record.answeredBy = QStringLiteral("human");
        record.endedBy = QStringLiteral("callee");
        record.agreement = CarrierAgreement::Agrees;
        record.assignmentId = QUuid::createUuid();
        return record;
    };
    if (number % 4 != 3) {
        facts.calls = {call(5, 900, CallDirection::BrokerToLead),
                       call(270, 180, CallDirection::LeadToBroker),
                       call(360, 420, CallDirection::BrokerToLead)};
    }
    facts.asked = {{at.addDays(-1), at.addDays(1), QStringLiteral("signalwire")}};
    file.claimText = QStringLiteral("%1 did not show up, please credit.").arg(summary.leadName);
    file.leadPhoneLastFour = QStringLiteral("0151");
    file.creditLimit = Money{10000};
    file.holders = {{QStringLiteral("+14244851544"), QStringLiteral("Harold Winters"),
                     summary.brokerName, at.addDays(-20), at.addDays(-12), false},
                    {QStringLiteral("+14244851544"), summary.leadName, summary.brokerName,
                     at.addDays(-2), at.addSecs(14 * 3600), true}};
    file.events = {caseEvent(summary.openedAt, QStringLiteral("Ana Ruiz"), QStringLiteral("opened"),
                             file.claimText, false)};
    return file;
}

} // namespace rl::test
