// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirevalues.h"

#include "instanttext.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace rl {

QString wireText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        return number == std::floor(number) && std::abs(number) < 1e15
                   ? QString::number(static_cast<qint64>(number))
                   : QString::number(number, 'g', 12);
    }
    default:
        return {};
    }
}

std::optional<int> wireCount(const QJsonValue &value)
{
    bool isNumber = false;
    const int number = wireText(value).trimmed().toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QDateTime wireTime(const QJsonValue &value)
{
    const QString text = value.toString();
    if (text.isEmpty())
        return {};
    InstantReader reader(QTimeZone::utc());
    const std::optional<qint64> instant = reader.read(text.toStdString());
    return instant ? QDateTime::fromMSecsSinceEpoch(*instant / 1000, Qt::UTC) : QDateTime();
}

NumberCapabilities wireCapabilities(const QJsonValue &value)
{
    NumberCapabilities can;
    const auto set = [&can](const QString &name, bool able) {
        const QString folded = name.toLower();
        if (folded == u"voice")
            can.voice = able;
        else if (folded == u"sms")
            can.sms = able;
        else if (folded == u"mms")
            can.mms = able;
        else if (folded == u"fax")
            can.fax = able;
    };
    for (const QJsonValue &each : value.toArray())
        set(each.toString(), true);
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each)
        set(each.key(), each->toBool());
    return can;
}

PhoneNumber wirePhone(const QJsonValue &value)
{
    return PhoneNumber::fromE164(value.toString());
}

QUrl wireUrl(const QJsonValue &value)
{
    return QUrl(value.toString(), QUrl::TolerantMode);
}

} // namespace rl
