// SPDX-License-Identifier: GPL-3.0-or-later
#include "phonenumber.h"

#include <QCoreApplication>

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

namespace rl {

using i18n::phonenumbers::PhoneNumberUtil;
using LibNumber = i18n::phonenumbers::PhoneNumber;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::PhoneNumber", text);
}

// Spreadsheets put an apostrophe before '+', web pages "tel:".
QStringView withoutPrefixes(QStringView text)
{
    text = text.trimmed();
    while (!text.isEmpty() && (text.front() == u'\'' || text.front() == u'’'))
        text = text.mid(1).trimmed();
    if (text.startsWith(u"tel:", Qt::CaseInsensitive))
        text = text.mid(4).trimmed();
    return text;
}

Error refused(QStringView text, const QString &remedy)
{
    return {ErrorCode::InvalidInput,
            tr("“%1” is not a phone number.").arg(text.toString()),
            remedy,
            {}};
}

} // namespace

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
    const QStringView bare = withoutPrefixes(text);
    if (const PhoneNumber exact = fromE164(bare); !exact.isEmpty())
        return exact;
    // The library would read "sip:…@host", "1-800-FLOWERS" and "Testy 650…" as numbers, too.
    const bool letters =
        std::any_of(bare.begin(), bare.end(), [](QChar c) { return c.isLetter(); });
    if (letters || bare.contains(u'@'))
        return refused(bare, tr("Write the number alone, in digits."));

    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    LibNumber number;
    const auto outcome =
        util.ParseAndKeepRawInput(bare.toString().toStdString(), region.toStdString(), &number);
    // The library's list of area codes ages (983 is unknown to the one of 2022), so a number of a
    // possible length is accepted where IsValidNumber would refuse it. Not one that is possible
    // only within its own area, without the area code.
    if (outcome != PhoneNumberUtil::NO_PARSING_ERROR
        || util.IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE) {
        return refused(bare, tr("Write it with its area code, or with + and country code."));
    }
    if (number.has_extension())
        return refused(bare, tr("Write it without the extension."));
    std::string e164;
    util.Format(number, PhoneNumberUtil::E164, &e164);
    const PhoneNumber result = fromE164(QString::fromStdString(e164));
    if (result.isEmpty())
        return refused(bare, tr("Write it with its area code."));
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

QString PhoneNumber::local() const
{
    if (m_e164.size() != 12 || !m_e164.startsWith(u"+1"))
        return formatted();
    return u'(' % m_e164.mid(2, 3) % u") " % m_e164.mid(5, 3) % u'-' % lastFour();
}

} // namespace rl
