// SPDX-License-Identifier: GPL-3.0-or-later
#include "httptime.h"

#include <QRandomGenerator>
#include <QTimer>

namespace rl {

double SystemHttpTime::random()
{
    return QRandomGenerator::global()->generateDouble();
}

void SystemHttpTime::after(std::chrono::milliseconds pause, QObject *context,
                           std::function<void()> then)
{
    QTimer::singleShot(pause, context, std::move(then));
}

} // namespace rl
