// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/terminalconnections.h"

#include <QCoreApplication>

namespace rl {

namespace {

QString variable(const char *name)
{
    return qEnvironmentVariable(name).trimmed();
}

} // namespace

TerminalConnections::TerminalConnections()
    : m_secrets(m_keychain)
{
    for (const CarrierKind kind : {CarrierKind::Twilio, CarrierKind::SignalWire}) {
        // Taken in any case: a program that we start must not inherit it.
        if (const auto profile = carrier(kind))
            m_secrets.take(profile->secretName(), tokenVariable(kind));
        else
            takeVariable(tokenVariable(kind));
    }
}

const char *TerminalConnections::tokenVariable(CarrierKind kind)
{
    return kind == CarrierKind::Twilio ? "RINGLEDGER_TWILIO_TOKEN" : "RINGLEDGER_SIGNALWIRE_TOKEN";
}

std::optional<CarrierProfile> TerminalConnections::fromEnvironment(CarrierKind kind) const
{
    const CarrierProfile profile = kind == CarrierKind::Twilio
                                       ? CarrierProfile{kind,
                                                        {},
                                                        variable("RINGLEDGER_TWILIO_ACCOUNT"),
                                                        variable("RINGLEDGER_TWILIO_API_KEY")}
                                       : CarrierProfile{kind,
                                                        variable("RINGLEDGER_SIGNALWIRE_SPACE"),
                                                        variable("RINGLEDGER_SIGNALWIRE_PROJECT"),
                                                        {}};
    if (profile.account.isEmpty())
        return std::nullopt;
    return normalised(profile);
}

std::optional<CarrierProfile> TerminalConnections::carrier(CarrierKind kind) const
{
    const auto given = fromEnvironment(kind);
    return given ? given : m_book.carrier(kind);
}

std::optional<DatabaseProfile> TerminalConnections::database(const QString &name) const
{
    for (const DatabaseProfile &profile : m_book.databases()) {
        if (profile.title().compare(name, Qt::CaseInsensitive) == 0)
            return profile;
    }
    return std::nullopt;
}

QString TerminalConnections::variablesText()
{
    return QCoreApplication::translate(
        "rl::TerminalConnections",
        "Where there is no keychain, such as on a server, the environment says it all; it goes "
        "before the settings:\n"
        "RINGLEDGER_TWILIO_ACCOUNT, RINGLEDGER_TWILIO_API_KEY (optional), RINGLEDGER_TWILIO_TOKEN\n"
        "RINGLEDGER_SIGNALWIRE_SPACE, RINGLEDGER_SIGNALWIRE_PROJECT, RINGLEDGER_SIGNALWIRE_TOKEN\n"
        "Passwords of databases: PGPASSWORD or ~/.pgpass.");
}

} // namespace rl
