// SPDX-License-Identifier: GPL-3.0-or-later
#include "upkeep/upkeep.h"

namespace rl {

Upkeep::Upkeep(UpkeepStore &store, std::chrono::milliseconds first,
               std::chrono::milliseconds interval)
    : m_store(store)
    , m_first(first)
{
    m_timer.setInterval(interval);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Upkeep::run);
}

void Upkeep::start()
{
    m_timer.start();
    QTimer::singleShot(m_first, this, &Upkeep::run);
}

void Upkeep::run()
{
    if (m_running)
        return;
    m_running = true;
    m_store.catchUp().then(this, [this](const Result<WorkReport> &report) {
        m_running = false;
        if (report)
            Q_EMIT finished(*report);
        else
            Q_EMIT failed(report.error());
    });
}

} // namespace rl
