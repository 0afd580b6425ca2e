// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/callcommand.h"

#include "actions.h"
#include "database.h"
#include "records/sqlkeptcallstore.h"
#include "settling/casewords.h"
#include "terminaloutput.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::records", text);
}

QJsonObject jsonOf(const KeptCall &call)
{
    return {{QStringLiteral("id"), jsonId(call.id)},
            {QStringLiteral("reason"), call.reason},
            {QStringLiteral("reason_text"), call.reasonText},
            {QStringLiteral("carrier"), call.carrier},
            {QStringLiteral("call_sid"), call.sid},
            {QStringLiteral("start"), jsonInstant(call.at)},
            {QStringLiteral("tracking_number"), call.trackingNumber},
            {QStringLiteral("from"), call.from},
            {QStringLiteral("to"), call.to},
            {QStringLiteral("talk_seconds"),
             call.talkSeconds ? QJsonValue(*call.talkSeconds) : QJsonValue()},
            {QStringLiteral("status"), call.status},
            {QStringLiteral("holder_lead"), call.holderLead},
            {QStringLiteral("holder_broker"), call.holderBroker},
            {QStringLiteral("holder_released_at"), jsonInstant(call.releasedAt)}};
}

// "Testy McTesterson · Walter Richards, until Wed Oct 22, 2025, 5:00 PM"
QString holderOf(const KeptCall &call)
{
    if (call.holderLead.isEmpty() && call.holderBroker.isEmpty())
        return tr("nobody");
    const QString pair = call.holderLead + QStringLiteral(" · ") + call.holderBroker;
    return call.releasedAt.isValid()
               ? tr("%1, until %2").arg(pair, casewords::instantHere(call.releasedAt))
               : pair;
}

QStringList textOf(const KeptCallPage &page)
{
    if (page.calls.empty())
        return {tr("No call is kept aside.")};
    std::vector<QStringList> rows{{tr("ID"), tr("WHEN"), tr("NUMBER"), tr("FROM"), tr("TO"),
                                   tr("TALK"), tr("HELD BY"), tr("WHY")}};
    for (const KeptCall &call : page.calls) {
        rows.push_back({jsonId(call.id), casewords::instantHere(call.at), call.trackingNumber,
                        call.from, call.to, casewords::clock(call.talkSeconds), holderOf(call),
                        call.reasonText});
    }
    QStringList lines = tableLines(rows);
    if (page.total > qint64(page.calls.size()))
        lines << tr("%1 of %2 calls; --limit shows more.").arg(page.calls.size()).arg(page.total);
    return lines;
}

int aside(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Lists calls that are kept aside, the newest first: why the ledger could not take them, "
           "and who held the number then or before. Numbers of callers are masked. What is matched "
           "by itself, once the missing number or assignment is entered, is no longer here."));
    const QCommandLineOption limit(QStringLiteral("limit"), tr("So many at most (200)."),
                                   QStringLiteral("N"), QStringLiteral("200"));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOptions({limit, json});
    if (const auto over = context.parse(parser, arguments))
        return *over;
    int most = 0;
    if (!wholeNumber(arguments, parser.value(limit), 1, 5000, most))
        return ExitUsage;

    const Result<ConnectionOptions> options = context.database().result();
    if (!options)
        return CommandContext::fail(options.error());
    Database database(*options);
    const Result<KeptCallPage> page = SqlKeptCallStore(database).list(most).result();
    if (!page)
        return CommandContext::fail(page.error());
    if (!parser.isSet(json)) {
        CommandContext::print(textOf(*page).join(u'\n'));
        return ExitOk;
    }
    QJsonArray calls;
    for (const KeptCall &call : page->calls)
        calls.append(jsonOf(call));
    CommandContext::print(QJsonDocument(
        QJsonObject{{QStringLiteral("calls"), calls}, {QStringLiteral("total"), page->total}}));
    return ExitOk;
}

