// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupcommand.h"

#include "backup/backupfile.h"
#include "backup/backupfolder.h"
#include "backup/dailybackup.h"
#include "backup/databasebackup.h"
#include "commandcontext.h"
#include "datafolder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonObject>

namespace rl {

namespace {

constexpr int sayEvery = 2'000; // ms

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::backup", text);
}

double megabytes(qint64 bytes)
{
    return static_cast<double>(bytes) / 1e6;
}

// Tells now and then; stops at Ctrl+C.
std::function<bool(qint64)> progress(CommandContext &context, bool quiet)
{
    auto sinceWords = std::make_shared<QElapsedTimer>();
    sinceWords->start();
    return [&context, quiet, sinceWords](qint64 bytes) {
        if (!quiet && sinceWords->hasExpired(sayEvery)) {
            sinceWords->start();
            CommandContext::note(tr("%1 MB written").arg(megabytes(bytes), 0, 'f', 1));
        }
        return !context.isInterrupted();
    };
}

// Into the folder of backups, as the daily one.
Result<QString> intoTheFolder(const ConnectionOptions &owner,
                              const std::function<bool(qint64)> &goesOn)
{
    DailyBackup backup;
    backup.dataFolder = dataFolder();
    backup.owner = owner;
    backup.onlyWhenDue = false;
    backup.inBackground = false;
    backup.goesOn = goesOn;
    const Result<std::optional<QString>> taken = backup.take();
    if (!taken)
        return taken.error();
    if (!*taken)
        return Error{ErrorCode::Conflict,
                     tr("Another program takes a backup just now."),
                     tr("Wait until it is done; it holds the same."),
                     {}};
    return **taken;
}

int backup(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Takes a backup of the private database, or with --database of a server's, while "
           "everybody works on. The private one goes to %1 and counts as the day's unless -o "
           "names a file. Only this account can read it; it holds people's data.")
            .arg(BackupFolder(dataFolder()).path()));
    const QCommandLineOption output({QStringLiteral("o"), QStringLiteral("output")},
                                    tr("Where to; a file of that name is not replaced."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption quiet(QStringLiteral("quiet"), tr("No progress."));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOptions({output, quiet, json});
    if (const auto over = context.parse(parser, arguments))
        return *over;
    if (!parser.positionalArguments().isEmpty()
        || (!context.isPrivate() && !parser.isSet(output))) {
        CommandContext::note(tr("ringledgerctl backup: name the file with -o FILE."));
        return ExitUsage;
    }
    context.keepOnInterrupt();
    const Result<ConnectionOptions> owner = context.owner().result();
    if (!owner)
        return CommandContext::fail(owner.error());

    const auto goesOn = progress(context, parser.isSet(quiet));
    QString path = QFileInfo(parser.value(output)).absoluteFilePath();
    if (parser.isSet(output)) {
        DatabaseBackup toFile(*owner);
        toFile.setProgress(goesOn);
        if (const Result<BackupLabel> taken = toFile.take(path); !taken)
            return CommandContext::fail(taken.error());
    } else {
        const Result<QString> taken = intoTheFolder(*owner, goesOn);
        if (!taken)
            return CommandContext::fail(taken.error());
        path = *taken;
    }
    const Result<BackupLabel> label = BackupFile::label(path);
    if (!label)
        return CommandContext::fail(label.error());
    if (parser.isSet(json)) {
        QJsonObject document = label->toJson();
        document.insert(QStringLiteral("path"), path);
        document.insert(QStringLiteral("bytes"), QFileInfo(path).size());
        CommandContext::print(QJsonDocument(document));
        return ExitOk;
    }
    CommandContext::print(path);
    if (!parser.isSet(quiet))
        CommandContext::note(tr("%L1 rows of %2 tables, %3 MB.")
                                 .arg(label->rowCount())
                                 .arg(label->rows.size())
                                 .arg(megabytes(QFileInfo(path).size()), 0, 'f', 1));
    return ExitOk;
}

} // namespace

Command backupCommand()
{
    return {QStringLiteral("backup"), tr("take a backup of the database"), inWorker(&backup)};
}

} // namespace rl
