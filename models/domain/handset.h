// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook.h"

#include <vector>

namespace rl {

enum class Handset { IPhone, Android, Other };

QString handsetName(Handset handset); // iphone, android, other
std::optional<Handset> handsetFromName(QStringView name);

// Before the verification call, which comes from an unknown number; in the order to do it.
std::vector<Phrase> beforeVerification(Handset handset);

// How a code is dialled on it.
std::vector<Phrase> dialSteps(Handset handset);

// The way without a code, for all calls. For missed calls only some phones have a menu.
std::vector<Phrase> settingsSteps(Handset handset, ForwardingMode mode);

// What can undo a forwarding that looks set: Live Voicemail and the like answer first.
std::vector<Phrase> whatBypassesForwarding(Handset handset);

// A link that opens the phone's dialler with the code in it, or the plain code: an iPhone dials no
// codes from links.
QString codeForQr(const QString &code, Handset handset);

// How a proof is made in this mode; each of them is one test call.
std::vector<Phrase> proofSteps(ForwardingMode mode);

} // namespace rl
