// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordsource.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace rl {

// Why a record was refused, for the person who has to mend the file.
struct Refusal
{
    QString column; // as the file names it
    QString value; // what stood there, at most 200 characters
    QString reason; // whole sentences
    std::optional<qint64> at; // when the record happened, µs since 1970 in UTC; none: not known
};

// Turns the records of a file into what the database stages, one line each; one class per kind.
class RowParser
{
public:
    virtual ~RowParser() = default;

    // Appends one line to 'staged', or answers why the record cannot be one of its kind.
    virtual std::optional<Refusal> parse(const Record &record, QByteArray &staged) = 0;
    // What a person should know about the whole file; whole sentences.
    [[nodiscard]] virtual QStringList remarks() const = 0;
};

} // namespace rl
