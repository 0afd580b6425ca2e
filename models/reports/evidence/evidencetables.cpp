// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidencetables.h"

#include "evidence/caseholders.h"
#include "masking.h"
#include "page/pagetable.h"
#include "page/paper.h"
#include "phonenumber.h"
#include "timeline/timelinemarks.h"
#include "timeline/timelinepicture.h"
#include "timetext.h"
#include "words/evidencephrases.h"
#include "words/timelinephrases.h"

#include <QCryptographicHash>
#include <QPainter>

#include <algorithm>
#include <memory>

namespace rl {
namespace {

constexpr qreal tableSize = 7.5;
// More than anybody looks up on a bill; the calls that count come first.
constexpr size_t mostOnBill = 12;

QString formatted(const QString &number)
{
    const PhoneNumber known = PhoneNumber::fromE164(number);
    return known.isEmpty() ? number : known.formatted();
}

QString limitText(int seconds)
{
    return seconds % 60 == 0 ? QString::number(seconds / 60) : talkText(seconds);
}

// "Broker called lead" and, below, over which phones.
QString whoText(const EvidenceCall &call, const EvidenceSheet &sheet)
{
    const CallRecord &record = call.record;
    QString text = directionWords(record.direction, sheet.input.language);
    const bool named = call.from.kind == EvidenceParty::Kind::Broker
                       || call.from.kind == EvidenceParty::Kind::Unregistered;
    const QString over = QStringLiteral("…") + record.trackingNumber.right(4);
    if (named && !call.from.lastFour.isEmpty())
        text +=
            u'\n' + sheet.text(words::fromOver).arg(QStringLiteral("…") + call.from.lastFour, over);
    else
        text += u'\n' + sheet.text(words::over).arg(over);
    return text;
}

bool onBill(const EvidenceCall &call)
{
    const CallRecord &record = call.record;
    const bool between = record.direction == CallDirection::BrokerToLead
                         || record.direction == CallDirection::LeadToBroker;
    return between && call.mark != CallMark::Unanswered;
}

// The calls to look for on a phone bill, in the order of time.
std::vector<const EvidenceCall *> billCalls(const EvidenceSheet &sheet)
{
    std::vector<const EvidenceCall *> found;
    for (const EvidenceCall &call : sheet.calls) {
        if (onBill(call))
            found.push_back(&call);
    }
    std::stable_sort(found.begin(), found.end(), [](const EvidenceCall *a, const EvidenceCall *b) {
        return std::pair(!a->counts, -a->record.talkSeconds.value_or(0))
               < std::pair(!b->counts, -b->record.talkSeconds.value_or(0));
    });
    found.resize(std::min(found.size(), mostOnBill));
    std::sort(found.begin(), found.end(), [](const EvidenceCall *a, const EvidenceCall *b) {
        return a->record.start < b->record.start;
    });
    return found;
}

QString billText(const EvidenceCall &call, const EvidenceSheet &sheet)
{
    const bool outgoing = call.record.direction == CallDirection::BrokerToLead;
    const EvidenceParty &own = outgoing ? call.from : call.to;
    QString text = sheet.text(outgoing ? words::checkBillOutgoing : words::checkBillIncoming)
                       .arg(formatted(call.record.trackingNumber));
    if (own.kind == EvidenceParty::Kind::Broker && !own.lastFour.isEmpty())
        text += QStringLiteral(", ") + sheet.text(words::phoneEnding).arg(own.lastFour);
    return text;
}

} // namespace

QString EvidenceAttachment::sha256() const
{
    return QString::fromLatin1(
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

void addTimeline(const EvidenceSheet &sheet)
{
    CaseFile shown = sheet.file(); // with the calls that the table has, and no others
    shown.facts.calls.clear();
    for (const EvidenceCall &call : sheet.calls)
        shown.facts.calls.push_back(call.record);
    const TimelineData data = timelineOf(shown, {}, sheet.input.language);
    const QFont font = sheet.type.regular(7.5);
    const qreal width = sheet.flow.width();
    const qreal height = TimelinePicture::preferredHeight(data, width, font, sheet.device);
    sheet.title(sheet.text(words::timelineTitle) + QStringLiteral(", ")
                    + sheet.format.longDate(data.appointment),
                height);
    const QPaintDevice *device = sheet.device;
    sheet.flow.add(height, [=](QPainter &painter, const QRectF &rect) {
        const TimelinePicture picture(data, TimelineScale::busyHoursOf(data), rect, font, device);
        picture.paint(painter, TimelinePalette::print());
    });
}

void addCalls(const EvidenceSheet &sheet)
{
    const DisputeFacts &facts = sheet.file().facts;
    const ReportFormat &format = sheet.format;
    sheet.title(sheet.text(words::callsTitle), sheet.calls.empty() ? 40 * pt : 112 * pt);
    sheet.paragraph(
        sheet.text(words::callsRule).arg(limitText(facts.thresholdSeconds)).arg(facts.leadMinutes),
        sheet.type.regular(7.5), ink::muted);
    sheet.flow.space(3 * pt);
    if (sheet.calls.empty()) {
        sheet.paragraph(sheet.text(words::noCalls), sheet.type.regular(8.5), ink::text);
        return;
    }
    const qreal width = sheet.flow.width();
    const auto right = Qt::AlignRight;
    PageTable table({{sheet.text(words::columnStart), width * 0.168},
                     {sheet.text(words::columnDirection), width * 0.226},
                     {sheet.text(words::columnRing), width * 0.074, right},
                     {sheet.text(words::columnTalk), width * 0.08, right},
                     {sheet.text(words::columnBilled), width * 0.08, right},
                     {sheet.text(words::columnEndedBy), width * 0.124},
                     {sheet.text(words::columnAnsweredBy), width * 0.124},
                     {sheet.text(words::columnCarrier), width * 0.124}},
                    sheet.type, tableSize, sheet.device);
    QString day;
    int talked = 0;
    for (const EvidenceCall &call : sheet.calls) {
        const CallRecord &record = call.record;
        if (const QString date = format.longDate(record.start); date != day) {
            day = date;
            table.addGroup(day);
        }
        talked += record.talkSeconds.value_or(0);
        QString because = call.because;
        if (record.startDerived && because.isEmpty())
            because = sheet.text(words::startDerived);
        const CallMark mark = call.mark;
        PageTable::Row row;
        row.cells = {
            format.timeWithSeconds(record.start),  whoText(call, sheet),
            format.duration(record.ringSeconds),   format.duration(record.talkSeconds),
            format.duration(record.billedSeconds), endedByWords(record, format),
            answeredByWords(record, format),       agreementWords(record.agreement, format)};
        row.note = because;
        row.noteLead = sheet.text(call.counts ? words::counts : words::countsNot);
        if (!because.isEmpty())
            row.noteLead += u':';
        row.icon = [mark](QPainter &painter, const QRectF &square) {
            paintCallBadge(painter, square, mark, TimelinePalette::print());
        };
        table.addRow(std::move(row));
    }
    table.flowInto(sheet.flow);
    sheet.flow.space(2 * pt);
    const QString total = sheet.calls.size() == 1
                              ? sheet.text(words::oneCallTotal)
                              : sheet.text(words::callsTotal).arg(sheet.calls.size());
    sheet.paragraph(total.arg(format.duration(talked)), sheet.type.bold(7.5), ink::text);
}

void addBillCheck(const EvidenceSheet &sheet)
{
    const ReportFormat &format = sheet.format;
    const std::vector<const EvidenceCall *> calls = billCalls(sheet);
    constexpr qreal inset = 12 * pt;
    const qreal room = sheet.flow.width() - 2 * inset;
    const QFont body = sheet.type.regular(8);
    const TextBlock title = sheet.block(sheet.text(words::checkBill), sheet.type.bold(10.5), room);
    const QDateTime at = sheet.file().summary.appointmentAt;
    QString number;
    if (!sheet.file().facts.assignments.empty())
        number = formatted(sheet.file().facts.assignments.front().label);
    const TextBlock intro =
        sheet.block(calls.empty() ? sheet.text(words::checkBillNothing).arg(number)
                                  : sheet.text(words::checkBillIntro).arg(format.zoneName(at)),
                    body, room);

    // Set as a small flow of its own, so that the whole can stand in a frame.
    const QRectF inside(0, 0, room, 1e6);
    auto rows = std::make_shared<PageFlow>(inside, inside);
    if (!calls.empty()) {
        PageTable table({{sheet.text(words::columnBillWhen), room * 0.34},
                         {sheet.text(words::columnBillNumber), room * 0.52},
                         {sheet.text(words::columnBillLength), room * 0.14, Qt::AlignRight}},
                        sheet.type, 8, sheet.device);
        for (const EvidenceCall *call : calls) {
            const QDateTime start = call->record.start;
            PageTable::Row row;
            row.cells = {format.dateYearTime(start), billText(*call, sheet),
                         format.duration(call->record.talkSeconds)};
            table.addRow(std::move(row));
        }
        table.flowInto(*rows);
    }
    const TextBlock rounding = calls.empty() ? TextBlock()
                                             : sheet.block(sheet.text(words::checkBillRounding),
                                                           sheet.type.regular(7.5), room);
    const qreal tableHeight = inside.height() - rows->remaining();
    const qreal height = 2 * 10 * pt + title.height() + intro.height() + 4 * pt + tableHeight
                         + rounding.height() + (calls.empty() ? 0 : 5 * pt);
    sheet.flow.space(17 * pt);
    sheet.flow.add(height, [=](QPainter &painter, const QRectF &rect) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ink::rule, 0.8 * pt));
        painter.setBrush(ink::wash);
        painter.drawRoundedRect(rect, 4 * pt, 4 * pt);
        QPointF down = rect.topLeft() + QPointF(inset, 10 * pt);
        title.draw(painter, down, ink::text);
        down.ry() += title.height() + 2 * pt;
        intro.draw(painter, down, ink::text);
        down.ry() += intro.height() + 2 * pt;
        painter.save();
        painter.translate(down);
        rows->paintPage(painter, 0);
        painter.restore();
        down.ry() += tableHeight + 5 * pt;
        rounding.draw(painter, down, ink::muted);
    });
}

