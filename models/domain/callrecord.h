// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>

namespace rl {

// Who called whom, as far as the registered phones tell (source 000, "Call details").
enum class CallDirection {
    LeadToBroker,
    BrokerToLead,
    Internal, // EC's own call, the voice agent's: never verifies anything
    Unknown, // neither end is registered; a person may attribute it
};

// Column value in billing_call_logs.direction ("lead_to_broker", …) and back.
QString directionName(CallDirection direction);
CallDirection directionFromName(QStringView name);

// What the carrier's own list says of a call that reached us another way.
enum class CarrierAgreement {
    OwnRecord, // the row came from the carrier's list itself
    Agrees,
    Differs, // talk time, start or status is another one there
    Missing, // the carrier was asked for this time and does not have it
    NotAsked,
};

// One call over a tracking number; parent and child legs are already joined. Instants are UTC.
// The four clocks of a call are apart on purpose (ring, talk, billed, recorded), and a time that
// nobody measured is absent, never 0.
struct CallRecord
{
    QUuid id;
    QString sid; // the parent leg's SID at the carrier
    QDateTime start;
    QString trackingNumber; // E.164
    QString from; // E.164, or the carrier's word ("anonymous")
    QString to;
    bool fromRegistered = false; // one of the lead's or broker's registered phones
    bool toRegistered = false;
    QString fromLabel; // "lead", "broker's office", empty when unregistered
    QString toLabel;
    CallDirection direction = CallDirection::Unknown;
    QString status; // the carrier's: completed, busy, no-answer, failed, canceled …
    std::optional<int> ringSeconds;
    std::optional<int> talkSeconds; // the answered child's talk time; decides "billable"
    std::optional<int> billedSeconds; // what the carrier bills, rounded up
    std::optional<int> recordedSeconds; // length of the recording
    QString answeredBy; // "human", "machine_start" …, empty when the carrier does not say
    QString endedBy; // "caller", "callee", "carrier", empty when unknown
    CarrierAgreement agreement = CarrierAgreement::NotAsked;
    bool startDerived = false; // adopted row: start = time of writing less its duration
    QUuid assignmentId; // the tracking assignment at the call's start; null: outside any
    QUuid appointmentId; // the appointment that this call is counted for; null: none
    QString note; // how a person attributed it; of a call kept aside, why it was

    // Completed and talked strictly longer than the threshold (300 s in source 000).
    [[nodiscard]] bool isBillable(int thresholdSeconds) const;
    // The far end may have been voicemail or a fax.
    [[nodiscard]] bool maybeMachine() const;
    // The carrier was asked, and its own list does not say the same of this call.
    [[nodiscard]] bool isContradicted() const;
};

} // namespace rl
