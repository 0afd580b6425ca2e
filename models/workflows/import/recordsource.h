// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <string_view>
#include <vector>

namespace rl {

// One row or object of a file, its values by the field that they are (FieldTable). Views are valid
// until the source's next call.
struct Record
{
    qint64 line = 0; // where it begins, from 1
    std::vector<std::string_view> values; // by field; no data pointer: the file has no such column

    [[nodiscard]] std::string_view value(size_t field) const { return values[field]; }
};

// A record that cannot be read at all.
struct RecordFault
{
    qint64 line = 0;
    QString column; // as the file names it; empty: the whole row
    QString reason; // whole sentences for a clerk
};

// Records of one file, one at a time and in constant memory, whatever form the file has.
class RecordSource
{
public:
    enum class Event { Record, Fault, End };

    virtual ~RecordSource() = default;

    virtual Result<Event> next() = 0;
    [[nodiscard]] virtual const Record &record() const = 0;
    [[nodiscard]] virtual const RecordFault &fault() const = 0;
    // The record as the file has it, for the rejects file.
    [[nodiscard]] virtual std::string_view raw() const = 0;
    // What the file calls the field; empty when it does not have it.
    [[nodiscard]] virtual QString columnName(size_t field) const = 0;
    // Remarks about the whole file: its encoding, columns that are not used.
    [[nodiscard]] virtual QStringList remarks() const = 0;

    // Everything before it has been answered by next(): a place to go on from.
    [[nodiscard]] virtual qint64 position() const = 0;
    [[nodiscard]] virtual qint64 nextLine() const = 0;
    virtual Outcome resume(qint64 position, qint64 line) = 0;
    [[nodiscard]] virtual qint64 bytesRead() const = 0; // of the file, for progress

    // Whether the file is a carrier's own list of calls, and of which one ("twilio"); empty: no.
    [[nodiscard]] virtual QString carrier() const = 0;
    // Whether a carrier's list has all calls between its first and its last, or was asked for some
    // of them only (one number, one status). A CSV does not say.
    enum class Extent { Whole, Part, Unknown };
    [[nodiscard]] virtual Extent extent() const { return Extent::Unknown; }
};

} // namespace rl