int attribute(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Says which way a call went whose caller nobody knows: it enters the ledger under your "
           "name, with your words. For a call that contradicts what is on record: that this one is "
           "right; then the direction may be left out."));
    parser.addPositionalArgument(QStringLiteral("ID"), tr("As 'call aside' lists it."));
    parser.addPositionalArgument(QStringLiteral("DIRECTION"),
                                 tr("lead_to_broker, broker_to_lead or internal."));
    const QCommandLineOption note(QStringLiteral("note"), tr("How you know; it is kept."),
                                  QStringLiteral("TEXT"));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOptions({note, json});
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const QStringList given = parser.positionalArguments();
    const QUuid id = QUuid::fromString(given.value(0));
    if (given.isEmpty() || given.size() > 2)
        return misunderstood(arguments, tr("give the id of one call, and its direction."));
    if (id.isNull())
        return misunderstood(arguments, tr("“%1” is no call's id.").arg(given[0]));
    const QString direction = given.value(1).replace(u'-', u'_');
    constexpr std::array known{QLatin1String(""), QLatin1String("lead_to_broker"),
                               QLatin1String("broker_to_lead"), QLatin1String("internal")};
    if (std::find(known.begin(), known.end(), direction) == known.end())
        return misunderstood(
            arguments,
            tr("“%1” is none of lead_to_broker, broker_to_lead, internal.").arg(given[1]));
    if (parser.value(note).trimmed().isEmpty())
        return misunderstood(arguments, tr("say with --note how you know."));

    const Result<ConnectionOptions> options = context.database().result();
    if (!options)
        return CommandContext::fail(options.error());
    Database database(*options);
    const Result<QUuid> entered =
        SqlKeptCallStore(database).attribute(id, direction, parser.value(note)).result();
    if (!entered)
        return CommandContext::fail(entered.error());
    if (parser.isSet(json))
        CommandContext::print(QJsonDocument(QJsonObject{
            {QStringLiteral("id"), jsonId(id)}, {QStringLiteral("ledger_id"), jsonId(*entered)}}));
    else
        CommandContext::print(tr("The call is in the ledger now, as %1.").arg(jsonId(*entered)));
    return ExitOk;
}

int dismiss(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Puts a call away for good: it is nobody's, or contradicts a record that is right."));
    parser.addPositionalArgument(QStringLiteral("ID"), tr("As 'call aside' lists it."));
    const QCommandLineOption note(QStringLiteral("note"), tr("Why; it is kept."),
                                  QStringLiteral("TEXT"));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOptions({note, json});
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const QStringList given = parser.positionalArguments();
    const QUuid id = QUuid::fromString(given.value(0));
    if (given.size() != 1)
        return misunderstood(arguments, tr("give the id of one call."));
    if (id.isNull())
        return misunderstood(arguments, tr("“%1” is no call's id.").arg(given[0]));
    if (parser.value(note).trimmed().isEmpty())
        return misunderstood(arguments, tr("say with --note why it is not needed."));

    const Result<ConnectionOptions> options = context.database().result();
    if (!options)
        return CommandContext::fail(options.error());
    Database database(*options);
    const Outcome done = SqlKeptCallStore(database).dismiss(id, parser.value(note)).result();
    if (!done)
        return CommandContext::fail(done.error());
    if (parser.isSet(json))
        CommandContext::print(QJsonDocument(
            QJsonObject{{QStringLiteral("id"), jsonId(id)}, {QStringLiteral("dismissed"), true}}));
    else
        CommandContext::print(tr("The call is put away."));
    return ExitOk;
}

int call(CommandContext &context, const QStringList &arguments)
{
    return runAction(
        context,
        {{QStringLiteral("aside"), tr("calls that are kept aside, and why"), &aside},
         {QStringLiteral("attribute"), tr("say which way such a call went"), &attribute},
         {QStringLiteral("dismiss"), tr("put such a call away for good"), &dismiss}},
        arguments);
}

} // namespace

Command callCommand()
{
    return {QStringLiteral("call"), tr("calls that the ledger could not take"), inWorker(&call)};
}

} // namespace rl
