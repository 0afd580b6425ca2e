// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonDocument>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <iterator>
#include <memory>
#include <optional>

struct pg_result;

namespace rl {

class SqlRows;

// One row of a result, read by column name. Valid as long as any copy of its SqlRows is.
// A column that the query does not have is a fault of ours and ends the program with its name;
// NULL reads as the empty value of the type, so ask isNull() or an optional…() where it matters.
class SqlRow
{
public:
    [[nodiscard]] bool isNull(const char *column) const;
    [[nodiscard]] QString text(const char *column) const;
    [[nodiscard]] QUuid uuid(const char *column) const;
    [[nodiscard]] int integer(const char *column) const;
    [[nodiscard]] qint64 big(const char *column) const;
    [[nodiscard]] double real(const char *column) const;
    [[nodiscard]] bool flag(const char *column) const;
    [[nodiscard]] Money cents(const char *column) const; // an integer column of cents
    [[nodiscard]] QDateTime instant(const char *column) const; // timestamptz → UTC, milliseconds
    [[nodiscard]] QDate date(const char *column) const;
    [[nodiscard]] QByteArray bytes(const char *column) const; // bytea
    [[nodiscard]] QStringList texts(const char *column) const; // one-dimensional array, no NULLs
    [[nodiscard]] QJsonDocument json(const char *column) const;
    [[nodiscard]] std::optional<int> optionalInteger(const char *column) const;
    [[nodiscard]] std::optional<Money> optionalCents(const char *column) const;

private:
    friend class SqlRows;
    SqlRow(const pg_result *result, int row)
        : m_result(result)
        , m_row(row)
    {
    }
    [[nodiscard]] int columnIndex(const char *column) const;
    [[nodiscard]] QByteArrayView raw(const char *column) const;

    const pg_result *m_result;
    int m_row;
};

// The rows of one statement, all in memory; cheap to copy, readable from any thread.
//     for (const SqlRow row : rows)
class SqlRows
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = SqlRow;
        using difference_type = int;
        using pointer = void;
        using reference = SqlRow;

        Iterator(const SqlRows *rows, int row)
            : m_rows(rows)
            , m_row(row)
        {
        }
        SqlRow operator*() const { return m_rows->at(m_row); }
        Iterator &operator++()
        {
            ++m_row;
            return *this;
        }
        bool operator==(const Iterator &other) const { return m_row == other.m_row; }

    private:
        const SqlRows *m_rows;
        int m_row;
    };

    explicit SqlRows(std::shared_ptr<pg_result> result)
        : m_result(std::move(result))
    {
    }

    [[nodiscard]] int size() const;
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] SqlRow at(int row) const;
    [[nodiscard]] SqlRow first() const { return at(0); }
    [[nodiscard]] qint64 affected() const; // rows that an INSERT, UPDATE, DELETE or COPY touched
    [[nodiscard]] QStringList columnNames() const;
    [[nodiscard]] Iterator begin() const { return {this, 0}; }
    [[nodiscard]] Iterator end() const { return {this, size()}; }

private:
    std::shared_ptr<pg_result> m_result;
};

} // namespace rl
