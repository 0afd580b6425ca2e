// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upkeep/workreport.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace rl {

// Keeps the database's work from piling up while a console is open and no scheduler is there: once
// at its start, then every quarter of an hour, since midnight differs by zone. Several consoles on
// one database do not get in each other's way.
class Upkeep : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes every{15};
    static constexpr std::chrono::seconds afterStart{2}; // the first pane fills before

    // 'store' lives longer.
    explicit Upkeep(UpkeepStore &store, std::chrono::milliseconds first = afterStart,
                    std::chrono::milliseconds interval = every);

    void start();

Q_SIGNALS:
    // A run is over; with the steps that failed, if any. Also when there was nothing to do.
    void finished(const rl::WorkReport &report);
    void failed(const rl::Error &why); // the run itself; the next one tries again

private:
    void run();

    UpkeepStore &m_store;
    std::chrono::milliseconds m_first;
    QTimer m_timer;
    bool m_running = false; // the next tick does not queue up behind a slow one
};

} // namespace rl
