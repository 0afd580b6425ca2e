// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputedesk.h"

#include "consolelanguage.h"
#include "disputes/claimlistparser.h"
#include "disputes/disputecsv.h"
#include "verdictrules.h"

#include <QCoreApplication>

#include <memory>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::DisputeDesk", text);
}

// What a list shows of a verdict; its sentences, which cost most of it, are left out.
void addVerdict(DisputeSummary &summary, const DisputeFacts &facts)
{
    const Findings findings = findIn(facts);
    summary.strength = findings.strength;
    summary.recommendation = findings.recommendation;
    if (findings.best)
        summary.bestCall = *findings.best;
}

Result<DisputeListing> judged(Result<DisputePage> page)
{
    if (!page)
        return page.error();
    DisputeListing listing;
    listing.total = page->total;
    listing.counts = page->counts;
    listing.asOf = page->asOf;
    listing.rows.reserve(page->rows.size());
    for (DisputeRow &row : page->rows) {
        addVerdict(row.summary, row.facts);
        listing.rows.push_back(std::move(row.summary));
    }
    return listing;
}

Result<OpenCase> judgedCase(Result<CaseFile> file)
{
    if (!file)
        return file.error();
    OpenCase open;
    open.verdict = judge(file->facts, consoleLanguage());
    open.file = std::move(*file);
    addVerdict(open.file.summary, open.file.facts);
    return open;
}

Error invalid(const QString &what, const QString &remedy)
{
    return {ErrorCode::InvalidInput, what, remedy, {}};
}

} // namespace

DisputeDesk::DisputeDesk(const DisputeStores &stores, const Clock &clock)
    : m_stores(stores)
    , m_clock(clock)
{
}

QFuture<Result<DisputeListing>> DisputeDesk::list(const DisputeQuery &query)
{
    return m_stores.list.list(query).then(&judged);
}

QFuture<Result<qint64>> DisputeDesk::takeRows(const DisputeQuery &query,
                                              const TakeProgress &progress,
                                              const std::function<void(const QDateTime &)> &begin,
                                              const std::function<void(DisputeSummary)> &add)
{
    return m_stores.list.exportAll(query, [=](DisputePage page, qint64 first) {
        if (first == 0)
            begin(page.asOf);
        const qint64 done = first + qint64(page.rows.size());
        for (DisputeRow &row : page.rows) {
            addVerdict(row.summary, row.facts);
            add(std::move(row.summary));
        }
        return !progress || progress(done, page.total);
    });
}

QFuture<Result<DisputeExport>> DisputeDesk::exportList(const DisputeQuery &query,
                                                       const TakeProgress &progress)
{
    const auto csv = std::make_shared<DisputeCsv>(); // filled in the store's thread, then read
    return takeRows(
               query, progress, [csv](const QDateTime &) { *csv = DisputeCsv(); },
               [csv](const DisputeSummary &row) { csv->add(row); })
        .then([csv](const Result<qint64> &rows) -> Result<DisputeExport> {
            if (!rows)
                return rows.error();
            return DisputeExport{csv->bytes(), csv->rows()};
        });
}

QFuture<Result<DisputeListing>> DisputeDesk::takeList(const DisputeQuery &query,
                                                      const TakeProgress &progress)
{
    const auto listing = std::make_shared<DisputeListing>();
    const auto begin = [listing](const QDateTime &asOf) {
        listing->rows.clear();
        listing->asOf = asOf;
    };
    return takeRows(query, progress, begin,
                    [listing](DisputeSummary row) { listing->rows.push_back(std::move(row)); })
        .then([listing](const Result<qint64> &total) -> Result<DisputeListing> {
            if (!total)
                return total.error();
            listing->total = *total;
            return std::move(*listing);
        });
}

QFuture<Result<OpenCase>> DisputeDesk::open(const QUuid &id)
{
    return m_stores.cases.open(id).then(&judgedCase);
}

QFuture<Result<OpenCase>> DisputeDesk::openByReference(const QString &reference)
{
    return m_stores.cases.openByReference(reference.trimmed().toUpper()).then(&judgedCase);
}

QFuture<Outcome> DisputeDesk::closed(const QUuid &id)
{
    return m_stores.cases.closed(id);
}

bool DisputeDesk::needsOverride(const Verdict &verdict, DisputeAction action)
{
    if (action != DisputeAction::ChargeStands && action != DisputeAction::CreditFull
        && action != DisputeAction::CreditPart)
        return false;
    const auto recommended = recommendedAction(verdict.recommendation);
    return recommended && *recommended != action;
}

