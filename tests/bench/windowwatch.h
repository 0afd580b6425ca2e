// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QStringList>

#include <chrono>

namespace rl::bench {

struct FirstWindow
{
    std::chrono::milliseconds visible{}; // from exec to the first mapped top-level window
    double peakMegabytes = 0; // resident, when the window had been up for a second
};

// Starts a program on the X display of the environment and waits for its first window of at least
// 300 × 200 pixels. Ends the program afterwards. Error: no display, no window within ten seconds.
Result<FirstWindow> watchFirstWindow(const QString &program, const QStringList &arguments,
                                     const QStringList &environment = {});

} // namespace rl::bench
