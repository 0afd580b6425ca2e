// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/connectionbook.h"

#include <QSettings>

namespace rl {

// ConnectionBook in a file of the person's own, beside the layout of the windows; both programs
// read it. No secret is ever in it.
class SettingsBook final : public ConnectionBook
{
public:
    explicit SettingsBook(const QString &file = defaultFile());

    static QString defaultFile();

    [[nodiscard]] std::optional<CarrierProfile> carrier(CarrierKind kind) const override;
    Outcome setCarrier(const CarrierProfile &profile) override;
    Outcome removeCarrier(CarrierKind kind) override;
    [[nodiscard]] CarrierKind preferredCarrier() const override;
    Outcome preferCarrier(CarrierKind kind) override;
    [[nodiscard]] std::vector<DatabaseProfile> databases() const override;
    Outcome saveDatabase(const DatabaseProfile &profile) override;
    Outcome removeDatabase(const QUuid &id) override;

private:
    Outcome written();

    mutable QSettings m_settings; // groups are entered for reading too
};

} // namespace rl
