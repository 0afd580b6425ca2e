// SPDX-License-Identifier: GPL-3.0-or-later
#include "forwardingcode.h"

#include <array>
#include <utility>

namespace rl {
namespace {

constexpr std::array<std::pair<MobileCarrier, QStringView>, 7> carrierNames{
    std::pair{MobileCarrier::Att, QStringView(u"att")},
    {MobileCarrier::TMobile, u"tmobile"},
    {MobileCarrier::Verizon, u"verizon"},
    {MobileCarrier::Sprint, u"sprint"},
    {MobileCarrier::OtherGsm, u"other_gsm"},
    {MobileCarrier::OtherCdma, u"other_cdma"},
    {MobileCarrier::International, u"international"},
};

bool isCdma(MobileCarrier carrier)
{
    return carrier == MobileCarrier::Verizon || carrier == MobileCarrier::OtherCdma;
}

} // namespace

QString mobileCarrierName(MobileCarrier carrier)
{
    for (const auto &[value, name] : carrierNames) {
        if (value == carrier)
            return name.toString();
    }
    return {};
}

std::optional<MobileCarrier> mobileCarrierFromName(QStringView name)
{
    for (const auto &[value, known] : carrierNames) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

QString forwardingModeName(ForwardingMode mode)
{
    return mode == ForwardingMode::TotalAi ? QStringLiteral("total_ai")
                                           : QStringLiteral("safety_net");
}

std::optional<ForwardingMode> forwardingModeFromName(QStringView name)
{
    if (name == u"total_ai")
        return ForwardingMode::TotalAi;
    if (name == u"safety_net")
        return ForwardingMode::SafetyNet;
    return std::nullopt;
}

bool usesRingTime(MobileCarrier carrier, ForwardingMode mode)
{
    return mode == ForwardingMode::SafetyNet && !isCdma(carrier);
}

Result<ForwardingCodes> forwardingCodes(MobileCarrier carrier, ForwardingMode mode,
                                        const PhoneNumber &destination,
                                        std::chrono::seconds ringTime)
{
    if (destination.isEmpty()) {
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("There is no number to forward to."),
                     QStringLiteral("Name one, with its country code."),
                     {}};
    }
    if (usesRingTime(carrier, mode)
        && (ringTime < shortestRingTime || ringTime > longestRingTime)) {
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("The ring time is 5 to 60 seconds."),
                     QStringLiteral("Most phones ring for 25 seconds."),
                     {}};
    }
    const QString &to = destination.e164();
    const bool all = mode == ForwardingMode::TotalAi;
    if (isCdma(carrier)) {
        return ForwardingCodes{QString(QStringView(all ? u"*72" : u"*71") + to),
                               QStringLiteral("*73")};
    }
    const bool att = carrier == MobileCarrier::Att;
    if (all) {
        return ForwardingCodes{QString(QStringView(att ? u"*21*" : u"**21*") + to + u'#'),
                               att ? QStringLiteral("#21#") : QStringLiteral("##21#")};
    }
    return ForwardingCodes{QString(QStringView(att ? u"*004*" : u"**61*") + to + u"*11*"
                                   + QString::number(ringTime.count()) + u'#'),
                           att ? QStringLiteral("##004#") : QStringLiteral("##61#")};
}

} // namespace rl
