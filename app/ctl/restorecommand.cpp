// SPDX-License-Identifier: GPL-3.0-or-later
#include "restorecommand.h"

#include "backup/backupfolder.h"
#include "backup/databaserestore.h"
#include "cluster/clusterswap.h"
#include "commandcontext.h"
#include "datafolder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QThread>

namespace rl {

namespace {

constexpr int sayEvery = 2'000; // ms

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::restore", text);
}

QString stepText(RestoreStep step)
{
    switch (step) {
    case RestoreStep::CheckingTheFile:
        return tr("reading the backup");
    case RestoreStep::SavingWhatIsThere:
        return tr("saving what is there now");
    case RestoreStep::Restoring:
        return tr("restoring");
    case RestoreStep::Comparing:
        return tr("comparing with the backup");
    case RestoreStep::Switching:
        return tr("putting it in place");
    }
    return {};
}

// Says each step once, and how far it is now and then; stops at Ctrl+C.
class Teller
{
public:
    Teller(CommandContext &context, bool quiet)
        : m_context(context)
        , m_quiet(quiet)
    {
    }

    bool operator()(RestoreStep step, double done)
    {
        if (!m_quiet && (step != m_step || (done > 0 && m_sinceWords.hasExpired(sayEvery)))) {
            m_step = step;
            m_sinceWords.start();
            const QString percent =
                done > 0 ? QStringLiteral(" %1 %").arg(done * 100, 0, 'f', 0) : QString();
            CommandContext::note(QString(stepText(step) % percent));
        }
        return !m_context.isInterrupted();
    }

private:
    CommandContext &m_context;
    bool m_quiet;
    std::optional<RestoreStep> m_step;
    QElapsedTimer m_sinceWords;
};

int whichFile()
{
    CommandContext::note(tr("ringledgerctl restore: which backup? Name a FILE."));
    const BackupFolder folder(dataFolder());
    const std::vector<BackupFolder::Entry> backups = folder.backups();
    if (backups.empty())
        CommandContext::note(tr("There are none in %1.").arg(folder.path()));
    for (const BackupFolder::Entry &entry : backups)
        CommandContext::note(QString(u"  " % entry.path));
    return ExitUsage;
}

void report(const RestoreReport &report, const QString &file, const QString &safetyCopy,
            bool isPrivate)
{
    CommandContext::print(
        tr("Restored %L1 rows of %2 tables, as they were at %3 UTC, from %4.")
            .arg(report.label.rowCount())
            .arg(report.label.rows.size())
            .arg(report.label.takenAt.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), file));
    if (report.replaced)
        CommandContext::print(tr("What was there before is in %1.").arg(safetyCopy));
    if (!report.migrations.isEmpty())
        CommandContext::print(tr("The backup was of an older schema; applied: %1.")
                                  .arg(report.migrations.join(QStringLiteral(", "))));
    if (!isPrivate && !report.newLogins.isEmpty())
        CommandContext::print(tr("These logins are new on the server and have no password: %1.")
                                  .arg(report.newLogins.join(QStringLiteral(", "))));
    if (!report.leftDatabase.isEmpty())
        CommandContext::note(tr("The old database could not be dropped; it is there as '%1'.")
                                 .arg(report.leftDatabase));
}

QJsonObject reportJson(const RestoreReport &report, const QString &file, const QString &safetyCopy)
{
    return {
        {QStringLiteral("file"), file},
        {QStringLiteral("backup"), report.label.toJson()},
        {QStringLiteral("replaced"), report.replaced},
        {QStringLiteral("safety_copy"), report.replaced ? QJsonValue(safetyCopy) : QJsonValue()},
        {QStringLiteral("migrations"), QJsonArray::fromStringList(report.migrations)},
        {QStringLiteral("new_logins"), QJsonArray::fromStringList(report.newLogins)}};
}

