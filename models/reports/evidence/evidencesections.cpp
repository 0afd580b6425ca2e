// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidencesections.h"

#include "masking.h"
#include "page/paper.h"
#include "words/evidencephrases.h"
#include "words/timelinephrases.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace rl {
namespace {

struct Fact
{
    QString label;
    QString value;
    QString detail;
};

const Phrase &claimPhrase(ClaimReason reason)
{
    switch (reason) {
    case ClaimReason::NoShow:
        return words::claimNoShow;
    case ClaimReason::Cancelled:
        return words::claimCancelled;
    case ClaimReason::Unqualified:
        return words::claimUnqualified;
    case ClaimReason::Duplicate:
        return words::claimDuplicate;
    case ClaimReason::Other:
        break;
    }
    return words::claimOther;
}

const Phrase &strengthPhrase(const Verdict &verdict)
{
    if (verdict.favoursBroker)
        return words::recordsFavourBroker;
    switch (verdict.strength) {
    case Strength::Strong:
        return words::strengthStrong;
    case Strength::Moderate:
        return words::strengthModerate;
    case Strength::Weak:
        return words::strengthWeak;
    case Strength::None:
        return words::strengthNone;
    case Strength::Unknown:
        return words::strengthUnknown;
    case Strength::NotDecidable:
        break;
    }
    return words::strengthNotDecidable;
}

struct Tone
{
    QColor accent;
    QColor wash;
};

// Colour says who the records speak for, and no more: blue that the appointment took place, green
// for the broker, grey that they do not settle it.
Tone toneOf(const Verdict &verdict)
{
    if (verdict.favoursBroker)
        return {QColor(0x1b7f5c), QColor(0xeef8f4)};
    if (verdict.strength == Strength::Strong || verdict.strength == Strength::Moderate)
        return {QColor(0x1f5fd0), QColor(0xf0f5fe)};
    return {QColor(0x6b7689), ink::wash};
}

QString outcomeText(const EvidenceSheet &sheet)
{
    const QString &status = sheet.file().facts.appointment.status;
    const Phrase *outcome = status == u"showed"        ? &words::outcomeShowed
                            : status == u"no_show"     ? &words::outcomeNoShow
                            : status == u"cancelled"   ? &words::outcomeCancelled
                            : status == u"rescheduled" ? &words::outcomeRescheduled
                                                       : nullptr;
    if (!outcome)
        return {};
    return u'\n' + sheet.text(words::recordedOutcome) + QStringLiteral(": ") + sheet.text(*outcome);
}

QString decisionText(const EvidenceSheet &sheet)
{
    const DisputeSummary &summary = sheet.file().summary;
    const QString amount = sheet.format.money(summary.amount);
    const QString credited = sheet.format.money(summary.credited);
    switch (summary.status) {
    case DisputeStatus::Open:
        return sheet.text(words::notDecided);
    case DisputeStatus::AwaitingInfo:
        return sheet.text(words::awaitingInformation);
    case DisputeStatus::Stands:
        return sheet.text(words::decidedStands).arg(amount);
    case DisputeStatus::Credited:
        return sheet.text(words::decidedCredited).arg(credited);
    case DisputeStatus::PartlyCredited:
        return sheet.text(words::decidedPartly).arg(credited, amount);
    case DisputeStatus::Withdrawn:
        break;
    }
    return sheet.text(words::decidedWithdrawn).arg(amount);
}

} // namespace

void addTitleBlock(const EvidenceSheet &sheet)
{
    const EvidenceInput &input = sheet.input;
    const DisputeSummary &summary = input.file.summary;
    const ReportFormat &format = sheet.format;
    const qreal width = sheet.flow.width();
    const QString day = format.plainDate(input.generatedAt);
    const QString prepared = input.signedBy.isEmpty()
                                 ? sheet.text(words::preparedOn).arg(day)
                                 : sheet.text(words::preparedOnBy).arg(day, input.signedBy);
    const TextBlock issuer = sheet.block(input.issuer, sheet.type.bold(8.5), width * 0.4);
    const TextBlock date =
        sheet.block(prepared, sheet.type.regular(7.5), width * 0.58, Qt::AlignRight);
    const TextBlock kind =
        sheet.block(sheet.text(words::callEvidence), sheet.type.bold(19), width * 0.6);
    const TextBlock reference =
        sheet.block(summary.reference, sheet.type.regular(13), width * 0.4, Qt::AlignRight);
    const qreal top = std::max(issuer.height(), date.height()) + 10 * pt;
    sheet.flow.add(top + kind.height() + 7 * pt, [=](QPainter &painter, const QRectF &rect) {
        issuer.draw(painter, rect.topLeft(), ink::muted);
        date.draw(painter, {rect.left() + width * 0.42, rect.top()}, ink::muted);
        kind.draw(painter, {rect.left(), rect.top() + top}, ink::text);
        reference.draw(painter, {rect.left() + width * 0.6, rect.top() + top + 5.6 * pt},
                       ink::text);
        painter.setPen(QPen(ink::text, 1.2 * pt));
        painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    });
    sheet.flow.space(9 * pt);

    const QDateTime at = summary.appointmentAt;
    const std::array<Fact, 4> facts{{
        {sheet.text(words::brokerWord), summary.brokerName, summary.brokerCompany},
        {sheet.text(words::leadWord), leadShortName(summary.leadName, sheet.input.language), {}},
        {sheet.text(words::appointmentWord), format.longDate(at),
         format.time(at) + u' ' + format.zoneName(at) + outcomeText(sheet)},
        {sheet.text(words::chargeInDispute), format.money(summary.amount), {}},
    }};
    constexpr std::array<qreal, 4> shares{0.28, 0.24, 0.30, 0.18};
    struct Column
    {
        TextBlock label, value, detail;
        qreal x;
    };
    std::vector<Column> columns;
    qreal x = 0;
    qreal height = 0;
    for (size_t i = 0; i < facts.size(); ++i) {
        const qreal room = width * shares[i] - 10 * pt;
        Column column{sheet.block(facts[i].label, sheet.type.regular(7), room),
                      sheet.block(facts[i].value, sheet.type.bold(8.5), room),
                      sheet.block(facts[i].detail, sheet.type.regular(8), room), x};
        const qreal detail = facts[i].detail.isEmpty() ? 0 : column.detail.height();
        height = std::max(height, column.label.height() + column.value.height() + detail);
        columns.push_back(std::move(column));
        x += width * shares[i];
    }
    sheet.flow.add(height, [columns](QPainter &painter, const QRectF &rect) {
        for (const Column &column : columns) {
            QPointF down(rect.left() + column.x, rect.top());
            column.label.draw(painter, down, ink::muted);
            down.ry() += column.label.height();
            column.value.draw(painter, down, ink::text);
            down.ry() += column.value.height();
            column.detail.draw(painter, down, ink::text);
        }
    });
}

