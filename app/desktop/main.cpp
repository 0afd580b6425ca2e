// SPDX-License-Identifier: GPL-3.0-or-later
// ringledger: the console.
#include "datafolder.h"
#include "desktopoptions.h"
#include "language.h"
#include "panes.h"
#include "shell/mainwindow.h"
#include "starttrace.h"
#include "tour.h"
#include "upkeep/worktext.h"
#include "widgets/rememberedlayout.h"
#include "workplace.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>
#include <utility>

using namespace rl;

namespace {

constexpr QSize tourSize(1440, 900);

// How the person left the windows. A tour begins as a new user does, and leaves nothing behind.
QString settingsFile(const QTemporaryDir &scratch, bool tour)
{
    const QString folder =
        tour ? scratch.path() : QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return folder % u"/console.ini";
}

// Practice writes as the real thing does: never beside real data.
void startPractice(MainWindow &window, TelephonyPlace &telephony)
{
    if (!telephony.mayPractice()) {
        window.setNotice(
            Tone::Warning,
            MainWindow::tr("There is no practice here: this database is not one of sample "
                           "data. './dev run --practice' has its own."));
        return;
    }
    if (const Outcome started = telephony.startPractice(); !started)
        window.setNotice(Tone::Danger, started.error().text());
    else
        window.openPane(QStringLiteral("onboarding"));
}

// The window shows at once and fills when the database is there.
void fill(MainWindow &window, Workplace &workplace, RememberedLayout &layout, bool practice)
{
    const QString name = MainWindow::tr("Private database on this computer");
    // The panes are made while the server starts; it may be the faster one.
    const auto prepare = [&, prepared = std::make_shared<bool>(false)] {
        if (!std::exchange(*prepared, true))
            window.prepare(allPanes(workplace, layout), workplace.search(), workplace.feed());
    };
    QObject::connect(&window, &MainWindow::painted, &workplace, prepare);
    QObject::connect(&workplace, &Workplace::ready, &window, [&, name, prepare] {
        window.setDatabase(name, false);
        prepare();
        window.open();
        if (Pane *pane = window.currentPane()) {
            QObject::connect(
                pane, &Pane::refreshed, &window,
                [] { traceStart(QLatin1String("disputes-filled")); }, Qt::SingleShotConnection);
        }
        QObject::connect(&workplace.upkeep(), &Upkeep::finished, &window,
                         [&window](const WorkReport &report) {
                             if (!report.isComplete())
                                 window.setNotice(Tone::Warning, workTroubleText(report));
                         });
        workplace.holdsSample().then(
            &window, [&window, &workplace, name, practice](const Result<bool> &sample) {
                const bool isSample = sample.ok() && *sample;
                window.setDatabase(name, isSample);
                workplace.telephony().allowPractice(isSample);
                if (practice)
                    startPractice(window, workplace.telephony());
            });
    });
    QObject::connect(&workplace, &Workplace::failed, &window, &MainWindow::showFailure);
    QObject::connect(&workplace, &Workplace::lost, &window,
                     [&window](const Error &why) { window.setNotice(Tone::Danger, why.text()); });
    QObject::connect(&workplace, &Workplace::found, &window,
                     [&window] { window.setNotice(Tone::Neutral, {}); });
    QObject::connect(&workplace, &Workplace::upgrading, &window, [&window](int from, int to) {
        window.showStarting(MainWindow::tr("Bringing the data from PostgreSQL %1 to %2, which "
                                           "happens once and may take some minutes…")
                                .arg(from)
                                .arg(to));
    });
    QObject::connect(&workplace, &Workplace::told, &window,
                     [&window](const QString &what) { window.setNotice(Tone::Success, what); });
    QObject::connect(&workplace, &Workplace::warned, &window,
                     [&window](const Error &why) { window.setNotice(Tone::Warning, why.text()); });
    const auto start = [&window, &workplace] {
        window.showStarting(MainWindow::tr("Starting the private database…"));
        workplace.start();
    };
    QObject::connect(&window, &MainWindow::retryWanted, &workplace, start);
    start();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    nameApplication();
    const DesktopOptions options = readDesktopOptions(QCoreApplication::arguments());
    if (!options.message.isEmpty()) {
        fprintf(options.exitStatus == 0 ? stdout : stderr, "%s\n", qPrintable(options.message));
        return options.exitStatus;
    }
    const QTemporaryDir scratch;
    QSettings settings(settingsFile(scratch, !options.tourFolder.isEmpty()), QSettings::IniFormat);
    speak(application, options.language.isEmpty()
                           ? settings.value(QStringLiteral("appearance/language")).toString()
                           : options.language);

    Workplace workplace(options.dataFolder);
    Theme theme(application, settings);
    if (options.theme)
        theme.setModeForNow(*options.theme);
    RememberedLayout layout(settings);
    MainWindow window(theme, layout);
    if (!options.size.isEmpty())
        window.resize(options.size);
    else if (!options.tourFolder.isEmpty())
        window.resize(tourSize); // the screen that it is drawn on is no real one
    fill(window, workplace, layout, options.practice);
    window.show();
    traceStart(QLatin1String("window-shown"));

    Tour tour(window, theme, options.tourFolder);
    if (!options.tourFolder.isEmpty())
        tour.start();
    return QApplication::exec();
}
