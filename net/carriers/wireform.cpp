// SPDX-License-Identifier: GPL-3.0-or-later
#include "wireform.h"

namespace rl {

WireForm &WireForm::add(const QString &name, const QString &value)
{
    return value.isEmpty() ? *this : addAlways(name, value);
}

WireForm &WireForm::add(const QString &name, const QUrl &value)
{
    return add(name, value.toString(QUrl::FullyEncoded));
}

WireForm &WireForm::add(const QString &name, const PhoneNumber &value)
{
    return add(name, value.e164());
}

WireForm &WireForm::addNumber(const QString &name, int value)
{
    return addAlways(name, QString::number(value));
}

WireForm &WireForm::add(const QString &name, const QDateTime &value)
{
    return value.isValid()
               ? addAlways(name, value.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")))
               : *this;
}

WireForm &WireForm::addYes(const QString &name, bool wanted)
{
    return wanted ? addAlways(name, QStringLiteral("true")) : *this;
}

WireForm &WireForm::addAlways(const QString &name, const QString &value)
{
    m_pairs.append({name, value});
    return *this;
}

QByteArray WireForm::encoded() const
{
    QByteArray text;
    for (const auto &[name, value] : m_pairs) {
        if (!text.isEmpty())
            text += '&';
        text += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return text;
}

} // namespace rl
