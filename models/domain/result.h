// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <concepts>
#include <utility>
#include <variant>

namespace rl {

// Either a value or an error: an Error, or an E that knows more than one and goes wherever a Result
// with an Error is wanted. Failures travel as values between the layers; exceptions do not. Shaped
// after std::expected, which C++20 does not have.
template <typename T, typename E = Error>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(E error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }
    template <typename F>
    requires(!std::same_as<F, E> && std::convertible_to<const F &, E>) Result(const F &error)
        : m_state(std::in_place_index<1>, error)
    {
    }
    template <typename F>
    requires(!std::same_as<F, E> && std::convertible_to<const F &, E>)
        Result(const Result<T, F> &other)
        : m_state(other.ok() ? State(std::in_place_index<0>, other.value())
                             : State(std::in_place_index<1>, other.error()))
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
    [[nodiscard]] const E &error() const { return std::get<1>(m_state); }

private:
    using State = std::variant<T, E>;
    State m_state;
};

using Unit = std::monostate;
using Outcome = Result<Unit>;

inline Outcome success()
{
    return Outcome(Unit{});
}

} // namespace rl
