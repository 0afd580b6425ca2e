// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carriererror.h"
#include "result.h"

#include <QDateTime>
#include <QUuid>

#include <chrono>
#include <optional>

namespace rl {

// Why an operation of source 004, 17.4 was refused, with what the endpoint would have answered.
struct TelephonyProblem : Error
{
    // 400 cannot be used, 403 not yours, 404 not there, 409 not in this state, 410 expired,
    // 429 too often; 502 the carrier failed, 504 it did not answer, 503 no database.
    int status = 500;
    std::optional<int> attemptsRemaining; // of the code
    std::optional<int> startsRemaining; // calls to this number within the hour
    std::optional<std::chrono::seconds> retryAfter;
    QDateTime lockedUntil; // UTC
    QUuid verificationId; // of the one that stands in the way
    QString startedBy; // who is at it: a login

    TelephonyProblem() = default;
    TelephonyProblem(const Error &error) // NOLINT(google-explicit-constructor): as a Result's
        : Error(error)
        , status(statusOf(error.code))
    {
    }
    TelephonyProblem(const CarrierError &error) // NOLINT(google-explicit-constructor)
        : Error(static_cast<const Error &>(error))
        , status(error.fault == CarrierFault::RateLimited ? 429
                 : error.fault == CarrierFault::TimedOut  ? 504
                                                          : 502)
        , retryAfter(error.retryAfter)
    {
    }

private:
    static int statusOf(ErrorCode code)
    {
        switch (code) {
        case ErrorCode::InvalidInput:
            return 400;
        case ErrorCode::NotAllowed:
            return 403;
        case ErrorCode::NotFound:
            return 404;
        case ErrorCode::Conflict:
            return 409;
        case ErrorCode::Unreachable:
        case ErrorCode::OutOfSpace:
            return 503;
        case ErrorCode::TooOld:
        case ErrorCode::Cancelled:
        case ErrorCode::Internal:
            break;
        }
        return 500;
    }
};

template <typename T>
using TelephonyResult = Result<T, TelephonyProblem>;

} // namespace rl
