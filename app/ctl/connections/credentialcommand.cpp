// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/credentialcommand.h"

#include "actions.h"
#include "configuredcarrier.h"
#include "connections/accountoptions.h"
#include "connections/hiddenvalue.h"
#include "connections/terminalcredentials.h"
#include "terminaloutput.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::credential", text);
}

std::optional<CarrierKind> kindNamed(const QString &name)
{
    for (const CarrierKind kind : {CarrierKind::Twilio, CarrierKind::SignalWire}) {
        if (providerOf(kind) == name.toLower())
            return kind;
    }
    return std::nullopt;
}

// CARRIER and --org: which organization's account at which carrier a command is about.
struct Place
{
    CarrierKind kind = CarrierKind::Twilio;
    QString org; // as it was typed
};

QCommandLineOption addPlace(QCommandLineParser &parser)
{
    QCommandLineOption org(QStringLiteral("org"), tr("The organization's whole name, or its id."),
                           QStringLiteral("NAME"));
    parser.addPositionalArgument(QStringLiteral("CARRIER"), tr("twilio or signalwire"));
    parser.addOption(org);
    return org;
}

// Nothing: it was not said, and that was told.
std::optional<Place> placeOf(const QCommandLineParser &parser, const QCommandLineOption &org,
                             const QStringList &arguments)
{
    const QStringList names = parser.positionalArguments();
    const auto kind = names.size() == 1 ? kindNamed(names.constFirst()) : std::nullopt;
    if (!kind) {
        misunderstood(arguments, tr("say twilio or signalwire."));
        return std::nullopt;
    }
    if (parser.value(org).trimmed().isEmpty()) {
        misunderstood(arguments, tr("say with --org whose account it is."));
        return std::nullopt;
    }
    return Place{*kind, parser.value(org)};
}

int set(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Keeps the account that an organization brought along; administrators who have the key "
           "verify its brokers' phones over it. The token is the first line of stdin; on a "
           "terminal it is asked for. It is "
           "encrypted with the key of the settings before it goes to the database."));
    const QCommandLineOption org = addPlace(parser);
    const AccountOptions account;
    account.addTo(parser);
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const auto place = placeOf(parser, org, arguments);
    if (!place)
        return ExitUsage;
    const Result<CarrierProfile> profile = account.profile(place->kind, parser);
    if (!profile)
        return CommandContext::fail(profile.error());
    const Secret token = readHiddenValue(context);
    if (token.isEmpty())
        return misunderstood(arguments, tr("there is no token on stdin."));

    const auto credentials = TerminalCredentials::open(context);
    if (!credentials)
        return CommandContext::fail(credentials.error());
    const Result<Organization> found = (*credentials)->organization(place->org);
    if (!found)
        return CommandContext::fail(found.error());
    const Outcome saved = TerminalCredentials::answer(
        (*credentials)
            ->desk()
            .save(found->id, providerOf(place->kind), carrierCredential(*profile, token)));
    if (!saved)
        return CommandContext::fail(saved.error());
    CommandContext::print(tr("The account %2 of %1 at %3 is kept.")
                              .arg(found->name, profile->account, carrierName(place->kind)));
    return ExitOk;
}

int list(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Lists the accounts that organizations brought along; nothing of them is shown."));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOption(json);
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const auto credentials = TerminalCredentials::open(context);
    if (!credentials)
        return CommandContext::fail(credentials.error());
    const auto all = TerminalCredentials::answer((*credentials)->store().list());
    if (!all)
        return CommandContext::fail(all.error());
    QJsonArray array;
    std::vector<QStringList> rows{
        {tr("ORGANIZATION"), tr("CARRIER"), tr("KEY"), tr("SINCE (UTC)")}};
    for (const OrgCredential &each : *all) {
        array.append(QJsonObject{{QStringLiteral("org"), jsonId(each.org)},
                                 {QStringLiteral("name"), each.orgName},
                                 {QStringLiteral("carrier"), each.provider},
                                 {QStringLiteral("key"), each.sealed.keyId},
                                 {QStringLiteral("changed"), jsonInstant(each.changed)}});
        rows.push_back({each.orgName, each.provider, each.sealed.keyId,
                        each.changed.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm"))});
    }
    if (parser.isSet(json))
        CommandContext::print(QJsonDocument(array));
    else if (rows.size() == 1)
        CommandContext::print(tr("No organization brought an account along."));
    else
        CommandContext::print(tableLines(rows).join(u'\n'));
    return ExitOk;
}

int remove(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Forgets the account that an organization brought along; its brokers are called over "
           "the account of the settings again."));
    const QCommandLineOption org = addPlace(parser);
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const auto place = placeOf(parser, org, arguments);
    if (!place)
        return ExitUsage;
    const auto credentials = TerminalCredentials::open(context);
    if (!credentials)
        return CommandContext::fail(credentials.error());
    const Result<Organization> found = (*credentials)->organization(place->org);
    if (!found)
        return CommandContext::fail(found.error());
    OrgCredentialStore &store = (*credentials)->store();
    const QString provider = providerOf(place->kind);
    const auto known = TerminalCredentials::answer(store.find(found->id, provider));
    if (!known)
        return CommandContext::fail(known.error());
    if (!*known) {
        return CommandContext::fail(
            {ErrorCode::NotFound,
             tr("%1 has no account of its own at %2.").arg(found->name, carrierName(place->kind)),
             {},
             {}});
    }
    if (const Outcome removed = TerminalCredentials::answer(store.remove(found->id, provider));
        !removed)
        return CommandContext::fail(removed.error());
    CommandContext::print(
        tr("%1's own account at %2 is forgotten.").arg(found->name, carrierName(place->kind)));
    return ExitOk;
}

int makeKey(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr(
        "Makes the first key that accounts are encrypted with, in this computer's keychain. "
        "Export it in the settings for the next administrator: without it they cannot be read."));
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const auto credentials = TerminalCredentials::open(context);
    if (!credentials)
        return CommandContext::fail(credentials.error());
    if (const Outcome made = TerminalCredentials::answer((*credentials)->desk().makeKey()); !made)
        return CommandContext::fail(made.error());
    CommandContext::print(tr("The key is in this computer's keychain."));
    return ExitOk;
}

int credential(CommandContext &context, const QStringList &arguments)
{
    return runAction(context,
                     {{QStringLiteral("set"), tr("keep one, its token from stdin"), &set},
                      {QStringLiteral("list"), tr("which organizations have one"), &list},
                      {QStringLiteral("remove"), tr("forget one"), &remove},
                      {QStringLiteral("make-key"), tr("the first key to encrypt with"), &makeKey}},
                     arguments);
}

} // namespace

Command credentialCommand()
{
    return {QStringLiteral("credential"), tr("accounts that organizations brought along"),
            inWorker(&credential)};
}

} // namespace rl
