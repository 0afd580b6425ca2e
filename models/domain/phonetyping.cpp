// SPDX-License-Identifier: GPL-3.0-or-later
#include "phonetyping.h"

#include <phonenumbers/asyoutypeformatter.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <memory>
#include <string>

namespace rl {

QString formatAsTyped(QStringView text, const QString &region)
{
    using namespace i18n::phonenumbers;
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }))
        return text.toString();
    const std::unique_ptr<AsYouTypeFormatter> formatter(
        PhoneNumberUtil::GetInstance()->GetAsYouTypeFormatter(region.toStdString()));
    std::string written;
    for (const QChar c : text) {
        if (c.isDigit())
            formatter->InputDigit(char32_t(u'0' + c.digitValue()), &written);
        else if (c == u'+' && written.empty())
            formatter->InputDigit(U'+', &written);
    }
    return QString::fromStdString(written);
}

} // namespace rl
