// SPDX-License-Identifier: GPL-3.0-or-later
#include "dbrun.h"

#include "commandcontext.h"

#include <QCoreApplication>
#include <QProcess>
#include <QPromise>
#include <QTemporaryDir>

#include <csignal>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::ProgramRun", text);
}

// One run of a program; deletes itself after its promise is kept.
class ProgramRun : public QObject
{
public:
    ProgramRun(CommandContext &context, const QStringList &words)
        : QObject(&context)
        , m_words(words)
    {
        m_promise.start();
        context.keepOnInterrupt(); // Ctrl+C is the program's
    }
    [[nodiscard]] QFuture<int> future() const { return m_promise.future(); }

    void onPrivate(CommandContext &context, bool asSuperuser)
    {
        context.database().then(
            this, [this, &context, asSuperuser](const Result<ConnectionOptions> &person) {
                if (!person)
                    return finish(CommandContext::fail(person.error()));
                start(asSuperuser ? context.local().superuser() : *person);
            });
    }

    void onScratch(bool asPerson)
    {
        m_folder =
            std::make_unique<QTemporaryDir>(QStringLiteral("/tmp/ringledger-scratch-XXXXXX"));
        m_scratch =
            std::make_unique<LocalDatabase>(LocalDatabase::Settings{m_folder->path(), false});
        m_scratch->start().then(this, [this, asPerson](const Result<ConnectionOptions> &person) {
            if (!person)
                return finish(CommandContext::fail(person.error()));
            start(asPerson ? *person : m_scratch->superuser());
        });
    }

private:
    void start(const ConnectionOptions &options)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PGHOST"), options.host);
        environment.insert(QStringLiteral("PGPORT"), options.port);
        environment.insert(QStringLiteral("PGDATABASE"), options.database);
        environment.insert(QStringLiteral("PGUSER"), options.user);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.setInputChannelMode(QProcess::ForwardedInputChannel);
        m_process.setChildProcessModifier([] {
            sigset_t none; // InterruptWatch's mask is not for the program
            sigemptyset(&none);
            sigprocmask(SIG_SETMASK, &none, nullptr);
        });
        connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus how) {
            finish(how == QProcess::NormalExit ? code : int(ExitFailed));
        });
        connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error != QProcess::FailedToStart)
                return;
            finish(CommandContext::fail(
                {ErrorCode::NotFound, tr("%1 cannot be started.").arg(m_words.constFirst()),
                 tr("Check that it is installed."), m_process.errorString()}));
        });
        m_process.start(m_words.constFirst(), m_words.mid(1));
    }

    void finish(int status)
    {
        if (m_scratch)
            m_scratch->stop(); // before its folder goes
        m_folder.reset();
        m_promise.addResult(status);
        m_promise.finish();
        deleteLater();
    }

    QStringList m_words;
    QPromise<int> m_promise;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalDatabase> m_scratch;
    QProcess m_process;
};

} // namespace

QFuture<int> runOnDatabase(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Runs a program, such as psql, with PGHOST, PGDATABASE and PGUSER set to the private "
           "database. Its exit status becomes this program's."));
    const QCommandLineOption scratch(QStringLiteral("scratch"),
                                     tr("On a fresh database with the newest schema and nothing "
                                        "in it, as its superuser; it vanishes afterwards."));
    const QCommandLineOption superuser(QStringLiteral("superuser"), tr("As the superuser."));
    const QCommandLineOption person(QStringLiteral("person"), tr("As your own login."));
    parser.addOptions({scratch, superuser, person});
    parser.addPositionalArgument(QStringLiteral("PROGRAM"),
                                 tr("What to run, after '--', with its arguments."),
                                 QStringLiteral("-- PROGRAM [ARGUMENTS…]"));
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    if (const auto over = context.parse(parser, arguments, CommandContext::Reach::PrivateOnly))
        return QtFuture::makeReadyFuture(int(*over));
    if (parser.positionalArguments().isEmpty()) {
        CommandContext::note(tr("ringledgerctl db run: which program?"));
        return QtFuture::makeReadyFuture(int(ExitUsage));
    }
    auto *run = new ProgramRun(context, parser.positionalArguments());
    QFuture<int> future = run->future();
    if (parser.isSet(scratch))
        run->onScratch(parser.isSet(person));
    else
        run->onPrivate(context, parser.isSet(superuser));
    return future;
}

} // namespace rl
