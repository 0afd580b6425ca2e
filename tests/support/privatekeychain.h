// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QThread>

#include <csignal>

#include <sys/prctl.h>

namespace rl {

// A keychain of the test's own: GNOME's, unlocked, on a message bus that nobody else is on, in a
// folder that vanishes. Both end with it. What is put into this program's environment must be there
// before the first question to a keychain, as libraries remember where the bus was.
class PrivateKeychain
{
public:
    PrivateKeychain()
    {
        // Also when the test is killed.
        for (QProcess *process : {&m_bus, &m_keyring})
            process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
        m_bus.setProcessEnvironment(environment());
        m_bus.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_bus.start(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--session"), QStringLiteral("--nofork"),
                     QStringLiteral("--print-address"),
                     QString(QStringLiteral("--address=unix:path=") + m_folder.path() + u"/bus")});
        if (!m_bus.waitForReadyRead(20'000))
            qFatal("dbus-daemon does not start: %s", qUtf8Printable(m_bus.errorString()));
        m_address = QString::fromLatin1(m_bus.readLine()).trimmed();
        m_keyring.setProcessEnvironment(environment());
        m_keyring.start(QStringLiteral("gnome-keyring-daemon"),
                        {QStringLiteral("--unlock"), QStringLiteral("--foreground"),
                         QStringLiteral("--components=secrets")});
        const bool started = m_keyring.waitForStarted(20'000);
        m_keyring.write("test\n");
        m_keyring.waitForBytesWritten(20'000);
        m_keyring.closeWriteChannel();
        if (!started || !waitForService())
            qFatal("gnome-keyring-daemon does not start: %s",
                   qUtf8Printable(m_keyring.errorString()));
    }
    ~PrivateKeychain()
    {
        for (QProcess *process : {&m_keyring, &m_bus}) {
            process->terminate();
            process->waitForFinished(10'000);
        }
    }

    // For a program that the test starts.
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, value] : variables())
            environment.insert(name, value);
        return environment;
    }
    // For this program itself.
    void use() const
    {
        for (const auto &[name, value] : variables())
            qputenv(name.toLatin1().constData(), value.toLocal8Bit());
    }
    // Everything that the keychain wrote down, to look for what must not be there.
    [[nodiscard]] QByteArray written() const
    {
        QByteArray all;
        const QDir keyrings(m_folder.path() + u"/share/keyrings");
        for (const QString &name : keyrings.entryList(QDir::Files)) {
            QFile file(keyrings.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

private:
    [[nodiscard]] QList<std::pair<QString, QString>> variables() const
    {
        return {{QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address},
                {QStringLiteral("XDG_DATA_HOME"), m_folder.path() + u"/share"},
                {QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path()},
                {QStringLiteral("HOME"), m_folder.path()}};
    }
    [[nodiscard]] bool waitForService() const
    {
        for (int i = 0; i < 200; ++i) {
            QProcess ask;
            ask.setProcessEnvironment(environment());
            ask.start(QStringLiteral("dbus-send"),
                      QStringLiteral("--session --print-reply --dest=org.freedesktop.DBus "
                                     "/org/freedesktop/DBus org.freedesktop.DBus.NameHasOwner "
                                     "string:org.freedesktop.secrets")
                          .split(u' '));
            if (ask.waitForFinished(5'000) && ask.readAllStandardOutput().contains("true"))
                return true;
            QThread::msleep(50);
        }
        return false;
    }

    QTemporaryDir m_folder;
    QString m_address;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace rl