void addClaim(const EvidenceSheet &sheet)
{
    const CaseFile &file = sheet.file();
    sheet.title(sheet.text(words::claimTitle) + QStringLiteral(": ")
                    + sheet.text(claimPhrase(file.facts.reason)),
                16 * pt);
    if (file.claimText.trimmed().isEmpty()) {
        sheet.paragraph(sheet.text(words::noClaimText), sheet.type.regular(8.5), ink::muted);
        return;
    }
    const QString quote = QStringLiteral("“") + sheet.clean(file.claimText.trimmed()) + u'”';
    const TextBlock lines =
        sheet.block(quote, sheet.type.regular(8.5), sheet.flow.width() - 10 * pt);
    sheet.flow.addLines(lines, 10 * pt, ink::text, [](QPainter &painter, const QRectF &rect) {
        painter.fillRect(QRectF(rect.left(), rect.top(), 2 * pt, rect.height()), ink::rule);
    });
}

// A panel that may go over the end of a page: every piece brings its own strip of the ground.
void addVerdict(const EvidenceSheet &sheet)
{
    const Verdict &verdict = sheet.input.verdict;
    const Tone tone = toneOf(verdict);
    constexpr qreal inset = 14 * pt;
    constexpr qreal bullet = 10 * pt;
    const qreal room = sheet.flow.width() - 2 * inset;
    PageFlow &flow = sheet.flow;
    const auto ground = [tone](QPainter &painter, const QRectF &rect) {
        // A hair taller than the piece, so that no seam shows between two.
        painter.fillRect(rect.adjusted(0, 0, 0, 0.1 * pt), tone.wash);
        painter.fillRect(QRectF(rect.left(), rect.top(), 3 * pt, rect.height() + 0.1 * pt),
                         tone.accent);
    };
    const TextBlock label =
        sheet.block(sheet.text(words::recordsShow), sheet.type.regular(7.5), room * 0.6);
    const TextBlock strength = sheet.block(sheet.text(strengthPhrase(verdict)),
                                           sheet.type.bold(7.5), room * 0.4, Qt::AlignRight);
    const TextBlock sentence =
        sheet.block(sheet.clean(verdict.sentence), sheet.type.bold(12.5), room);
    flow.space(15 * pt);
    flow.keepTogether(15 * pt + label.height() + sentence.height() + 30 * pt);
    flow.add(15 * pt + label.height(), [=](QPainter &painter, const QRectF &rect) {
        ground(painter, rect);
        const QPointF at = rect.topLeft() + QPointF(inset, 11 * pt);
        label.draw(painter, at, ink::muted);
        strength.draw(painter, at + QPointF(room * 0.6, 0), tone.accent);
    });
    flow.addLines(sentence, inset, ink::text, ground);
    flow.add(5 * pt, ground);
    for (const QString &reason : verdict.reasons) {
        const TextBlock text =
            sheet.block(sheet.clean(reason), sheet.type.regular(8.5), room - bullet);
        flow.keepTogether(text.height() + 2 * pt);
        if (flow.atTop())
            flow.add(8 * pt, ground);
        flow.add(text.height() + 2 * pt, [=](QPainter &painter, const QRectF &rect) {
            ground(painter, rect);
            painter.setPen(Qt::NoPen);
            painter.setBrush(tone.accent);
            const QPointF at = rect.topLeft() + QPointF(inset, 0);
            painter.drawEllipse(at + QPointF(2 * pt, text.lineHeight() / 2), 1.4 * pt, 1.4 * pt);
            text.draw(painter, at + QPointF(bullet, 0), ink::text);
        });
    }
    flow.add(9 * pt, ground);
}

void addDecision(const EvidenceSheet &sheet)
{
    const CaseFile &file = sheet.file();
    sheet.title(sheet.text(words::decisionWord), 30 * pt);
    sheet.paragraph(decisionText(sheet), sheet.type.bold(9.5), ink::text);
    if (isUndecided(file.summary.status))
        return;
    if (!file.decisionReason.isEmpty()) {
        sheet.flow.space(1.5 * pt);
        sheet.paragraph(sheet.clean(file.decisionReason), sheet.type.regular(8.5), ink::text);
    }
    if (!file.decidedBy.isEmpty() && file.decidedAt.isValid()) {
        const ReportFormat &format = sheet.format;
        const QString when =
            format.dateYearTime(file.decidedAt) + u' ' + format.zoneName(file.decidedAt);
        sheet.flow.space(1.5 * pt);
        sheet.paragraph(sheet.text(words::signedOff).arg(file.decidedBy, when),
                        sheet.type.regular(8), ink::muted);
    }
}

} // namespace rl
