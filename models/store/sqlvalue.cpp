// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlvalue.h"

#include <QJsonDocument>

namespace rl {

namespace {

QByteArray arrayLiteral(const QStringList &elements)
{
    QByteArray literal = "{";
    for (const QString &element : elements) {
        if (literal.size() > 1)
            literal += ',';
        QByteArray utf8 = element.toUtf8();
        utf8.replace('\\', "\\\\").replace('"', "\\\"");
        literal += '"' + utf8 + '"';
    }
    return literal + '}';
}

} // namespace

SqlValue::SqlValue(const QString &text)
    : m_bytes(text.toUtf8())
    , m_null(false)
{
}

SqlValue::SqlValue(QStringView text)
    : m_bytes(text.toUtf8())
    , m_null(false)
{
}

SqlValue::SqlValue(bool value)
    : m_bytes(value ? "t" : "f")
    , m_null(false)
{
}

SqlValue::SqlValue(double value)
    : m_bytes(QByteArray::number(value, 'g', 17))
    , m_null(false)
{
}

SqlValue::SqlValue(Money cents)
    : SqlValue(cents.cents)
{
}

SqlValue::SqlValue(const QUuid &id)
    : m_bytes(id.isNull() ? QByteArray() : id.toByteArray(QUuid::WithoutBraces))
    , m_null(id.isNull())
{
}

SqlValue::SqlValue(const QDate &date)
    : m_bytes(date.toString(Qt::ISODate).toLatin1())
    , m_null(!date.isValid())
{
}

SqlValue::SqlValue(const QDateTime &instant)
    : m_bytes(instant.toUTC().toString(Qt::ISODateWithMs).toLatin1())
    , m_null(!instant.isValid())
{
}

SqlValue::SqlValue(const QJsonObject &object)
    : m_bytes(QJsonDocument(object).toJson(QJsonDocument::Compact))
    , m_null(false)
{
}

SqlValue::SqlValue(const QStringList &texts)
    : m_bytes(arrayLiteral(texts))
    , m_null(false)
{
}

SqlValue::SqlValue(const std::vector<QUuid> &ids)
    : m_null(false)
{
    QStringList texts;
    for (const QUuid &id : ids)
        texts.append(id.toString(QUuid::WithoutBraces));
    m_bytes = arrayLiteral(texts);
}

SqlValue SqlValue::bytea(const QByteArray &bytes)
{
    SqlValue value(nullptr);
    value.m_bytes = bytes;
    value.m_null = bytes.isNull();
    value.m_binary = true;
    return value;
}

} // namespace rl
