// SPDX-License-Identifier: GPL-3.0-or-later
#include "starttrace.h"

#include <QFile>

#include <ctime>

#include <unistd.h>

namespace rl {

namespace {

// Milliseconds since the kernel made this process; in steps of its clock tick, mostly 10 ms.
double sinceProcessStart()
{
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray stat = file.readAll();
    // The second field is the program's name in parentheses, which may hold spaces; the start is
    // the twenty-second.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    constexpr int startField = 22 - 3;
    const double started =
        fields.value(startField).toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK)) * 1000.0;
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6 - started;
}

} // namespace

void traceStart(QLatin1String mark)
{
    static const QString path = qEnvironmentVariable("RINGLEDGER_TRACE_START");
    if (path.isEmpty())
        return;
    QFile file(path);
    if (file.open(QIODevice::Append)) {
        const QString line = mark + u' ' + QString::number(sinceProcessStart(), 'f', 1) + u'\n';
        file.write(line.toUtf8());
    }
}

} // namespace rl
