// SPDX-License-Identifier: GPL-3.0-or-later
#include "digitchain.h"

#include <algorithm>

namespace rl {
namespace {

constexpr int widestGap = 4; // visible signs and spaces between two groups of one number

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.isMark();
}

bool isDash(QChar c)
{
    return c.category() == QChar::Punctuation_Dash || c == u'\u2212';
}

bool standsInPhoneNumbers(QChar c)
{
    return c.isSpace() || isDash(c) || isInvisible(c) || QStringView(u"().+/·•").contains(c);
}

DigitChain::Joint jointOf(QStringView gap)
{
    using Joint = DigitChain::Joint;
    if (!std::all_of(gap.begin(), gap.end(), standsInPhoneNumbers))
        return Joint::Signs;
    return gap.size() == 1 && (isDash(gap[0]) || gap[0] == u'.') ? Joint::Dash : Joint::Phone;
}

} // namespace

bool DigitChain::groupBegins(qsizetype digit) const
{
    return std::any_of(groups.begin(), groups.end(),
                       [digit](const Group &group) { return group.first == digit; });
}

bool DigitChain::groupEnds(qsizetype end) const
{
    return std::any_of(groups.begin(), groups.end(),
                       [end](const Group &group) { return group.end() == end; });
}

std::vector<DigitChain> digitChains(QStringView text)
{
    std::vector<DigitChain> chains;
    qsizetype gapFrom = 0;
    int gap = widestGap + 1; // so that the first digit begins a chain
    bool plus = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const int value = c.digitValue();
        if (value < 0) {
            plus = c == u'+' || (plus && (c == u'(' || c.isSpace() || isInvisible(c)));
            if (c.isLetter())
                gap = widestGap + 1;
            else if (!isInvisible(c))
                ++gap;
            continue;
        }
        if (gap > widestGap)
            chains.emplace_back();
        DigitChain &chain = chains.back();
        if (chain.groups.empty())
            chain.groups.push_back({0, 0, DigitChain::Joint::First, plus});
        else if (gapFrom < i)
            chain.groups.push_back(
                {chain.digits.size(), 0, jointOf(text.sliced(gapFrom, i - gapFrom)), plus});
        ++chain.groups.back().size;
        chain.digits += QChar(u'0' + value);
        chain.at.push_back(i);
        gapFrom = i + 1;
        gap = 0;
        plus = false;
    }
    return chains;
}

} // namespace rl
