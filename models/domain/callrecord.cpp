// SPDX-License-Identifier: GPL-3.0-or-later
#include "callrecord.h"

namespace rl {

QString directionName(CallDirection direction)
{
    switch (direction) {
    case CallDirection::LeadToBroker:
        return QStringLiteral("lead_to_broker");
    case CallDirection::BrokerToLead:
        return QStringLiteral("broker_to_lead");
    case CallDirection::Internal:
        return QStringLiteral("internal");
    case CallDirection::Unknown:
        break;
    }
    return QStringLiteral("unknown_caller");
}

CallDirection directionFromName(QStringView name)
{
    if (name == u"lead_to_broker")
        return CallDirection::LeadToBroker;
    if (name == u"broker_to_lead")
        return CallDirection::BrokerToLead;
    if (name == u"internal")
        return CallDirection::Internal;
    return CallDirection::Unknown;
}

bool CallRecord::isBillable(int thresholdSeconds) const
{
    return status == u"completed" && talkSeconds && *talkSeconds > thresholdSeconds;
}

bool CallRecord::maybeMachine() const
{
    return answeredBy.startsWith(u"machine") || answeredBy == u"fax";
}

bool CallRecord::isContradicted() const
{
    return agreement == CarrierAgreement::Differs || agreement == CarrierAgreement::Missing;
}

} // namespace rl
