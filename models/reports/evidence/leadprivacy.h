// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casenumbers.h"
#include "numberredactor.h"

#include <QString>

namespace rl {

// Keeps the lead's number out of what a broker gets. A broker must never have it, not whole, not
// spaced differently, not as a hash: ten digits are quickly guessed.
class LeadPrivacy
{
public:
    // Learns the lead's numbers from the case and its call records.
    explicit LeadPrivacy(const CaseFile &file);

    // Whether this E.164 number is, or may be, the lead's.
    [[nodiscard]] bool isLead(const QString &number) const;
    // The tracking numbers of the case: known to both sides, shown whole.
    [[nodiscard]] bool isTracking(const QString &number) const
    {
        return m_numbers.tracking.contains(number);
    }

    // What people typed, with every spelling of the lead's number replaced.
    [[nodiscard]] QString redacted(const QString &text, const QString &replacement) const;
    // Whether a finished document still has the digits of a number of the lead's.
    [[nodiscard]] bool leaks(const QString &document) const;

    // A call's SID as the carrier gave it; empty for one that was made up on import, which is a
    // hash over the row's numbers.
    [[nodiscard]] static QString carrierSid(const QString &sid);

private:
    CaseNumbers m_numbers;
    QString m_lastFour;
    NumberRedactor m_redactor;
};

} // namespace rl
