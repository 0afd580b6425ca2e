// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>

#include <chrono>
#include <functional>

namespace rl {

// Time and chance as the HTTP client meets them, so that tests need not wait for either.
class HttpTime
{
public:
    virtual ~HttpTime() = default;
    [[nodiscard]] virtual std::chrono::milliseconds now() const = 0; // only grows
    [[nodiscard]] virtual QDateTime today() const = 0; // UTC, for headers with dates
    [[nodiscard]] virtual double random() = 0; // of [0, 1)
    // Calls 'then' later, from the event loop; never once 'context' is gone.
    virtual void after(std::chrono::milliseconds pause, QObject *context,
                       std::function<void()> then) = 0;
};

class SystemHttpTime final : public HttpTime
{
public:
    SystemHttpTime() { m_clock.start(); }
    [[nodiscard]] std::chrono::milliseconds now() const override
    {
        return std::chrono::milliseconds(m_clock.elapsed());
    }
    [[nodiscard]] QDateTime today() const override { return QDateTime::currentDateTimeUtc(); }
    [[nodiscard]] double random() override;
    void after(std::chrono::milliseconds pause, QObject *context,
               std::function<void()> then) override;

private:
    QElapsedTimer m_clock;
};

} // namespace rl
