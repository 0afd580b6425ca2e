// SPDX-License-Identifier: GPL-3.0-or-later
#include "measuringapplication.h"

#include <QEvent>

#include <ctime>

namespace rl::bench {
namespace {

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace

bool MeasuringApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    // The receiver may be gone afterwards.
    const char *name = receiver->metaObject()->className();
    const int type = event->type();
    ++m_depth;
    const double before = threadMilliseconds();
    const bool done = QApplication::notify(receiver, event);
    const double cost = threadMilliseconds() - before;
    --m_depth;
    if (cost > m_longest) {
        m_longest = cost;
        m_longestName = QStringLiteral("%1, event %2").arg(QLatin1String(name)).arg(type);
    }
    return done;
}

void MeasuringApplication::startOver()
{
    m_longest = 0;
    m_longestName.clear();
}

} // namespace rl::bench
