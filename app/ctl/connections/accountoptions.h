// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carrierprofile.h"
#include "result.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

namespace rl {

// --account, --space and --api-key: an account at a carrier, as a terminal names it.
class AccountOptions
{
public:
    AccountOptions();

    void addTo(QCommandLineParser &parser) const;
    [[nodiscard]] bool isGiven(const QCommandLineParser &parser) const;
    // Errors: InvalidInput.
    [[nodiscard]] Result<CarrierProfile> profile(CarrierKind kind,
                                                 const QCommandLineParser &parser) const;

private:
    QCommandLineOption m_account;
    QCommandLineOption m_space;
    QCommandLineOption m_key;
};

} // namespace rl
