// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/secretcommand.h"

#include "actions.h"
#include "connections/accountoptions.h"
#include "connections/hiddenvalue.h"
#include "connections/terminalconnections.h"
#include "secrets/secretnames.h"
#include "terminaloutput.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::secret", text);
}

// A secret by the name that a person gives it: twilio, signalwire, a database.
struct Named
{
    QString name; // as in the list
    QString of; // the account, or where the database is
    QString secret; // in the keychain
};

std::vector<Named> allNamed(TerminalConnections &connections)
{
    std::vector<Named> all;
    for (const CarrierKind kind : {CarrierKind::Twilio, CarrierKind::SignalWire}) {
        if (const auto profile = connections.carrier(kind))
            all.push_back({carrierName(kind).toLower(), profile->user(), profile->secretName()});
    }
    for (const DatabaseProfile &profile : connections.book().databases())
        all.push_back({profile.title(), profile.place(), secretname::database(profile.id)});
    return all;
}

std::optional<Named> find(TerminalConnections &connections, const QString &name)
{
    for (const Named &each : allNamed(connections)) {
        if (each.name.compare(name, Qt::CaseInsensitive) == 0)
            return each;
    }
    return std::nullopt;
}

int unknown(const QStringList &arguments, const QString &name)
{
    return misunderstood(arguments,
                         tr("“%1” is neither twilio, signalwire (with an account in the settings, "
                            "or --account) nor a database of the settings.")
                             .arg(name));
}

int set(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Puts a token or a password into this computer's keychain. The value is the first line "
           "of stdin; on a terminal it is asked for. With --account the account is put into the "
           "settings too."));
    parser.addPositionalArgument(QStringLiteral("NAME"),
                                 tr("twilio, signalwire, or a database of the settings"));
    const AccountOptions account;
    account.addTo(parser);
    if (const auto over = context.parse(parser, arguments, CommandContext::Reach::PrivateOnly))
        return *over;
    if (parser.positionalArguments().size() != 1)
        return misunderstood(arguments, tr("give one name; the value comes from stdin."));
    const QString name = parser.positionalArguments().constFirst();
    TerminalConnections &connections = context.connections();
    std::optional<CarrierProfile> fresh;
    std::optional<Named> named;
    if (account.isGiven(parser)) {
        const bool twilio = name == u"twilio";
        if (!twilio && name != u"signalwire")
            return misunderstood(arguments, tr("--account goes with twilio or signalwire."));
        const auto typed =
            account.profile(twilio ? CarrierKind::Twilio : CarrierKind::SignalWire, parser);
        if (!typed)
            return CommandContext::fail(typed.error());
        fresh = *typed;
        named = Named{name, fresh->user(), fresh->secretName()};
    } else {
        named = find(connections, name);
    }
    if (!named)
        return unknown(arguments, name);
    const Secret value = readHiddenValue(context);
    if (value.isEmpty())
        return misunderstood(arguments, tr("there is no value on stdin."));
    // Straight into the keychain: a session of this program ends with it.
    const Result<SecretHome> kept = connections.keychain().write(named->secret, value).result();
    if (!kept && kept.error().code == ErrorCode::Unreachable) {
        return CommandContext::fail({ErrorCode::NotAllowed, kept.error().what,
                                     tr("Give it in the environment; 'ringledgerctl secret list "
                                        "--help' names the variables."),
                                     kept.error().detail});
    }
    if (!kept)
        return CommandContext::fail(kept.error());
    // The account last: without its token it would only be in the way of the one before.
    if (fresh) {
        if (const Outcome saved = connections.book().setCarrier(*fresh); !saved)
            return CommandContext::fail(saved.error());
    }
    CommandContext::print(
        tr("The secret of %1 (%2) is in this computer's keychain.").arg(named->name, named->of));
    return ExitOk;
}

struct Place
{
    QString code; // for programs
    QString text;
};

Place placeOf(TerminalConnections &connections, const Named &named)
{
    if (connections.isGiven(named.secret))
        return {QStringLiteral("environment"), tr("environment")};
    const Result<Secret> kept = connections.keychain().read(named.secret).result();
    if (kept)
        return {QStringLiteral("keychain"), tr("keychain")};
    switch (kept.error().code) {
    case ErrorCode::NotFound:
        return {QStringLiteral("missing"), tr("missing")};
    case ErrorCode::Unreachable:
        return {QStringLiteral("no keychain"), tr("no keychain here")};
    default:
        return {QStringLiteral("locked"), tr("keychain is locked")};
    }
}

int list(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Lists the accounts and databases of the settings and "
                                        "where their secrets are; the secrets are not shown.\n\n")
                                     + TerminalConnections::variablesText());
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOption(json);
    if (const auto over = context.parse(parser, arguments, CommandContext::Reach::PrivateOnly))
        return *over;
    TerminalConnections &connections = context.connections();
    QJsonArray array;
    std::vector<QStringList> rows{{tr("NAME"), tr("OF"), tr("SECRET")}};
    for (const Named &each : allNamed(connections)) {
        const Place place = placeOf(connections, each);
        array.append(QJsonObject{{QStringLiteral("name"), each.name},
                                 {QStringLiteral("of"), each.of},
                                 {QStringLiteral("secret"), place.code}});
        rows.push_back({each.name, each.of, place.text});
    }
    if (parser.isSet(json))
        CommandContext::print(QJsonDocument(array));
    else if (rows.size() == 1)
        CommandContext::print(tr("No account and no database is set up."));
    else
        CommandContext::print(tableLines(rows).join(u'\n'));
    return ExitOk;
}

int remove(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Takes a token or a password out of this computer's keychain; the account stays in the "
           "settings."));
    parser.addPositionalArgument(QStringLiteral("NAME"), tr("as 'secret list' shows it"));
    if (const auto over = context.parse(parser, arguments, CommandContext::Reach::PrivateOnly))
        return *over;
    if (parser.positionalArguments().size() != 1)
        return misunderstood(arguments, tr("give one name."));
    const QString name = parser.positionalArguments().constFirst();
    TerminalConnections &connections = context.connections();
    const auto named = find(connections, name);
    if (!named)
        return unknown(arguments, name);
    const Outcome removed = connections.secrets().remove(named->secret).result();
    if (!removed)
        return CommandContext::fail(removed.error());
    CommandContext::print(
        tr("The secret of %1 is no longer in this computer's keychain.").arg(named->name));
    return ExitOk;
}

int secret(CommandContext &context, const QStringList &arguments)
{
    return runAction(context,
                     {{QStringLiteral("set"), tr("put one into the keychain, from stdin"), &set},
                      {QStringLiteral("list"), tr("which there are, and where"), &list},
                      {QStringLiteral("remove"), tr("take one out of the keychain"), &remove}},
                     arguments);
}

} // namespace

Command secretCommand()
{
    return {QStringLiteral("secret"), tr("tokens and passwords in the system's keychain"),
            inWorker(&secret)};
}

} // namespace rl
