// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carriererror.h"

#include <QDateTime>
#include <QUuid>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

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
    explicit TelephonyProblem(const Error &error)
        : Error(error)
        , status(statusOf(error.code))
    {
    }
    explicit TelephonyProblem(const CarrierError &error)
        : Error(error)
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

// A Result whose error is a TelephonyProblem.
template <typename T>
class [[nodiscard]] TelephonyResult
{
public:
    TelephonyResult(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    TelephonyResult(TelephonyProblem problem)
        : m_state(std::in_place_index<1>, std::move(problem))
    {
    }
    TelephonyResult(const Error &error)
        : m_state(std::in_place_index<1>, TelephonyProblem(error))
    {
    }

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    // Only when ok().
    [[nodiscard]] const T &value() const { return std::get<0>(m_state); }
    const T &operator*() const { return value(); }
    const T *operator->() const { return &value(); }
    // Only when not ok().
    [[nodiscard]] const TelephonyProblem &problem() const { return std::get<1>(m_state); }

private:
    std::variant<T, TelephonyProblem> m_state;
};

} // namespace rl
