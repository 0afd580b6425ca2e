// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carrierprofile.h"
#include "databaseprofile.h"

#include <optional>
#include <vector>

namespace rl {

// Which accounts and databases this person works with on this computer, without what opens them:
// that is in a SecretStore. Errors: NotAllowed (the settings cannot be written).
class ConnectionBook
{
public:
    virtual ~ConnectionBook() = default;

    [[nodiscard]] virtual std::optional<CarrierProfile> carrier(CarrierKind kind) const = 0;
    virtual Outcome setCarrier(const CarrierProfile &profile) = 0;
    virtual Outcome removeCarrier(CarrierKind kind) = 0;
    // The one that calls are placed with where both are there.
    [[nodiscard]] virtual CarrierKind preferredCarrier() const = 0;
    virtual Outcome preferCarrier(CarrierKind kind) = 0;

    [[nodiscard]] virtual std::vector<DatabaseProfile> databases() const = 0; // by their titles
    // A new one, or the one with its id.
    virtual Outcome saveDatabase(const DatabaseProfile &profile) = 0;
    virtual Outcome removeDatabase(const QUuid &id) = 0;
};

} // namespace rl
