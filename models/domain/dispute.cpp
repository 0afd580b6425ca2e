// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispute.h"

#include <array>
#include <utility>

namespace rl {
namespace {

template <typename Enum, size_t N>
using Names = std::array<std::pair<Enum, QLatin1String>, N>;

constexpr Names<DisputeStatus, 6> statuses{{
    {DisputeStatus::Open, QLatin1String("open")},
    {DisputeStatus::AwaitingInfo, QLatin1String("awaiting_info")},
    {DisputeStatus::Stands, QLatin1String("stands")},
    {DisputeStatus::Credited, QLatin1String("credited")},
    {DisputeStatus::PartlyCredited, QLatin1String("partly_credited")},
    {DisputeStatus::Withdrawn, QLatin1String("withdrawn")},
}};

constexpr Names<ClaimReason, 5> reasons{{
    {ClaimReason::NoShow, QLatin1String("no_show")},
    {ClaimReason::Cancelled, QLatin1String("cancelled")},
    {ClaimReason::Unqualified, QLatin1String("unqualified")},
    {ClaimReason::Duplicate, QLatin1String("duplicate")},
    {ClaimReason::Other, QLatin1String("other")},
}};

constexpr Names<DisputeAction, 6> actions{{
    {DisputeAction::ChargeStands, QLatin1String("charge_stands")},
    {DisputeAction::CreditFull, QLatin1String("credit_full")},
    {DisputeAction::CreditPart, QLatin1String("credit_part")},
    {DisputeAction::AskInformation, QLatin1String("ask_information")},
    {DisputeAction::Withdraw, QLatin1String("withdraw")},
    {DisputeAction::Reopen, QLatin1String("reopen")},
}};

template <typename Enum, size_t N>
QString nameIn(const Names<Enum, N> &names, Enum value)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return name;
    }
    return {};
}

template <typename Enum, size_t N>
std::optional<Enum> valueIn(const Names<Enum, N> &names, QStringView text)
{
    for (const auto &[value, name] : names) {
        if (text == name)
            return value;
    }
    return {};
}

} // namespace

QString statusName(DisputeStatus status)
{
    return nameIn(statuses, status);
}

std::optional<DisputeStatus> statusFromName(QStringView name)
{
    return valueIn(statuses, name);
}

bool isUndecided(DisputeStatus status)
{
    return status == DisputeStatus::Open || status == DisputeStatus::AwaitingInfo;
}

QString reasonName(ClaimReason reason)
{
    return nameIn(reasons, reason);
}

std::optional<ClaimReason> reasonFromName(QStringView name)
{
    return valueIn(reasons, name);
}

QString actionName(DisputeAction action)
{
    return nameIn(actions, action);
}

std::optional<DisputeAction> actionFromName(QStringView name)
{
    return valueIn(actions, name);
}

QString languageCode(LetterLanguage language)
{
    return language == LetterLanguage::Spanish ? QStringLiteral("es") : QStringLiteral("en");
}

LetterLanguage languageFromCode(QStringView code)
{
    return code.startsWith(u"es", Qt::CaseInsensitive) ? LetterLanguage::Spanish
                                                       : LetterLanguage::English;
}

std::optional<LetterLanguage> languageNamed(QStringView code)
{
    for (const LetterLanguage language : {LetterLanguage::English, LetterLanguage::Spanish}) {
        if (code.compare(languageCode(language), Qt::CaseInsensitive) == 0)
            return language;
    }
    return {};
}

} // namespace rl
