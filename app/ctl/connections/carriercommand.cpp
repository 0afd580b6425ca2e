// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/carriercommand.h"

#include "actions.h"
#include "carriers/httpcarrierprobe.h"
#include "connections/terminalconnections.h"
#include "secrets/threadhop.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonObject>
#include <QtConcurrentRun>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::carrier", text);
}

// Lives in the main thread, whose event loop the network needs.
struct ProbePlace : QObject
{
    ProbePlace(const QUrl &practice, QObject *parent)
        : QObject(parent)
        , probe(time, HttpCarrierProbe::quick(),
                [practice](const CarrierProfile &profile, const Secret &token) {
                    Result<CarrierAccess> access = carrierAccess(profile, token);
                    if (access && !practice.isEmpty())
                        access->base = practice;
                    return access;
                })
    {
    }

    SystemHttpTime time;
    HttpCarrierProbe probe;
};

QString nameOf(CarrierCheck::What what)
{
    switch (what) {
    case CarrierCheck::What::Reach:
        return QStringLiteral("account");
    case CarrierCheck::What::Calls:
        return QStringLiteral("calls");
    case CarrierCheck::What::Numbers:
        return QStringLiteral("numbers");
    case CarrierCheck::What::CallerIds:
        break;
    }
    return QStringLiteral("caller ids");
}

QString nameOf(CarrierCheck::State state)
{
    switch (state) {
    case CarrierCheck::State::Well:
        return QStringLiteral("well");
    case CarrierCheck::State::Wrong:
        return QStringLiteral("wrong");
    case CarrierCheck::State::NotTried:
        break;
    }
    return QStringLiteral("not tried");
}

QJsonObject jsonOf(const CarrierProfile &profile, const CarrierReport &report)
{
    QJsonArray checks;
    for (const CarrierCheck &each : report.checks)
        checks.append(QJsonObject{{QStringLiteral("what"), nameOf(each.what)},
                                  {QStringLiteral("state"), nameOf(each.state)},
                                  {QStringLiteral("told"), each.told}});
    QJsonObject object{{QStringLiteral("carrier"), carrierName(profile.kind).toLower()},
                       {QStringLiteral("account"), profile.user()},
                       {QStringLiteral("name"), report.accountName},
                       {QStringLiteral("trial"), report.trial},
                       {QStringLiteral("well"), report.isWell()},
                       {QStringLiteral("checks"), checks}};
    if (report.problem) {
        object[u"problem"] = report.problem->what;
        object[u"remedy"] = report.problem->remedy;
        object[u"http_status"] = report.problem->httpStatus;
        object[u"carrier_code"] = report.problem->carrierCode;
    }
    return object;
}

void printLines(const CarrierProfile &profile, const CarrierReport &report)
{
    const QString whose = report.accountName.isEmpty() ? profile.user() : report.accountName;
    CommandContext::print(QString(carrierName(profile.kind) + u" (" + whose + u')'));
    for (const CarrierCheck &each : report.checks)
        CommandContext::print(QString(QStringLiteral("  ") + nameOf(each.what).leftJustified(12)
                                      + nameOf(each.state)));
    if (report.problem)
        CommandContext::print(QString(QStringLiteral("  ") + report.problem->text()));
}

int testAll(TerminalConnections &connections, HttpCarrierProbe &probe,
            const std::vector<CarrierKind> &kinds, bool json)
{
    QJsonArray array;
    bool allWell = true;
    for (const CarrierKind kind : kinds) {
        const auto profile = connections.carrier(kind);
        if (!profile)
            continue;
        const Result<Secret> token = connections.secrets().read(profile->secretName()).result();
        if (!token && token.error().code != ErrorCode::NotFound
            && token.error().code != ErrorCode::Unreachable)
            return CommandContext::fail(token.error());
        const CarrierReport report = askInThreadOf<CarrierReport>(&probe, [&probe, profile, token] {
                                         return probe.test(*profile, token ? *token : Secret());
                                     }).result();
        allWell = allWell && report.isWell();
        if (json)
            array.append(jsonOf(*profile, report));
        else
            printLines(*profile, report);
    }
    if (json)
        CommandContext::print(QJsonDocument(array));
    return allWell ? ExitOk : ExitFailed;
}

int test(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Asks the carriers of the settings for what the console will ask them for, and says "
           "what is in the way. Changes nothing, calls nobody. Exit status 1: something is.\n\n")
        + TerminalConnections::variablesText());
    parser.addPositionalArgument(QStringLiteral("CARRIER"),
                                 tr("twilio or signalwire; otherwise each that is set up"),
                                 QStringLiteral("[CARRIER]"));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    const QCommandLineOption practice(
        QStringLiteral("practice-at"),
        tr("Ask a practice carrier of this computer: http://127.0.0.1:PORT."),
        QStringLiteral("URL"));
    parser.addOptions({json, practice});
    if (const auto over = context.parse(parser, arguments, CommandContext::Reach::PrivateOnly))
        return *over;
    const QUrl at(parser.value(practice), QUrl::StrictMode);
    // A token does not leave this computer by a slip of the keyboard.
    if (parser.isSet(practice) && (!at.isValid() || !QHostAddress(at.host()).isLoopback()))
        return misunderstood(arguments, tr("--practice-at goes to this computer only."));
    const QString name = parser.positionalArguments().value(0);
    if (!name.isEmpty() && name != u"twilio" && name != u"signalwire")
        return misunderstood(arguments, tr("“%1” is neither twilio nor signalwire.").arg(name));
    std::vector<CarrierKind> kinds;
    for (const CarrierKind kind : {CarrierKind::Twilio, CarrierKind::SignalWire}) {
        if ((name.isEmpty() || carrierName(kind).toLower() == name)
            && context.connections().carrier(kind))
            kinds.push_back(kind);
    }
    if (kinds.empty())
        return CommandContext::fail({ErrorCode::NotFound,
                                     tr("No such account is set up."),
                                     tr("'ringledgerctl secret set twilio --account AC…' sets one "
                                        "up; the settings of the console do too."),
                                     {}});
    ProbePlace *place = nullptr;
    QMetaObject::invokeMethod(
        &context, [&] { place = new ProbePlace(at, &context); }, Qt::BlockingQueuedConnection);
    return testAll(context.connections(), place->probe, kinds, parser.isSet(json));
}

int carrier(CommandContext &context, const QStringList &arguments)
{
    return runAction(
        context, {{QStringLiteral("test"), tr("whether the accounts can be worked with"), &test}},
        arguments);
}

} // namespace

Command carrierCommand()
{
    return {QStringLiteral("carrier"), tr("the accounts at Twilio and SignalWire"),
            inWorker(&carrier)};
}

} // namespace rl
