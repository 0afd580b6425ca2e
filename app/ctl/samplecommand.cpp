// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecommand.h"

#include "commandcontext.h"
#include "sample/samplebuilder.h"
#include "session.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::sample", text);
}

// A whole number of at least 'least', or the fallback when the option was not given.
std::optional<qint64> number(const QCommandLineParser &parser, const QCommandLineOption &option,
                             qint64 fallback, qint64 least)
{
    if (!parser.isSet(option))
        return fallback;
    bool ok = false;
    const qint64 value = parser.value(option).toLongLong(&ok);
    if (ok && value >= least)
        return value;
    CommandContext::note(tr("ringledgerctl sample: --%1 takes a whole number from %2 on, not “%3”.")
                             .arg(option.names().constFirst())
                             .arg(least)
                             .arg(parser.value(option)));
    return {};
}

int sample(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr(
        "Fills the private database with invented companies, leads, calls and claims of every "
        "kind: the same for the same size, seed and day. Phone numbers are of the reserved range "
        "555-0100 to 555-0199. Refused where there is other data."));
    const QCommandLineOption brokers(QStringLiteral("brokers"), tr("Brokers (24)."),
                                     QStringLiteral("N"));
    const QCommandLineOption numbers(QStringLiteral("numbers"), tr("Tracking numbers (360)."),
                                     QStringLiteral("N"));
    const QCommandLineOption calls(QStringLiteral("calls"), tr("Calls, about (6000)."),
                                   QStringLiteral("N"));
    const QCommandLineOption disputes(QStringLiteral("disputes"),
                                      tr("Claims (one for a hundred calls)."), QStringLiteral("N"));
    const QCommandLineOption seed(QStringLiteral("seed"), tr("Which data (1)."),
                                  QStringLiteral("S"));
    const QCommandLineOption day(QStringLiteral("day"), tr("What is today in it (today)."),
                                 QStringLiteral("YYYY-MM-DD"));
    const QCommandLineOption ifEmpty(QStringLiteral("if-empty"),
                                     tr("Do nothing when there is data."));
    const QCommandLineOption quiet(QStringLiteral("quiet"), tr("No progress."));
    parser.addOptions({brokers, numbers, calls, disputes, seed, day, ifEmpty, quiet});
    if (const auto over = context.parse(parser, arguments, CommandContext::Reach::PrivateOnly))
        return *over;

    const auto brokerCount = number(parser, brokers, 24, 1);
    const auto numberCount = number(parser, numbers, 360, 1);
    const auto callCount = number(parser, calls, 6000, 0);
    const auto disputeCount = number(parser, disputes, 0, 1);
    const auto seedValue = number(parser, seed, 1, 0);
    if (!brokerCount || !numberCount || !callCount || !disputeCount || !seedValue)
        return ExitUsage;
    SampleSize size{*brokerCount, *numberCount, *callCount, *disputeCount, *seedValue, {}};
    if (parser.isSet(day)) {
        size.day = QDate::fromString(parser.value(day), Qt::ISODate);
        if (!size.day.isValid()) {
            CommandContext::note(tr("ringledgerctl sample: --day takes a date as 2026-11-03."));
            return ExitUsage;
        }
    }

    if (const Result<ConnectionOptions> person = context.database().result(); !person)
        return CommandContext::fail(person.error());
    // As the owner: the sample writes histories that no person may write.
    Result<std::unique_ptr<Session>> session = Session::open(context.local().superuser());
    if (!session)
        return CommandContext::fail(session.error());
    bool goesOn = false; // with what was stopped on its way
    if (parser.isSet(ifEmpty)) {
        const Result<SqlRows> there = (*session)->query(u"sample_is_there");
        if (!there)
            return CommandContext::fail(there.error());
        if (there->first().flag("is_there") && there->first().flag("is_whole"))
            return ExitOk;
        goesOn = there->first().flag("is_there");
    }

    context.keepOnInterrupt();
    QElapsedTimer clock;
    clock.start();
    const bool talk = !parser.isSet(quiet);
    const Outcome built = SampleBuilder().build(**session, size, [&](qint64 done, qint64 total) {
        if (talk) {
            CommandContext::note(tr("%L1 of %L2 appointments and their calls, %3 s")
                                     .arg(done)
                                     .arg(total)
                                     .arg(clock.elapsed() / 1000));
        }
        return !context.isInterrupted();
    });
    if (!built && goesOn && built.error().code == ErrorCode::Conflict) {
        CommandContext::note(
            tr("The sample data here was stopped on its way. The command that began "
               "it goes on."));
        return ExitOk;
    }
    if (!built)
        return CommandContext::fail(built.error());
    if (talk)
        CommandContext::note(tr("The sample data is complete."));
    return ExitOk;
}

} // namespace

Command sampleCommand()
{
    return {QStringLiteral("sample"), tr("fill an empty private database with sample data"),
            inWorker(&sample)};
}

} // namespace rl
