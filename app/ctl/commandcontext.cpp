// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandcontext.h"

#include "datafolder.h"

#include <QCoreApplication>
#include <QPromise>

#include <cstdio>

namespace rl {

namespace {

void writeLine(FILE *stream, const QByteArray &line)
{
    // One call per line, so that lines of several threads do not mix.
    const QByteArray whole = line + '\n';
    fwrite(whole.constData(), 1, static_cast<size_t>(whole.size()), stream);
    fflush(stream);
}

} // namespace

CommandContext::CommandContext()
    : m_local(std::make_unique<LocalDatabase>(LocalDatabase::Settings{dataFolder()}))
{
    connect(&m_watch, &InterruptWatch::interrupted, this, &CommandContext::onSignal);
}

QFuture<Result<ConnectionOptions>> CommandContext::database()
{
    const QMutexLocker lock(&m_mutex);
    if (m_database)
        return *m_database;
    auto promise = std::make_shared<QPromise<Result<ConnectionOptions>>>();
    promise->start();
    m_database = promise->future();
    // The server must be started by the main thread; see ServerAccount::childSetup().
    QMetaObject::invokeMethod(m_local.get(), [this, promise] {
        m_local->start().then(m_local.get(), [promise](const Result<ConnectionOptions> &options) {
            promise->addResult(options);
            promise->finish();
        });
    });
    return *m_database;
}

std::optional<int> CommandContext::parse(QCommandLineParser &parser,
                                         const QStringList &arguments) const
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  tr("Shows this help."));
    parser.addOption(help);
    if (!parser.parse(arguments)) {
        note(u"ringledgerctl " + arguments.constFirst() + u": " + parser.errorText());
        note(tr("'ringledgerctl %1 --help' lists the options.").arg(arguments.constFirst()));
        return ExitUsage;
    }
    if (!parser.isSet(help))
        return std::nullopt;
    const QString usage = parser.helpText();
    fputs(usage.toLocal8Bit().constData(), stdout);
    return ExitOk;
}

void CommandContext::print(const QString &line)
{
    writeLine(stdout, line.toLocal8Bit());
}

void CommandContext::print(const QJsonDocument &document)
{
    writeLine(stdout, document.toJson(QJsonDocument::Indented).trimmed());
}

void CommandContext::note(const QString &line)
{
    writeLine(stderr, line.toLocal8Bit());
}

int CommandContext::fail(const Error &error)
{
    note(u"ringledgerctl: " + error.text());
    if (!error.detail.isEmpty()
        && (error.code == ErrorCode::Internal || qEnvironmentVariableIsSet("RINGLEDGER_VERBOSE")))
        note(error.detail);
    switch (error.code) {
    case ErrorCode::Unreachable:
        return ExitUnreachable;
    case ErrorCode::Cancelled:
        return ExitInterrupted;
    default:
        return ExitFailed;
    }
}

void CommandContext::onSignal()
{
    if (m_interrupted.exchange(true) || !m_keepOnInterrupt.load())
        QCoreApplication::exit(ExitInterrupted);
    Q_EMIT interrupted();
}

} // namespace rl
