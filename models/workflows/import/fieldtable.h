// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace rl {

// A field that an import knows, and how other programs call it. Names are compared folded
// ("Call SID" = "call_sid" = "callSid").
struct FieldSpec
{
    QString name; // what --map calls it
    std::vector<std::string> spellings; // folded
    std::vector<std::string> secondBest; // folded; taken only when none of 'spellings' is there
};

// "column=name" pairs as the user gave them: folded column → field name.
using ColumnMap = QHash<QString, QString>;

// Fields of which a file must have at least one.
using FieldChoice = std::vector<size_t>;

// Finds which column of a file is which field.
class FieldTable
{
public:
    explicit FieldTable(std::vector<FieldSpec> fields);

    [[nodiscard]] size_t size() const { return m_fields.size(); }
    [[nodiscard]] const QString &name(size_t field) const { return m_fields[field].name; }
    // Error: InvalidInput, not "column=field", or no such field; says which fields there are.
    [[nodiscard]] Result<ColumnMap> parseMap(const QStringList &pairs) const;

    // Column index per field, -1 where there is none. Error: InvalidInput when two columns could
    // be the same field, naming both, or when a mapped column is not there.
    [[nodiscard]] Result<std::vector<int>> columns(const QStringList &header,
                                                   const ColumnMap &map) const;

    // The field of one name; with the best spelling first: rank 0 mapped, 1 spelling, 2 second
    // best. For records that bring their names along (JSON).
    struct Match
    {
        size_t field = 0;
        int rank = 0;
    };
    [[nodiscard]] std::optional<Match> match(const std::string &folded, const ColumnMap &map) const;

private:
    std::vector<FieldSpec> m_fields;
};

} // namespace rl