// When the PostgreSQL that kept the data is gone: a new cluster from a backup.
int intoNewServer(CommandContext &context, const QString &file)
{
    if (!ClusterUpgrade::isStranded(dataFolder())) {
        CommandContext::note(
            tr("ringledgerctl restore: --new-server is for when the PostgreSQL that kept the data "
               "is not installed any more, and a newer one is. Here it is not needed."));
        return ExitUsage;
    }
    const std::optional<BackupFolder::Entry> newest = BackupFolder(dataFolder()).newest();
    if (file.isEmpty() && !newest)
        return whichFile();
    const QString source = file.isEmpty() ? newest->path : file;
    const Result<PostgresBinaries> programs = PostgresBinaries::newest();
    if (!programs)
        return CommandContext::fail(programs.error());
    CommandContext::note(
        tr("Making a database of PostgreSQL %1 from %2.").arg(programs->majorVersion).arg(source));
    std::unique_ptr<ClusterUpgrade> upgrade;
    QFuture<ClusterUpgrade::Answer> future;
    const auto inMainThread = [&context](auto work) {
        QMetaObject::invokeMethod(&context, work, Qt::BlockingQueuedConnection);
    };
    inMainThread([&] {
        upgrade = std::make_unique<ClusterUpgrade>(dataFolder(), *programs);
        future = upgrade->runFromBackup(source);
    });
    while (!future.isFinished() && !context.isInterrupted())
        QThread::msleep(20);
    const bool interrupted = !future.isFinished();
    inMainThread([&] { upgrade.reset(); });
    if (interrupted)
        return CommandContext::fail(
            {ErrorCode::Cancelled, tr("Stopped; nothing was changed."), {}, {}});
    const ClusterUpgrade::Answer answer = future.result();
    if (!answer)
        return CommandContext::fail(answer.error());
    if (!*answer)
        return CommandContext::fail({ErrorCode::Conflict,
                                     tr("Another program was faster."),
                                     tr("Look with 'ringledgerctl db status'."),
                                     {}});
    CommandContext::print(tr("Restored %L1 rows from %2.").arg((*answer)->rows).arg(source));
    CommandContext::print(tr("The old database is kept as it was, in %1. To bring back what was "
                             "entered after the backup, install postgresql-%2.")
                              .arg((*answer)->oldFolder)
                              .arg((*answer)->from));
    return ExitOk;
}

int restore(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Puts a backup in the place of the private database, or with --database of a server's. "
           "It is restored beside the old one, compared, and switched in one moment; until then "
           "the old one is as it was. Refused where there is work in the database, unless "
           "--replace is given."));
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("A backup."), QStringLiteral("FILE"));
    const QCommandLineOption replace(
        QStringLiteral("replace"), tr("Replace a database that is not empty; it is saved first."));
    const QCommandLineOption disconnect(QStringLiteral("disconnect"),
                                        tr("End the connections of others to it."));
    const QCommandLineOption newServer(
        QStringLiteral("new-server"),
        tr("The PostgreSQL that kept the private database is not installed any more: make a new "
           "one from FILE, or from the newest backup. The old folder is kept."));
    const QCommandLineOption quiet(QStringLiteral("quiet"), tr("No progress."));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOptions({replace, disconnect, newServer, quiet, json});
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1 || (parser.isSet(newServer) && !context.isPrivate()))
        return whichFile();
    context.keepOnInterrupt();
    if (parser.isSet(newServer))
        return intoNewServer(context, files.value(0));
    if (files.isEmpty())
        return whichFile();

    const Result<ConnectionOptions> owner = context.owner().result();
    if (!owner)
        return CommandContext::fail(owner.error());
    const BackupFolder backups(dataFolder());
    const RestoreWish wish{files.constFirst(), parser.isSet(replace), parser.isSet(disconnect),
                           backups.safetyPath(QDateTime::currentDateTimeUtc())};
    if (const Outcome prepared = backups.prepare(); !prepared)
        return CommandContext::fail(prepared.error());
    DatabaseRestore databaseRestore(*owner);
    databaseRestore.setProgress(
        [teller = std::make_shared<Teller>(context, parser.isSet(quiet))](
            RestoreStep step, double done) { return (*teller)(step, done); });
    const Result<RestoreReport> restored = databaseRestore.run(wish);
    if (!restored)
        return CommandContext::fail(restored.error());
    // The person at this keyboard may be none of those in the backup.
    if (context.isPrivate()) {
        if (const Result<ConnectionOptions> person = context.database().result(); !person)
            return CommandContext::fail(person.error());
    }
    if (parser.isSet(json))
        CommandContext::print(QJsonDocument(reportJson(*restored, wish.file, wish.safetyCopy)));
    else
        report(*restored, wish.file, wish.safetyCopy, context.isPrivate());
    return ExitOk;
}

} // namespace

Command restoreCommand()
{
    return {QStringLiteral("restore"), tr("put a backup in the place of the database"),
            inWorker(&restore)};
}

} // namespace rl
