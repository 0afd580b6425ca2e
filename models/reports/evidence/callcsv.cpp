// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/callcsv.h"

#include "csvcell.h"
#include "words/reportformat.h"

#include <QStringList>

namespace rl {
namespace {

QString seconds(std::optional<int> value)
{
    return value ? QString::number(*value) : QString();
}

// The number where a broker may know it; otherwise who it was.
QString party(const EvidenceParty &party)
{
    if (!party.number.isEmpty())
        return party.number;
    if (party.kind == EvidenceParty::Kind::Unregistered && !party.lastFour.isEmpty())
        return partyName(party.kind) + QStringLiteral(" …") + party.lastFour;
    return partyName(party.kind);
}

QString yesNo(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

} // namespace

QByteArray callCsv(const std::vector<EvidenceCall> &calls, const ReportFormat &format)
{
    static const QStringList header{QStringLiteral("start_utc"),
                                    QStringLiteral("start_local"),
                                    QStringLiteral("time_zone"),
                                    QStringLiteral("start_derived"),
                                    QStringLiteral("direction"),
                                    QStringLiteral("from"),
                                    QStringLiteral("to"),
                                    QStringLiteral("tracking_number"),
                                    QStringLiteral("status"),
                                    QStringLiteral("ring_seconds"),
                                    QStringLiteral("talk_seconds"),
                                    QStringLiteral("billed_seconds"),
                                    QStringLiteral("recorded_seconds"),
                                    QStringLiteral("ended_by"),
                                    QStringLiteral("answered_by"),
                                    QStringLiteral("carrier_list"),
                                    QStringLiteral("counts"),
                                    QStringLiteral("because"),
                                    QStringLiteral("call_sid")};
    QString text(QChar::ByteOrderMark);
    text += csvLine(header);
    const QString zone = QString::fromLatin1(format.zone().id());
    for (const EvidenceCall &call : calls) {
        const CallRecord &record = call.record;
        text += csvLine({record.start.toUTC().toString(Qt::ISODate),
                         format.local(record.start).toString(Qt::ISODate), zone,
                         yesNo(record.startDerived), directionName(record.direction),
                         party(call.from), party(call.to), record.trackingNumber, record.status,
                         seconds(record.ringSeconds), seconds(record.talkSeconds),
                         seconds(record.billedSeconds), seconds(record.recordedSeconds),
                         record.endedBy, record.answeredBy, agreementName(record.agreement),
                         yesNo(call.counts), call.because, call.sid});
    }
    return text.toUtf8();
}

} // namespace rl
