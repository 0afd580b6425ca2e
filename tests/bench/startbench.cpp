// SPDX-License-Identifier: GPL-3.0-or-later
#include "startbench.h"

#include "windowwatch.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <memory>

namespace rl::bench {
namespace {

constexpr int rounds = 5;

// An X server of our own, so that no window manager takes part.
class OwnDisplay
{
public:
    Outcome start()
    {
        const QString xvfb = QStandardPaths::findExecutable(QStringLiteral("Xvfb"));
        if (xvfb.isEmpty())
            return Error{ErrorCode::NotFound, QStringLiteral("Xvfb is not installed."), {}, {}};
        m_server.setProcessChannelMode(QProcess::SeparateChannels);
        m_server.start(xvfb, {QStringLiteral("-displayfd"), QStringLiteral("1"),
                              QStringLiteral("-screen"), QStringLiteral("0"),
                              QStringLiteral("1920x1080x24"), QStringLiteral("-nolisten"),
                              QStringLiteral("tcp")});
        while (!m_server.canReadLine()) {
            if (!m_server.waitForReadyRead(5000))
                return Error{ErrorCode::Unreachable, QStringLiteral("Xvfb did not start."), {}, {}};
        }
        qputenv("DISPLAY", ':' + m_server.readLine().trimmed());
        return success();
    }
    ~OwnDisplay()
    {
        m_server.terminate();
        m_server.waitForFinished(3000);
    }

private:
    QProcess m_server;
};

// Milliseconds after the start of the process that the program itself wrote for 'mark'; 0: none.
double traced(const QString &path, QByteArrayView mark)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    while (!file.atEnd()) {
        const QList<QByteArray> words = file.readLine().trimmed().split(' ');
        if (words.size() == 2 && words.first() == mark)
            return words.last().toDouble();
    }
    return 0;
}

} // namespace

void benchStart(BenchReport &report, const QString &ringledger, const QString &dataFolder)
{
    const QString what = QStringLiteral("first visible window");
    const QString keepass = QStandardPaths::findExecutable(QStringLiteral("keepassxc"));
    if (keepass.isEmpty())
        return report.skip(what, QStringLiteral("KeePassXC is not installed"));
    const auto display = std::make_unique<OwnDisplay>();
    if (const Outcome started = display->start(); !started)
        return report.skip(what, started.error().what);

    QTemporaryDir home;
    const QString trace = home.filePath(QStringLiteral("trace"));
    const QStringList environment{QStringLiteral("QT_QPA_PLATFORM=xcb"),
                                  QStringLiteral("HOME=%1").arg(home.path()),
                                  QStringLiteral("XDG_CONFIG_HOME=%1").arg(home.path()),
                                  QStringLiteral("XDG_RUNTIME_DIR=%1").arg(home.path()),
                                  QStringLiteral("RINGLEDGER_TRACE_START=%1").arg(trace)};
    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<double> memory;
    std::vector<double> theirMemory;
    std::vector<double> filled;
    for (int round = 0; round < rounds; ++round) {
        QFile::remove(trace);
        const auto mine =
            watchFirstWindow(ringledger, {QStringLiteral("--data"), dataFolder}, environment);
        const auto other = watchFirstWindow(keepass, {}, environment);
        if (!mine || !other)
            return report.skip(what, mine ? other.error().what : mine.error().what);
        ours.push_back(static_cast<double>(mine->visible.count()));
        theirs.push_back(static_cast<double>(other->visible.count()));
        memory.push_back(mine->peakMegabytes);
        theirMemory.push_back(other->peakMegabytes);
        filled.push_back(traced(trace, "disputes-filled"));
    }
    const QString name = QStringLiteral("KeePassXC");
    const double own = median(ours);
    const double other = median(theirs);
    report.add({what, QStringLiteral("ms"), own, other, name, own / other, 1.0, false});
    report.add({QStringLiteral("memory with the window up"), QStringLiteral("MB"), median(memory),
                median(theirMemory), name, median(memory) / median(theirMemory), 1.5, false});
    if (median(filled) <= 0)
        return report.skip(QStringLiteral("filled Disputes pane"),
                           QStringLiteral("the program did not say when"));
    report.add({QStringLiteral("filled Disputes pane, database start included"),
                QStringLiteral("ms"),
                median(filled),
                0,
                {},
                median(filled),
                500,
                false});
}

} // namespace rl::bench
