// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forwardingcode.h"
#include "handset.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace rl {

// The steps of source 004, 17.6.
enum class WizardStep { Number, Verification, Network, Codes, Confirmation };

inline constexpr int usualDelay = 30;
inline constexpr int longestDelay = 60;

// What was answered so far, so that the wizard goes on at any computer. Never the code of a
// verification. What the database knows by itself (verified, forwarding set up) is not in here.
struct WizardState
{
    Handset handset = Handset::Other;
    bool onThisPhone = false; // the broker speaks on the SIM that is set up
    QString extension; // that the call dials when it is answered
    int delaySeconds = usualDelay; // until the phone rings, where the broker speaks on it
    LetterLanguage language = LetterLanguage::English; // the broker's
    std::optional<MobileCarrier> network;
    std::optional<ForwardingMode> mode;
    std::chrono::seconds ringTime = usualRingTime;
    QString brand; // as the broker calls it
    PhoneNumber destination; // empty: the organization's primary number
    QString previousForwarding; // as the phone showed it
    QStringList tried; // codes dialled, in order

    friend bool operator==(const WizardState &, const WizardState &) = default;
};

QJsonObject toJson(const WizardState &state);
// What is missing, or of a newer console, reads as not answered.
WizardState wizardStateFrom(const QJsonObject &object);

} // namespace rl
