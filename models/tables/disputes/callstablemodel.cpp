// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/callstablemodel.h"

#include "settling/casewords.h"

namespace rl {
namespace {

using casewords::Tone;

QString whose(const CallRecord &call, const QString &number, bool registered, const QString &label)
{
    if (number == call.trackingNumber)
        return CallsTableModel::tr("tracking number");
    if (label.isEmpty())
        return registered ? CallsTableModel::tr("registered")
                          : CallsTableModel::tr("not registered");
    const QString known = casewords::party(label);
    return registered ? known : QString(known + CallsTableModel::tr(", not registered"));
}

QString party(const CallRecord &call, const QString &number, bool registered, const QString &label)
{
    return casewords::phone(number) + QStringLiteral(" · ")
           + whose(call, number, registered, label);
}

QString secondLine(const JudgedCall &row, int column)
{
    switch (column) {
    case CallsTableModel::Start:
        return casewords::direction(row.call.direction);
    case CallsTableModel::From:
        return whose(row.call, row.call.from, row.call.fromRegistered, row.call.fromLabel);
    case CallsTableModel::To:
        return whose(row.call, row.call.to, row.call.toRegistered, row.call.toLabel);
    default:
        return {};
    }
}

QString text(const JudgedCall &row, int column)
{
    const CallRecord &call = row.call;
    switch (column) {
    case CallsTableModel::Start:
        return casewords::shortInstant(call.start, row.zoneId)
               + (call.startDerived ? QStringLiteral(" ≈") : QString());
    case CallsTableModel::From:
        return party(call, call.from, call.fromRegistered, call.fromLabel);
    case CallsTableModel::To:
        return party(call, call.to, call.toRegistered, call.toLabel);
    case CallsTableModel::Ring:
        return casewords::clock(call.ringSeconds);
    case CallsTableModel::Talk:
        return casewords::clock(call.talkSeconds);
    case CallsTableModel::Billed:
        return casewords::clock(call.billedSeconds);
    case CallsTableModel::EndedBy:
        return casewords::endedBy(call);
    case CallsTableModel::AnsweredBy:
        return casewords::answeredBy(call);
    case CallsTableModel::Carrier:
        return casewords::agreement(call.agreement).text;
    case CallsTableModel::Counts:
        return row.judgement.nearThreshold
                   ? QString(row.judgement.because + u' '
                             + CallsTableModel::tr("Look at it yourself before you decide."))
                   : row.judgement.because;
    default:
        return {};
    }
}

Tone tone(const JudgedCall &row, int column)
{
    switch (column) {
    case CallsTableModel::From:
        return row.call.fromRegistered ? Tone::Neutral : Tone::Muted;
    case CallsTableModel::To:
        return row.call.toRegistered ? Tone::Neutral : Tone::Muted;
    case CallsTableModel::Ring:
        return row.call.ringSeconds ? Tone::Neutral : Tone::Muted;
    case CallsTableModel::Talk:
        return row.judgement.nearThreshold ? Tone::Caution
               : row.judgement.counts      ? Tone::Good
               : row.call.talkSeconds      ? Tone::Neutral
                                           : Tone::Muted;
    case CallsTableModel::Billed:
        return row.call.billedSeconds ? Tone::Neutral : Tone::Muted;
    case CallsTableModel::EndedBy:
        return row.call.endedBy.isEmpty() ? Tone::Muted : Tone::Neutral;
    case CallsTableModel::AnsweredBy:
        return row.call.maybeMachine()         ? Tone::Caution
               : row.call.answeredBy.isEmpty() ? Tone::Muted
                                               : Tone::Neutral;
    case CallsTableModel::Carrier:
        return casewords::agreement(row.call.agreement).tone;
    case CallsTableModel::Counts:
        return row.judgement.counts ? Tone::Good : Tone::Muted;
    default:
        return Tone::Neutral;
    }
}

QString firstLine(const JudgedCall &row, int column)
{
    if (column == CallsTableModel::From)
        return casewords::phone(row.call.from);
    if (column == CallsTableModel::To)
        return casewords::phone(row.call.to);
    return text(row, column);
}

QString tip(const JudgedCall &row, int column)
{
    if (column == CallsTableModel::Start && row.call.startDerived)
        return CallsTableModel::tr("The start was worked out from the time of writing.");
    if (column == CallsTableModel::Start)
        return CallsTableModel::tr("%1\nCall %2, over %3, %4")
            .arg(casewords::instant(row.call.start, row.zoneId), row.call.sid,
                 casewords::phone(row.call.trackingNumber),
                 casewords::direction(row.call.direction));
    return text(row, column);
}

} // namespace

void CallsTableModel::setCalls(const DisputeFacts &facts, const Verdict &verdict)
{
    std::vector<JudgedCall> rows;
    rows.reserve(facts.calls.size());
    const QString zone = QString::fromUtf8(facts.zone.id());
    for (size_t i = 0; i < facts.calls.size(); ++i) {
        rows.push_back(
            {facts.calls[i], i < verdict.calls.size() ? verdict.calls[i] : CallJudgement{}, zone});
    }
    setRows(std::move(rows));
}

QModelIndex CallsTableModel::indexOf(const QUuid &callId) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i)->call.id == callId)
            return index(i, 0);
    }
    return {};
}

QStringList CallsTableModel::headings() const
{
    return {tr("Start"),  tr("From"),  tr("To"),       tr("Ring"),    tr("Talk"),
            tr("Billed"), tr("Ended"), tr("Answered"), tr("Carrier"), tr("Counts because")};
}

QVariant CallsTableModel::cell(const JudgedCall &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return tip(row, column);
    case Qt::TextAlignmentRole:
        return column == Ring || column == Talk || column == Billed
                   ? int(Qt::AlignRight | Qt::AlignVCenter)
                   : int(Qt::AlignLeft | Qt::AlignVCenter);
    case IdRole:
        return row.call.id;
    case FirstLineRole:
        return firstLine(row, column);
    case SecondLineRole:
        return secondLine(row, column);
    case ToneRole:
        return int(tone(row, column));
    default:
        return {};
    }
}

} // namespace rl