Result<Decision> DisputeDesk::prepare(const OpenCase &onScreen, const DecisionDraft &draft) const
{
    const DisputeSummary &summary = onScreen.file.summary;
    if (!draft.action)
        return invalid(tr("No decision has been chosen."),
                       tr("Choose one of the decisions first."));
    const DisputeAction action = *draft.action;
    const bool endsOrBegins = action == DisputeAction::Withdraw || action == DisputeAction::Reopen;
    if (!endsOrBegins && draft.reason.trimmed().isEmpty())
        return invalid(tr("The decision has no reason."),
                       tr("Write the reason that the broker shall read."));
    if (action == DisputeAction::CreditPart
        && (draft.credit <= Money{} || draft.credit >= summary.amount)) {
        return invalid(tr("A credit in part is more than nothing and less than %1.")
                           .arg(summary.amount.text()),
                       tr("Enter another amount, or credit in full."));
    }
    if (needsOverride(onScreen.verdict, action) && draft.overrideReason.trimmed().isEmpty())
        return invalid(tr("This is not what the call records recommend."),
                       tr("Write why you decide otherwise; the broker does not see it."));

    Decision decision;
    decision.id = QUuid::createUuid();
    decision.disputeId = summary.id;
    decision.version = summary.version;
    decision.factsMark = onScreen.file.factsMark;
    decision.action = action;
    if (action == DisputeAction::CreditPart)
        decision.credit = draft.credit;
    else if (action == DisputeAction::CreditFull)
        decision.credit = summary.amount;
    decision.reason = draft.reason.trimmed();
    decision.overrideReason = draft.overrideReason.trimmed();
    decision.recommendation = recommendationName(onScreen.verdict.recommendation);
    decision.verdictSentence = onScreen.verdict.sentence;
    decision.letterLanguage = onScreen.file.letterLanguage;
    decision.letterText = letter(onScreen, action, decision.credit, decision.reason).text();
    return decision;
}

Letter DisputeDesk::letter(const OpenCase &onScreen, DisputeAction action, Money credit,
                           const QString &reason) const
{
    return composeLetter(onScreen.file, action, credit, reason, onScreen.file.readerName,
                         m_clock.now(), onScreen.file.letterLanguage);
}

QFuture<Result<DecisionReceipt>> DisputeDesk::decide(const Decision &decision)
{
    return m_stores.decisions.decide(decision);
}

QFuture<Result<DecisionReceipt>> DisputeDesk::undo(const QUuid &eventId)
{
    return m_stores.decisions.undo(eventId);
}

QFuture<Outcome> DisputeDesk::take(const QUuid &id)
{
    return m_stores.cases.take(id);
}

QFuture<Outcome> DisputeDesk::addNote(const QUuid &id, const QString &text, bool internal)
{
    return m_stores.cases.addNote(id, text, internal);
}

QFuture<Outcome> DisputeDesk::recordAnswer(const QUuid &id, const QString &text)
{
    return m_stores.cases.recordAnswer(id, text);
}

QFuture<Outcome> DisputeDesk::saveDraft(const QUuid &id, const DecisionDraft &draft)
{
    return m_stores.cases.saveDraft(id, draft);
}

QFuture<Outcome> DisputeDesk::attach(const QUuid &id, const CaseFileEntry &entry,
                                     const QByteArray &content)
{
    return m_stores.cases.attach(id, entry, content);
}

QFuture<Outcome> DisputeDesk::attachLetter(const QUuid &id, const QUuid &decisionId,
                                           const QString &reference, const QByteArray &pdf)
{
    CaseFileEntry entry;
    entry.name = reference + QStringLiteral("-letter.pdf");
    entry.mediaType = QStringLiteral("application/pdf");
    entry.side = QStringLiteral("ec");
    entry.decisionId = decisionId;
    return m_stores.cases.attach(id, entry, pdf);
}

QFuture<Result<QByteArray>> DisputeDesk::fileContent(const QUuid &fileId)
{
    return m_stores.cases.fileContent(fileId);
}

QFuture<Outcome> DisputeDesk::noteSaved(const QUuid &id, const SavedPaper &paper)
{
    return m_stores.cases.noteSaved(id, paper);
}

std::vector<ClaimLine> DisputeDesk::parseClaims(const QString &pasted, ClaimReason reason) const
{
    return parseClaimList(pasted, m_clock.now().date(), reason);
}

QFuture<Result<std::vector<ClaimCheck>>> DisputeDesk::checkClaims(
    const QUuid &brokerId, const std::vector<ClaimLine> &lines)
{
    return m_stores.claims.check(brokerId, lines);
}

QFuture<Result<std::vector<ClaimCheck>>> DisputeDesk::openClaims(
    const QUuid &brokerId, const std::vector<ClaimLine> &lines)
{
    return m_stores.claims.openCases(brokerId, lines);
}

QFuture<Result<std::vector<BillableAppointment>>> DisputeDesk::appointmentsOfMonth(
    const QUuid &brokerId, int year, int month)
{
    return m_stores.claims.appointmentsOfMonth(brokerId, year, month);
}

QFuture<Result<std::vector<BrokerCard>>> DisputeDesk::brokersByPhoneEnd(const QString &digits)
{
    return m_stores.brokers.byPhoneEnd(digits);
}

QFuture<Result<std::vector<BrokerCard>>> DisputeDesk::findBrokers(const QString &text)
{
    return m_stores.brokers.find(text);
}

QFuture<Result<std::vector<SearchHit>>> DisputeDesk::search(const QString &text)
{
    return m_stores.search.search(text);
}

} // namespace rl
