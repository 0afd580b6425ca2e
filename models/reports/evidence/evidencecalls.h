// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidenceinput.h"
#include "evidence/leadprivacy.h"
#include "timeline/timelinedata.h"

#include <vector>

namespace rl {

class ReportFormat;

// One end of a call, as far as a broker may know it.
struct EvidenceParty
{
    enum class Kind { TrackingNumber, Broker, Lead, Unregistered };
    Kind kind = Kind::Unregistered;
    QString number; // E.164 of a tracking number or of the broker's own phone; empty otherwise
    QString lastFour; // of the above, and of an unregistered phone that is not the lead's
};

QString partyName(EvidenceParty::Kind kind); // tracking_number, broker, lead, unregistered

// One call as page, CSV and JSON show it.
struct EvidenceCall
{
    CallRecord record; // for times and codes; its numbers and its note stay inside
    EvidenceParty from;
    EvidenceParty to;
    QString sid; // empty unless it is the carrier's own
    CallMark mark = CallMark::UnknownLength;
    bool counts = false;
    QString because; // of the verdict
};

// One row per call that the broker may see and the verdict speaks of, oldest first.
std::vector<EvidenceCall> evidenceCalls(const EvidenceInput &input, const LeadPrivacy &privacy);

// The codes that records carry, in words.
QString endedByWords(const CallRecord &call, const ReportFormat &format);
QString answeredByWords(const CallRecord &call, const ReportFormat &format);
QString agreementWords(CarrierAgreement agreement, const ReportFormat &format);
QString agreementName(
    CarrierAgreement agreement); // own_record, agrees, differs, missing, not_asked

} // namespace rl