void addHolders(const EvidenceSheet &sheet)
{
    const CaseFile &file = sheet.file();
    const ReportFormat &format = sheet.format;
    if (file.holders.empty())
        return;
    sheet.title(sheet.text(words::holdersTitle), 60 * pt);
    sheet.paragraph(sheet.text(words::holdersIntro), sheet.type.regular(7.5), ink::muted);
    const qreal width = sheet.flow.width();
    PageTable table({{sheet.text(words::columnNumber), width * 0.17},
                     {sheet.text(words::columnHeldFor), width * 0.27},
                     {sheet.text(words::columnFrom), width * 0.28},
                     {sheet.text(words::columnUntil), width * 0.28}},
                    sheet.type, tableSize, sheet.device);
    for (const HolderSpan &holder : holdersAround(file)) {
        const bool sameBroker = holder.isThisCase || holder.brokerName == file.summary.brokerName;
        const QString lead = holder.isThisCase
                                 ? leadShortName(file.summary.leadName, sheet.input.language)
                                 : sheet.text(words::anotherLead);
        const QString broker =
            sameBroker ? file.summary.brokerName : sheet.text(words::anotherBroker);
        PageTable::Row row;
        row.cells = {formatted(holder.number), QStringLiteral("%1 · %2").arg(lead, broker),
                     format.dateYearTime(holder.assignedAt),
                     holder.releasedAt.isValid() ? format.dateYearTime(holder.releasedAt)
                                                 : sheet.text(words::heldNow)};
        row.bold = holder.isThisCase;
        table.addRow(std::move(row));
    }
    table.flowInto(sheet.flow);
}

void addAttachments(const EvidenceSheet &sheet, const std::vector<EvidenceAttachment> &attachments)
{
    const qreal width = sheet.flow.width();
    constexpr qreal nameWidth = 88 * pt;
    sheet.title(sheet.text(words::attachmentsTitle), 50 * pt);
    sheet.paragraph(sheet.text(words::attachmentsIntro), sheet.type.regular(7.5), ink::muted);
    sheet.flow.space(3 * pt);
    for (const EvidenceAttachment &attachment : attachments) {
        const TextBlock name = sheet.block(attachment.name, sheet.type.bold(7.5), nameWidth);
        const TextBlock hash =
            sheet.block(attachment.sha256(), sheet.type.mono(7), width - nameWidth);
        const qreal height = std::max(name.height(), hash.height());
        sheet.flow.add(height + 2 * pt, [=](QPainter &painter, const QRectF &rect) {
            name.draw(painter, rect.topLeft(), ink::text);
            hash.draw(painter, rect.topLeft() + QPointF(nameWidth, 0), ink::text);
        });
    }
}

} // namespace rl
