// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriererror.h"
#include "result.h"

#include <QFuture>

namespace rl {

// A Result whose error is a CarrierError; goes wherever a Result is wanted, which then knows the
// error's text only.
template <typename T>
class [[nodiscard]] CarrierResult
{
public:
    CarrierResult(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    CarrierResult(CarrierError error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    // Only when ok(); throws std::bad_variant_access otherwise, which is a fault of the caller.
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    // Only when not ok().
    [[nodiscard]] const CarrierError &error() const { return std::get<1>(m_state); }

    operator Result<T>() const // NOLINT(google-explicit-constructor): that is its purpose
    {
        if (ok())
            return value();
        const Error &told = error();
        return told;
    }

private:
    std::variant<T, CarrierError> m_state;
};

using CarrierOutcome = CarrierResult<Unit>;

// What every capability answers with. Cancelling the future ends the request, also while it waits
// for its turn or for a retry; then there is no result, and nothing chained to it runs.
template <typename T>
using CarrierFuture = QFuture<CarrierResult<T>>;

} // namespace rl
