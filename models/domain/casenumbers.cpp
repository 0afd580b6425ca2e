// SPDX-License-Identifier: GPL-3.0-or-later
#include "casenumbers.h"

#include "phonenumber.h"

namespace rl {

CaseNumbers numbersOf(const CaseFile &file)
{
    CaseNumbers numbers;
    for (const CallRecord &call : file.facts.calls)
        numbers.tracking.insert(call.trackingNumber);
    for (const Span &span : file.facts.assignments)
        numbers.tracking.insert(span.label);
    for (const HolderSpan &holder : file.holders)
        numbers.tracking.insert(holder.number);
    numbers.tracking.remove(QString());

    const auto learn = [&numbers](const QString &number, bool lead, bool broker) {
        if (PhoneNumber::fromE164(number).isEmpty() || numbers.tracking.contains(number))
            return;
        if (lead)
            numbers.lead.insert(number);
        else if (broker)
            numbers.broker.insert(number);
    };
    for (const QString &number : file.leadPhones)
        learn(number, true, false);
    for (const CallRecord &call : file.facts.calls) {
        const bool leadCalled = call.direction == CallDirection::LeadToBroker;
        const bool brokerCalled = call.direction == CallDirection::BrokerToLead;
        learn(call.from, leadCalled || call.fromLabel == u"lead", call.fromRegistered);
        learn(call.to, brokerCalled || call.toLabel == u"lead", call.toRegistered);
    }
    numbers.broker.subtract(numbers.lead);
    return numbers;
}

} // namespace rl
