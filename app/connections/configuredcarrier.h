// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carrieraccess.h"
#include "secrets/credentialdesk.h"
#include "settings/connectionbook.h"

namespace rl {

// The account to work with for an organization: its own, where it brought one along and this person
// may open it; otherwise the one of the settings. A null organization is everybody's. Errors:
// NotFound (no account is set up, or its token is not there), NotAllowed (the keychain refused).
// The parts live longer.
QFuture<Result<CarrierAccess>> configuredCarrier(const QUuid &org, ConnectionBook &book,
                                                 SecretStore &secrets, CredentialDesk &desk,
                                                 QObject *context);

// What stands encrypted in org_credentials for a carrier, and back.
Secret carrierCredential(const CarrierProfile &profile, const Secret &token);
// Error: InvalidInput.
Result<std::pair<CarrierProfile, Secret>> readCarrierCredential(CarrierKind kind,
                                                                const Secret &plain);
QString providerOf(CarrierKind kind); // "twilio"

} // namespace rl
