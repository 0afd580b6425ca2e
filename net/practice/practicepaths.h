// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practicestate.h"

namespace rl {

// What a practice carrier answers to a request whose credentials are right.
PracticeAnswer answerTwilio(PracticeState &state, const PracticeRequest &request);
PracticeAnswer answerSignalWire(PracticeState &state, const PracticeRequest &request);

// Both: numbers, calls, messages, recordings below ".../Accounts/ACCOUNT/"; 'resource' is what
// follows there, without a suffix.
PracticeAnswer answerResource(PracticeState &state, CarrierKind carrier, const QString &resource,
                              const PracticeRequest &request);

// {code, message, more_info, status} of Twilio and of SignalWire's compatible API.
PracticeAnswer practiceError(int status, int code, const QString &message);
// {"errors": [{detail, status, title, code}]} of SignalWire's native API.
PracticeAnswer nativeError(int status, const QString &code, const QString &detail);

// A page of 'entries' (newest first) in the shape that both share.
PracticeAnswer practicePage(const QJsonArray &entries, const QString &key,
                            const PracticeRequest &request);

} // namespace rl
