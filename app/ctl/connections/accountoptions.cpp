// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/accountoptions.h"

#include <QCoreApplication>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::AccountOptions", text);
}

} // namespace

AccountOptions::AccountOptions()
    : m_account(QStringLiteral("account"), tr("Twilio's Account SID, or SignalWire's project id."),
                QStringLiteral("ID"))
    , m_space(QStringLiteral("space"), tr("SignalWire's space."), QStringLiteral("NAME"))
    , m_key(QStringLiteral("api-key"), tr("Twilio's API key, whose secret the value then is."),
            QStringLiteral("SID"))
{
}

void AccountOptions::addTo(QCommandLineParser &parser) const
{
    parser.addOptions({m_account, m_space, m_key});
}

bool AccountOptions::isGiven(const QCommandLineParser &parser) const
{
    return parser.isSet(m_account);
}

Result<CarrierProfile> AccountOptions::profile(CarrierKind kind,
                                               const QCommandLineParser &parser) const
{
    const CarrierProfile profile =
        normalised({kind, parser.value(m_space), parser.value(m_account), parser.value(m_key)});
    if (const auto mistakes = mistakesOf(profile); !mistakes.empty())
        return mistakes.front().error;
    return profile;
}

} // namespace rl
