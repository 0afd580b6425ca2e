// SPDX-License-Identifier: GPL-3.0-or-later
// ringledger-test-server FOLDER: runs the private PostgreSQL that all test programs of a build
// folder share, from the first one that needs it until none has used it for a while. Then nothing
// of it is left.
#include "cluster/privatecluster.h"
#include "testlogins.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTimer>

#include <fcntl.h>
#include <sys/file.h>

namespace {

constexpr std::chrono::milliseconds lookEvery{500};
constexpr int looksUntilGone = 20; // ten seconds without a user

int openLock(const QString &path)
{
    return open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QString folder = app.arguments().value(1);
    if (flock(openLock(folder + u"/server.lock"), LOCK_EX | LOCK_NB) != 0)
        return 0; // another one serves this folder
    const int users = openLock(folder + u"/users.lock"); // each user holds it shared

    rl::PrivateCluster::Settings settings;
    settings.folder = folder + u"/data";
    settings.durable = false;
    settings.connections = 300; // races open sixty-four at once, beside other tests
    for (const rl::TestLogin &login : rl::testLogins)
        settings.logins.append(login.name);
    rl::PrivateCluster cluster(settings);
    cluster.start().then(&app, [](const rl::Outcome &outcome) {
        if (!outcome) {
            qCritical("%s\n%s", qUtf8Printable(outcome.error().text()),
                      qUtf8Printable(outcome.error().detail));
            QCoreApplication::exit(1);
        }
    });

    QTimer timer;
    int idleLooks = 0;
    QObject::connect(&timer, &QTimer::timeout, &app, [&] {
        if (flock(users, LOCK_EX | LOCK_NB) != 0) {
            idleLooks = 0;
        } else if (++idleLooks < looksUntilGone) {
            flock(users, LOCK_UN);
        } else {
            cluster.stop();
            // Gone at once, holding the lock: who comes now makes a new one. Were it emptied in
            // place, a server that starts meanwhile would lose its files, or take its users for
            // gone.
            const QString gone = folder + u".gone-" + QString::number(app.applicationPid());
            QDir().rename(folder, gone);
            QDir(gone).removeRecursively();
            QCoreApplication::quit();
        }
    });
    timer.start(lookEvery);
    return app.exec();
}
