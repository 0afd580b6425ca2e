// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlerbench.h"

#include "database.h"
#include "disputes/disputespane.h"
#include "disputes/sqldisputestores.h"
#include "measuringapplication.h"
#include "theme/theme.h"
#include "widgets/rememberedlayout.h"

#include <QEventLoop>
#include <QFile>
#include <QKeyEvent>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

namespace rl::bench {
namespace {

constexpr int casesWalked = 40;
constexpr int perCase = 350; // ms: as fast as a person goes through a list

void runFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

void press(QWidget &window, Qt::Key key, const QString &text = {})
{
    QWidget *receiver = window.focusWidget() ? window.focusWidget() : &window;
    QCoreApplication::postEvent(receiver,
                                new QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, text));
    QCoreApplication::postEvent(receiver,
                                new QKeyEvent(QEvent::KeyRelease, key, Qt::NoModifier, text));
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

void benchHandlers(BenchReport &report, MeasuringApplication &application,
                   const ConnectionOptions &person)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("bench.ini")), QSettings::IniFormat);
    RememberedLayout layout(settings);
    Theme theme(application, settings);
    Database database(person);
    SqlDisputeStores stores(database);
    const SystemClock clock;
    DisputeDesk desk(stores.all(), clock);
    DisputesPane pane(desk, nullptr, layout);
    bool filled = false;
    QObject::connect(&pane, &Pane::refreshed, &pane, [&filled] { filled = true; });
    pane.resize(1366, 768);
    pane.show();
    pane.enter();
    for (int wait = 0; wait < 100 && !filled; ++wait)
        runFor(100);
    if (!filled)
        return report.skip(QStringLiteral("longest handler"),
                           QStringLiteral("the list did not come"));
    runFor(500);

    application.startOver();
    for (int step = 0; step < casesWalked; ++step) {
        press(pane, Qt::Key_Down);
        runFor(perCase);
    }
    report.add({QStringLiteral("longest handler while walking the list (%1)")
                    .arg(application.longestName()),
                QStringLiteral("ms CPU"),
                application.longestMilliseconds(),
                0,
                {},
                application.longestMilliseconds(),
                16,
                false});
    report.add({QStringLiteral("memory after %1 cases").arg(casesWalked),
                QStringLiteral("MB"),
                residentMegabytes(),
                0,
                {},
                residentMegabytes(),
                250,
                false});
}

} // namespace rl::bench
