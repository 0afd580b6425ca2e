// SPDX-License-Identifier: GPL-3.0-or-later
#include "simbrand.h"

#include <array>
#include <utility>

namespace rl {
namespace {

QString folded(QStringView text)
{
    QString plain;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            plain += c.toCaseFolded();
    }
    return plain;
}

} // namespace

const std::vector<SimBrand> &simBrands()
{
    using enum MobileCarrier;
    static const std::vector<SimBrand> brands{
        {u"AT&T", {Att}},
        {u"AT&T Prepaid", {Att}},
        {u"Boost Mobile", {Att, TMobile}},
        {u"Consumer Cellular", {Att, TMobile}},
        {u"Cricket Wireless", {Att}},
        {u"FreedomPop", {Att}},
        {u"Google Fi", {TMobile}},
        {u"H2O Wireless", {Att}},
        {u"Lively", {Verizon}},
        {u"Metro by T-Mobile", {TMobile}},
        {u"Mint Mobile", {TMobile}},
        {u"Net10", {Verizon, TMobile, Att}},
        {u"Optimum Mobile", {TMobile}},
        {u"Page Plus", {Verizon}},
        {u"Patriot Mobile", {TMobile, Verizon, Att}},
        {u"Pure Talk", {Att}},
        {u"Red Pocket", {Att, TMobile, Verizon}},
        {u"Simple Mobile", {TMobile, Verizon}},
        {u"Spectrum Mobile", {Verizon}},
        {u"Sprint", {Sprint}},
        {u"Straight Talk", {Verizon, TMobile, Att}},
        {u"T-Mobile", {TMobile}},
        {u"Tello", {TMobile}},
        {u"Ting", {TMobile, Verizon}},
        {u"Total Wireless", {Verizon}},
        {u"TracFone", {Verizon, TMobile, Att}},
        {u"Ultra Mobile", {TMobile}},
        {u"US Mobile", {Verizon, TMobile, Att}},
        {u"Verizon", {Verizon}},
        {u"Visible", {Verizon}},
        {u"Walmart Family Mobile", {Verizon, TMobile}},
        {u"Xfinity Mobile", {Verizon}},
    };
    return brands;
}

std::vector<SimBrand> simBrandsLike(QStringView text)
{
    const QString wanted = folded(text);
    std::vector<SimBrand> found;
    for (const SimBrand &brand : simBrands()) {
        const QString name = folded(brand.name);
        if (wanted.isEmpty() || name.contains(wanted) || wanted.contains(name))
            found.push_back(brand);
    }
    return found;
}

std::optional<MobileCarrier> carrierFromIccid(QStringView iccid)
{
    // 89 telecom, 01 (Verizon also writes 1) country, then the issuer.
    static constexpr std::array<std::pair<QStringView, MobileCarrier>, 5> issuers{
        std::pair{QStringView(u"8901410"), MobileCarrier::Att},
        {u"8901260", MobileCarrier::TMobile},
        {u"8901240", MobileCarrier::TMobile},
        {u"891480", MobileCarrier::Verizon},
        {u"8901120", MobileCarrier::Sprint},
    };
    const QString digits = folded(iccid);
    for (const auto &[prefix, carrier] : issuers) {
        if (digits.startsWith(prefix))
            return carrier;
    }
    return std::nullopt;
}

} // namespace rl
