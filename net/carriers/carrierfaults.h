// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carriererror.h"
#include "carriers/carrierkind.h"
#include "http/httprequest.h"

namespace rl {

// What an answer that is no success says, in whole sentences. Reads every shape that the carriers'
// bodies have: {code, message, more_info, status}, {"errors": [{code, message, more_info}]},
// {"errors": ["text"]}, {"errors": [{detail, status, title, code}]}, {"error": "text"}; and makes
// do with the status where it is XML, HTML or nothing.
CarrierError answeredError(CarrierKind carrier, HttpMethod method, const HttpAnswer &answer);

// Why there was no answer.
CarrierError unansweredError(CarrierKind carrier, HttpMethod method, const HttpFailure &failure);

// An answer that says success, but not what it must say. 'what' is for the log.
CarrierError badAnswerError(CarrierKind carrier, HttpMethod method, const QString &what);

// What is refused here, before anything is sent.
CarrierError refusedError(const QString &what, const QString &remedy);

} // namespace rl
