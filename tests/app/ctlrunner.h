// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "temporaryfolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace rl {

// ringledgerctl as a person or a script runs it: the real program on a private database of its own.
class CtlRunner
{
public:
    struct Answer
    {
        int status = -1;
        QByteArray out;
        QByteArray error;

        [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
        [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    };

    CtlRunner()
    {
        // The server's account must be able to pass.
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
    }

    [[nodiscard]] QString folder() const { return m_folder.path(); }

    Answer run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        prepare(process);
        process.start(QStringLiteral(RINGLEDGERCTL), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(90'000))
            qFatal("ringledgerctl %s does not end", qUtf8Printable(arguments.join(u' ')));
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    ~CtlRunner()
    {
        m_keeper.closeWriteChannel();
        m_keeper.waitForFinished(30'000);
    }

    // The sample data of one seed: 8 brokers, 60 cases. From then on the server stays up as it does
    // beside an open console; else every command would start and stop one.
    Answer makeSample()
    {
        Answer made = run(QStringLiteral("sample --quiet --brokers 8 --numbers 120 --calls 1500 "
                                         "--disputes 60 --seed 7")
                              .split(u' '));
        prepare(m_keeper);
        m_keeper.start(QStringLiteral(RINGLEDGERCTL), QStringLiteral("db run -- cat").split(u' '));
        m_keeper.write("up\n");
        if (!m_keeper.waitForReadyRead(30'000))
            qFatal("no server for ringledgerctl: %s", m_keeper.readAllStandardError().constData());
        return made;
    }

private:
    void prepare(QProcess &process) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("RINGLEDGER_DATA"), m_folder.path() + u"/data");
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
    }

    QTemporaryDir m_folder{fastTemporaryFolder() + u"/ringledger-ctl-XXXXXX"};
    QProcess m_keeper;
};

} // namespace rl
