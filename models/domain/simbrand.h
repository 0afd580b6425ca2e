// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forwardingcode.h"

#include <QDate>

#include <vector>

namespace rl {

// A brand that sells SIM cards, and whose network they are on: what a broker calls his carrier, and
// what decides the codes. Brands move; the table is as of simBrandsAsOf.
struct SimBrand
{
    QStringView name;
    std::vector<MobileCarrier> networks; // the likeliest first; several: see carrierFromIccid
};

inline constexpr int simBrandsAsOf = 2026; // year

const std::vector<SimBrand> &simBrands(); // by name

// Those whose name contains 'text' or is contained in it, whatever its case and punctuation:
// "t mobile prepaid" finds T-Mobile.
std::vector<SimBrand> simBrandsLike(QStringView text);

// From the number printed on the card (or in the phone's settings: About, ICCID); nothing for a
// card that is not of these networks. It tells a brand's network when the brand sells several.
std::optional<MobileCarrier> carrierFromIccid(QStringView iccid);

} // namespace rl
