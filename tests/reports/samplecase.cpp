// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecase.h"

#include <array>

namespace rl::sample {
namespace {

const QString trackingNumber = QStringLiteral("+14244851544");
const QString otherTracking = QStringLiteral("+14245550142");
const QString brokerPhone = QStringLiteral("+13104365998");

CallRecord call(int number, const QString &start, CallDirection direction, std::optional<int> talk,
                int ring)
{
    CallRecord record;
    record.id = id(100 + number);
    record.sid = QStringLiteral("CA%1").arg(number, 32, 16, QLatin1Char('0'));
    record.start = utc(start);
    record.trackingNumber = trackingNumber;
    record.direction = direction;
    record.status = QStringLiteral("completed");
    record.ringSeconds = ring;
    record.talkSeconds = talk;
    if (talk)
        record.billedSeconds = (*talk + 59) / 60 * 60;
    record.answeredBy = QStringLiteral("human");
    record.endedBy = QStringLiteral("caller");
    record.agreement = CarrierAgreement::Agrees;
    record.assignmentId = id(1);
    const bool byLead = direction == CallDirection::LeadToBroker;
    record.from = byLead ? QString::fromUtf16(leadNumber) : brokerPhone;
    record.to = trackingNumber;
    record.fromRegistered = direction != CallDirection::Unknown;
    record.fromLabel = byLead ? QStringLiteral("lead") : QStringLiteral("office");
    if (direction == CallDirection::BrokerToLead) {
        record.to = QString::fromUtf16(leadNumber);
        record.toRegistered = true;
        record.toLabel = QStringLiteral("lead");
    }
    if (direction == CallDirection::Unknown)
        record.from = QStringLiteral("+13235550177");
    return record;
}

CaseFile bare()
{
    CaseFile file;
    DisputeSummary &summary = file.summary;
    summary.id = id(2);
    summary.reference = QStringLiteral("DSP-2025-00001");
    summary.brokerId = id(3);
    summary.brokerName = QStringLiteral("Walter Richards");
    summary.brokerCompany = QStringLiteral("My Reverse Options");
    summary.leadName = QStringLiteral("Testy McTesterson");
    summary.appointmentAt = utc(QStringLiteral("2025-10-22T17:00:00"));
    summary.zoneId = QStringLiteral("America/Los_Angeles");
    summary.openedAt = utc(QStringLiteral("2025-10-30T19:12:00"));
    summary.amount = Money{5000};
    file.claimText = QStringLiteral("The lead didn’t show up for the Oct 22 appointment. I waited "
                                    "twenty minutes and then gave up.");
    file.leadPhoneLastFour = QStringLiteral("0051");
    file.leadPhones = {QString::fromUtf16(leadNumber)};
    file.brokerEmail = QStringLiteral("walter@example.com");

    DisputeFacts &facts = file.facts;
    facts.appointment.id = id(4);
    facts.appointment.scheduledFor = summary.appointmentAt;
    facts.appointment.status = QStringLiteral("scheduled");
    facts.zone = QTimeZone("America/Los_Angeles");
    facts.leadName = summary.leadName;
    facts.brokerName = summary.brokerName;
    facts.assignments = {{utc(QStringLiteral("2025-10-20T22:14:00")),
                          utc(QStringLiteral("2025-10-23T07:00:00")), trackingNumber}};
    facts.asked = {{utc(QStringLiteral("2025-10-01T00:00:00")),
                    utc(QStringLiteral("2025-11-01T00:00:00")), QStringLiteral("signalwire")}};
    file.holders = {
        {trackingNumber, QStringLiteral("Prior Person"), QStringLiteral("Walter Richards"),
         utc(QStringLiteral("2025-10-14T18:00:00")), utc(QStringLiteral("2025-10-17T07:00:00")),
         false},
        {trackingNumber, summary.leadName, summary.brokerName, facts.assignments[0].from,
         facts.assignments[0].to, true},
        {trackingNumber,
         QStringLiteral("Later Person"),
         QStringLiteral("Rival Broker"),
         utc(QStringLiteral("2025-10-27T16:30:00")),
         {},
         false},
    };
    file.events = {{id(20), utc(QStringLiteral("2025-11-03T15:00:00")),
                    QStringLiteral("Dana Ortiz"), QStringLiteral("noted"),
                    QStringLiteral("INTERNAL he always says this"), true}};
    return file;
}

void decide(CaseFile &file, DisputeStatus status, Money credit, const QString &reason)
{
    file.summary.status = status;
    file.summary.credited = credit;
    file.decidedBy = QStringLiteral("Dana Ortiz");
    file.decidedAt = utc(QStringLiteral("2025-11-03T18:20:00"));
    file.decisionReason = reason;
}

} // namespace

QUuid id(int number)
{
    return QUuid(0x5a3d0000U, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, uchar(number / 256),
                 uchar(number % 256));
}

QDateTime utc(const QString &iso)
{
    QDateTime instant = QDateTime::fromString(iso, Qt::ISODate);
    instant.setTimeSpec(Qt::UTC);
    return instant;
}

CaseFile workedExample()
{
    CaseFile file = bare();
    file.facts.calls = {
        call(1, QStringLiteral("2025-10-22T17:05:12"), CallDirection::BrokerToLead, 900, 14),
        call(2, QStringLiteral("2025-10-22T21:30:03"), CallDirection::LeadToBroker, 180, 9),
        call(3, QStringLiteral("2025-10-22T23:00:41"), CallDirection::BrokerToLead, 420, 21),
    };
    file.facts.calls[0].appointmentId = file.facts.appointment.id;
    decide(file, DisputeStatus::Stands, {},
           QStringLiteral("The carrier’s records show a call of 15 minutes that began five minutes "
                          "after the appointed time, so the appointment took place and the charge "
                          "stands."));
    return file;
}

CaseFile crowded(int calls)
{
    CaseFile file = bare();
    DisputeSummary &summary = file.summary;
    summary.reference = QStringLiteral("DSP-2025-00417");
    summary.brokerName = QStringLiteral("Maximiliana Featherstonehaugh-Villavicencio de la Cruz");
    summary.brokerCompany = QStringLiteral(
        "The Very Long Established Reverse Mortgage Options and Retirement Planning Company of "
        "Southern California, Incorporated");
    summary.leadName = QStringLiteral("Bartholomew Wolfeschlegelsteinhausenbergerdorff-Montgomery");
    summary.amount = Money{123456};
    file.claimText = QStringLiteral(
        "I dialled 650-530-0051 and (650) 530.0051 and +1 650 530 0051 again and again, all day, "
        "and "
        "nobody ever picked up. Then somebody from another number rang my office and my assistant "
        "told me that it was about something else entirely.\n\nI want the whole amount back.");
    DisputeFacts &facts = file.facts;
    facts.leadName = summary.leadName;
    facts.brokerName = summary.brokerName;
    facts.outages = {{utc(QStringLiteral("2025-10-22T18:40:00")),
                      utc(QStringLiteral("2025-10-22T20:10:00")),
                      QStringLiteral("Voice delivery degraded in the western region")}};
    facts.assignments.push_back({utc(QStringLiteral("2025-10-22T16:00:00")),
                                 utc(QStringLiteral("2025-10-23T07:00:00")), otherTracking});
    constexpr std::array talks{900, 180, 20, 301, 299, 0, 61, 3700};
    for (int i = 0; i < calls; ++i) {
        const QDateTime start =
            utc(QStringLiteral("2025-10-22T14:03:00")).addSecs(i * 47340 / calls);
        const auto direction = i % 7 == 6   ? CallDirection::Unknown
                               : i % 3 == 1 ? CallDirection::LeadToBroker
                                            : CallDirection::BrokerToLead;
        CallRecord record = call(i, start.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")),
                                 direction, talks[size_t(i) % talks.size()], 5 + i % 30);
        if (i % 5 == 3)
            record.trackingNumber = otherTracking;
        if (record.talkSeconds == 0) {
            record.status = QStringLiteral("no-answer");
            record.answeredBy.clear();
        }
        if (i % 8 == 6)
            record.answeredBy = QStringLiteral("machine_start");
        if (i % 9 == 8) {
            record.talkSeconds.reset();
            record.billedSeconds.reset();
            record.agreement = CarrierAgreement::NotAsked;
        }
        if (i % 10 == 9) {
            record.endedBy.clear();
            record.startDerived = true;
            record.note = QStringLiteral("INTERNAL attributed after a chat with Sam");
        }
        facts.calls.push_back(record);
    }
    for (int i = 0; i < 6; ++i) {
        file.holders.push_back({otherTracking, QStringLiteral("Prior Person %1").arg(i),
                                QStringLiteral("Rival Broker"),
                                utc(QStringLiteral("2025-09-01T07:00:00")).addDays(5 * i),
                                utc(QStringLiteral("2025-09-04T07:00:00")).addDays(5 * i), false});
    }
    decide(
        file, DisputeStatus::PartlyCredited, Money{61728},
        QStringLiteral("The records are incomplete because of an outage at the carrier, so we meet "
                       "you half way. Call 650 530 0051 is not named here."));
    return file;
}

CaseFile silent()
{
    CaseFile file = bare();
    decide(file, DisputeStatus::Credited, Money{5000},
           QStringLiteral("The carrier’s records agree with you: nobody called."));
    return file;
}

} // namespace rl::sample
