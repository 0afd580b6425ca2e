// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputetextoutput.h"

#include "masking.h"
#include "settling/casewords.h"
#include "terminaloutput.h"

#include <QCoreApplication>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::dispute", text);
}

QString end(const QString &number, const QString &label)
{
    const QString shown = label == u"lead" ? endingOf(number) : casewords::phone(number);
    return label.isEmpty() ? shown : QString(shown + u" (" + casewords::party(label) + u')');
}

QStringList callLines(const OpenCase &open)
{
    const CaseFile &file = open.file;
    if (file.facts.calls.empty())
        return {tr("No calls.")};
    std::vector<QStringList> rows{
        {tr("START"), tr("FROM"), tr("TO"), tr("STATUS"), tr("TALK"), tr("CARRIER"), tr("COUNTS")}};
    for (size_t i = 0; i < file.facts.calls.size(); ++i) {
        const CallRecord &call = file.facts.calls[i];
        const bool counts = i < open.verdict.calls.size() && open.verdict.calls[i].counts;
        const QString because =
            i < open.verdict.calls.size() ? open.verdict.calls[i].because : QString();
        rows.push_back({casewords::shortInstant(call.start, file.summary.zoneId),
                        end(call.from, call.fromLabel), end(call.to, call.toLabel), call.status,
                        casewords::clock(call.talkSeconds),
                        casewords::agreement(call.agreement).text,
                        QString((counts ? tr("yes: ") : tr("no: ")) + because)});
    }
    return tableLines(rows);
}

QStringList historyLines(const CaseFile &file)
{
    std::vector<QStringList> rows;
    for (const CaseEvent &event : file.events) {
        rows.push_back({casewords::shortInstant(event.at, file.summary.zoneId), event.by,
                        casewords::eventKind(event.kind), event.text.simplified()});
    }
    return tableLines(rows);
}

QString stateText(const ClaimCheck &check, bool opened)
{
    switch (check.state) {
    case ClaimState::New:
        return opened ? tr("opened") : tr("new");
    case ClaimState::TooLate:
        return opened ? tr("opened, late") : tr("too late");
    case ClaimState::Duplicate:
        return tr("duplicate");
    case ClaimState::AlreadyCredited:
        return tr("already credited");
    case ClaimState::NotFound:
        return tr("not found");
    case ClaimState::Ambiguous:
        return tr("ambiguous");
    case ClaimState::NotCharged:
        return tr("not charged");
    }
    return {};
}

} // namespace

QStringList textOf(const DisputeListing &listing)
{
    if (listing.rows.empty())
        return {tr("No cases.")};
    std::vector<QStringList> rows{{tr("CASE"), tr("DUE"), tr("BROKER"), tr("LEAD"),
                                   tr("APPOINTMENT"), tr("CLAIM"), tr("BEST CALL"),
                                   tr("RECOMMENDED"), tr("AMOUNT"), tr("OWNER"), tr("STATUS")}};
    for (const DisputeSummary &row : listing.rows) {
        rows.push_back({row.reference,
                        casewords::due(row, listing.asOf, std::chrono::hours(row.soonHours)).text,
                        row.brokerName, row.leadName,
                        casewords::instant(row.appointmentAt, row.zoneId, listing.asOf),
                        casewords::claim(row.claim), casewords::bestCall(row),
                        casewords::recommendation(row.recommendation).text, row.amount.text(),
                        row.ownerName, casewords::status(row.status).text});
    }
    QStringList lines = tableLines(rows);
    if (listing.total > static_cast<qint64>(listing.rows.size()))
        lines << tr("%1 of %2 cases; --limit and --offset show others.")
                     .arg(listing.rows.size())
                     .arg(listing.total);
    return lines;
}

QStringList textOf(const OpenCase &open, const QDateTime &now)
{
    const CaseFile &file = open.file;
    const DisputeSummary &summary = file.summary;
    QStringList lines{
        tr("%1  %2  %3  %4")
            .arg(summary.reference, casewords::status(summary.status).text,
                 casewords::due(summary, now, std::chrono::hours(summary.soonHours)).text,
                 summary.amount.text()),
        tr("%1 (%2) about %3, %4")
            .arg(summary.brokerName, summary.brokerCompany, summary.leadName,
                 casewords::instant(summary.appointmentAt, summary.zoneId, now)),
        tr("Claim: %1. “%2”").arg(casewords::claim(summary.claim), file.claimText.simplified()),
        QString(),
        open.verdict.sentence,
        tr("Evidence: %1. Recommended: %2.")
            .arg(casewords::strength(summary.strength).text,
                 casewords::recommendation(summary.recommendation).text),
    };
    for (const QString &reason : open.verdict.reasons)
        lines << u"  - " + reason;
    if (!file.decidedBy.isEmpty())
        lines << tr("Decided by %1 on %2: %3")
                     .arg(file.decidedBy, casewords::instant(file.decidedAt, summary.zoneId, now),
                          file.decisionReason);
    for (const QString &name : file.openedBy)
        lines << tr("%1 has this case open.").arg(name);
    lines << QString() << callLines(open) << QString() << historyLines(file);
    for (const CaseFileEntry &entry : file.files)
        lines << tr("File: %1, %2").arg(entry.name, casewords::bytes(entry.bytes));
    return lines;
}

QStringList textOf(const std::vector<ClaimCheck> &checks, bool opened)
{
    std::vector<QStringList> rows{{tr("LINE"), tr("STATE"), tr("CASE"), tr("LEAD"),
                                   tr("APPOINTMENT"), tr("AMOUNT"), tr("REMARK")}};
    for (const ClaimCheck &check : checks) {
        const bool found = !check.appointmentId.isNull();
        rows.push_back({QString::number(check.line.line), stateText(check, opened), check.reference,
                        found ? check.leadName : check.line.text.left(40),
                        casewords::instant(check.appointmentAt, check.zoneId),
                        found ? check.amount.text() : QString(), check.remark});
    }
    return tableLines(rows);
}

} // namespace rl
