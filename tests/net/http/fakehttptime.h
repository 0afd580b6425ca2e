// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httptime.h"

#include <QList>
#include <QTimer>

namespace rl {

// Time that passes only when somebody waits for it, and chance that always says the same. Timers of
// sockets are real; see HttpSettings.
class FakeHttpTime final : public HttpTime
{
public:
    [[nodiscard]] std::chrono::milliseconds now() const override { return m_now; }
    [[nodiscard]] QDateTime today() const override
    {
        return QDateTime(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);
    }
    [[nodiscard]] double random() override { return chance; }
    void after(std::chrono::milliseconds pause, QObject *context,
               std::function<void()> then) override
    {
        pauses.append(pause.count());
        m_now += pause;
        if (!frozen)
            QTimer::singleShot(0, context, std::move(then));
    }

    QList<qint64> pauses; // ms, in the order in which they were asked for
    double chance = 0.5;
    bool frozen = false; // who waits, waits forever

private:
    std::chrono::milliseconds m_now{0};
};

} // namespace rl
