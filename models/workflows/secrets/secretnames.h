// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carrierkind.h"

#include <QString>
#include <QUuid>

// What secrets are called in the keychain. The account is part of a token's name, so that the token
// of one account is never sent to another.
namespace rl::secretname {

// 'account' is the Account SID, the API key "SK…", or SignalWire's project id.
inline QString carrier(CarrierKind kind, const QString &account)
{
    return (kind == CarrierKind::Twilio ? QStringLiteral("carrier/twilio/")
                                        : QStringLiteral("carrier/signalwire/"))
           + account;
}

inline QString database(const QUuid &profile)
{
    return QStringLiteral("database/") + profile.toString(QUuid::WithoutBraces);
}

// All keys of org_credentials, the current one and the earlier ones.
inline QString credentialKeys()
{
    return QStringLiteral("credential-keys");
}

} // namespace rl::secretname
