// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlrows.h"

#include <QTimeZone>

#include <libpq-fe.h>

#include <limits>

namespace rl {

namespace {

int number(QByteArrayView text, qsizetype at, qsizetype length)
{
    int value = 0;
    for (qsizetype i = at; i < at + length && i < text.size(); ++i)
        value = value * 10 + (text[i] - '0');
    return value;
}

// "2025-10-22 10:00:00.123456+00": every connection of ours runs in UTC with ISO dates.
// Read by hand, as QDateTime's own parser is the cost of reading many rows.
QDateTime parseInstant(QByteArrayView text)
{
    if (text.size() < 19 || text[4] != '-')
        return {}; // NULL, infinity, or a year that no call has
    const QDate date(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
    int milliseconds =
        ((number(text, 11, 2) * 60 + number(text, 14, 2)) * 60 + number(text, 17, 2)) * 1000;
    if (text.size() > 20 && text[19] == '.') {
        int scale = 100;
        for (qsizetype i = 20; i < text.size() && text[i] >= '0' && text[i] <= '9' && scale > 0;
             ++i, scale /= 10)
            milliseconds += (text[i] - '0') * scale;
    }
    return QDateTime(date, QTime::fromMSecsSinceStartOfDay(milliseconds), Qt::UTC);
}

} // namespace

int SqlRow::columnIndex(const char *column) const
{
    const int index = PQfnumber(m_result, column);
    if (index < 0)
        qFatal("A query has no column named '%s'", column);
    return index;
}

QByteArrayView SqlRow::raw(const char *column) const
{
    const int index = columnIndex(column);
    return {PQgetvalue(m_result, m_row, index), PQgetlength(m_result, m_row, index)};
}

bool SqlRow::isNull(const char *column) const
{
    return PQgetisnull(m_result, m_row, columnIndex(column)) == 1;
}

QString SqlRow::text(const char *column) const
{
    return QString::fromUtf8(raw(column));
}

QUuid SqlRow::uuid(const char *column) const
{
    return QUuid::fromString(QLatin1String(raw(column)));
}

int SqlRow::integer(const char *column) const
{
    return raw(column).toByteArray().toInt();
}

qint64 SqlRow::big(const char *column) const
{
    return raw(column).toByteArray().toLongLong();
}

double SqlRow::real(const char *column) const
{
    return raw(column).toByteArray().toDouble();
}

bool SqlRow::flag(const char *column) const
{
    return raw(column).startsWith('t');
}

Money SqlRow::cents(const char *column) const
{
    return Money{big(column)};
}

QDateTime SqlRow::instant(const char *column) const
{
    return parseInstant(raw(column));
}

QDate SqlRow::date(const char *column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

QByteArray SqlRow::bytes(const char *column) const
{
    const QByteArrayView text = raw(column); // "\x0102…"
    return text.startsWith("\\x") ? QByteArray::fromHex(text.sliced(2).toByteArray())
                                  : QByteArray();
}

QStringList SqlRow::texts(const char *column) const
{
    QStringList elements;
    const QByteArrayView literal = raw(column); // {plain,"quoted \"and\" escaped"}
    QByteArray element;
    bool quoted = false;
    bool any = false;
    for (qsizetype i = 1; i + 1 < literal.size(); ++i) {
        const char c = literal[i];
        any = true;
        if (c == '\\') {
            element += literal[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            elements.append(QString::fromUtf8(element));
            element.clear();
        } else {
            element += c;
        }
    }
    if (any)
        elements.append(QString::fromUtf8(element));
    return elements;
}

QJsonDocument SqlRow::json(const char *column) const
{
    return QJsonDocument::fromJson(raw(column).toByteArray());
}

std::optional<int> SqlRow::optionalInteger(const char *column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<Money> SqlRow::optionalCents(const char *column) const
{
    return isNull(column) ? std::nullopt : std::optional(cents(column));
}

int SqlRows::size() const
{
    return PQntuples(m_result.get());
}

SqlRow SqlRows::at(int row) const
{
    Q_ASSERT(row >= 0 && row < size());
    return {m_result.get(), row};
}

qint64 SqlRows::affected() const
{
    return QByteArray(PQcmdTuples(m_result.get())).toLongLong();
}

QStringList SqlRows::columnNames() const
{
    QStringList names;
    for (int i = 0; i < PQnfields(m_result.get()); ++i)
        names.append(QString::fromUtf8(PQfname(m_result.get(), i)));
    return names;
}

} // namespace rl
