// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <concepts>
#include <optional>
#include <utility>
#include <vector>

namespace rl {

// One value bound to a statement. What is absent by its nature (nullopt, a null QUuid, an invalid
// QDate or QDateTime) is NULL; an empty or null QString is the empty text, never NULL.
class SqlValue
{
public:
    SqlValue(std::nullptr_t) { }
    SqlValue(std::nullopt_t) { }
    SqlValue(const QString &text);
    SqlValue(QStringView text);
    SqlValue(bool value);
    SqlValue(const void *) = delete; // else a pointer would be bound as true
    template <std::integral T>
    SqlValue(T value)
        : m_bytes(QByteArray::number(static_cast<qint64>(value)))
        , m_null(false)
    {
    }
    SqlValue(double value);
    SqlValue(Money cents);
    SqlValue(const QUuid &id);
    SqlValue(const QDate &date);
    SqlValue(const QDateTime &instant); // any zone; sent as UTC with milliseconds
    SqlValue(const QJsonObject &object);
    SqlValue(const QStringList &texts); // text[]
    SqlValue(const std::vector<QUuid> &ids); // uuid[]
    template <typename T>
    SqlValue(const std::optional<T> &value)
        : SqlValue(value ? SqlValue(*value) : SqlValue(nullptr))
    {
    }
    static SqlValue bytea(const QByteArray &bytes);

    [[nodiscard]] bool isNull() const { return m_null; }
    [[nodiscard]] bool isBinary() const { return m_binary; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    bool m_null = true;
    bool m_binary = false;
};

// Parameters by the name they have in the statement, without the colon: {{"id", id}, {"limit",
// 200}}.
using SqlParameters = std::vector<std::pair<QByteArray, SqlValue>>;

} // namespace rl
