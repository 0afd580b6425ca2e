// SPDX-License-Identifier: GPL-3.0-or-later
#include "phonenumber.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

namespace rl {

using i18n::phonenumbers::PhoneNumberUtil;
using LibNumber = i18n::phonenumbers::PhoneNumber;

PhoneNumber PhoneNumber::fromE164(QStringView text)
{
    // ^\+[1-9]\d{6,14}$ by hand: this runs for every row that a database or a carrier sends.
    if (text.size() < 8 || text.size() > 16 || text.front() != u'+' || text[1] == u'0')
        return {};
    const bool digits =
        std::all_of(text.begin() + 1, text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits ? PhoneNumber(text.toString()) : PhoneNumber();
}

Result<PhoneNumber> PhoneNumber::parse(QStringView text, const QString &region)
{
    QStringView trimmed = text.trimmed();
    while (!trimmed.isEmpty() && (trimmed.front() == u'\'' || trimmed.front() == u'’'))
        trimmed = trimmed.mid(1).trimmed(); // spreadsheets put an apostrophe before '+'
    if (const PhoneNumber exact = fromE164(trimmed); !exact.isEmpty())
        return exact;

    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    LibNumber number;
    const auto outcome =
        util.ParseAndKeepRawInput(trimmed.toString().toStdString(), region.toStdString(), &number);
    // The library's list of area codes ages (983 is unknown to the one of 2022), so a number of a
    // possible length is accepted where IsValidNumber would refuse it.
    if (outcome != PhoneNumberUtil::NO_PARSING_ERROR || !util.IsPossibleNumber(number)) {
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("“%1” is not a phone number.").arg(trimmed.toString()),
                     QStringLiteral("Write it with its area code, or with + and country code."),
                     {}};
    }
    std::string e164;
    util.Format(number, PhoneNumberUtil::E164, &e164);
    const PhoneNumber result = fromE164(QString::fromStdString(e164));
    if (result.isEmpty()) {
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("“%1” is too short for a full number.").arg(trimmed.toString()),
                     QStringLiteral("Write it with its area code."),
                     {}};
    }
    return result;
}

QString PhoneNumber::formatted() const
{
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    LibNumber number;
    if (util.Parse(m_e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return m_e164;
    std::string text;
    util.Format(number, PhoneNumberUtil::INTERNATIONAL, &text);
    return QString::fromStdString(text);
}

QString PhoneNumber::masked() const
{
    if (m_e164.size() < 7)
        return m_e164;
    return m_e164.left(2) + QString(m_e164.size() - 6, u'•') + lastFour();
}

} // namespace rl
