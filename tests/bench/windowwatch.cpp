// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowwatch.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>

namespace rl::bench {
namespace {

struct Disconnect
{
    void operator()(xcb_connection_t *connection) const { xcb_disconnect(connection); }
};
using Connection = std::unique_ptr<xcb_connection_t, Disconnect>;

struct Free
{
    void operator()(void *memory) const { std::free(memory); }
};

Error failure(const QString &what)
{
    return Error{ErrorCode::Unreachable, what, {}, {}};
}

bool isLarge(xcb_connection_t *connection, xcb_window_t window)
{
    const std::unique_ptr<xcb_get_geometry_reply_t, Free> geometry(
        xcb_get_geometry_reply(connection, xcb_get_geometry(connection, window), nullptr));
    return geometry && geometry->width >= 300 && geometry->height >= 200;
}

// Kilobytes of VmHWM in /proc/PID/status, as megabytes.
double peakMegabytes(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

Result<FirstWindow> watchFirstWindow(const QString &program, const QStringList &arguments,
                                     const QStringList &environment)
{
    // A server that has just said its number may still refuse for a moment.
    Connection connection(xcb_connect(nullptr, nullptr));
    for (int attempt = 0; attempt < 40 && xcb_connection_has_error(connection.get()); ++attempt) {
        QThread::msleep(50);
        connection.reset(xcb_connect(nullptr, nullptr));
    }
    if (xcb_connection_has_error(connection.get()))
        return failure(QStringLiteral("There is no X display at “%1”.")
                           .arg(QString::fromLocal8Bit(qgetenv("DISPLAY"))));
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection.get())).data->root;
    const uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(connection.get(), root, XCB_CW_EVENT_MASK, &mask);
    xcb_flush(connection.get());

    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    if (!process.waitForStarted())
        return failure(QStringLiteral("%1 could not be started.").arg(program));

    FirstWindow first;
    bool seen = false;
    while (!seen && clock.elapsed() < 10'000) {
        const std::unique_ptr<xcb_generic_event_t, Free> event(
            xcb_poll_for_event(connection.get()));
        if (!event) {
            QThread::usleep(500);
            continue;
        }
        if ((event->response_type & 0x7f) == XCB_MAP_NOTIFY) {
            const auto *mapped = reinterpret_cast<const xcb_map_notify_event_t *>(event.get());
            seen = isLarge(connection.get(), mapped->window);
            first.visible = std::chrono::milliseconds(clock.elapsed());
        }
    }
    if (seen) {
        QThread::sleep(1);
        first.peakMegabytes = peakMegabytes(process.processId());
    }
    process.terminate();
    if (!process.waitForFinished(5000))
        process.kill();
    process.waitForFinished(2000);
    if (!seen)
        return failure(QStringLiteral("%1 showed no window within ten seconds.").arg(program));
    return first;
}

} // namespace rl::bench
