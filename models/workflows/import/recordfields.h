// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldtable.h"

namespace rl {

enum class FieldForm { Text, Phone, Instant, Word }; // Word: lower case, "No Show" as "no_show"

// The fields of a kind that is not calls, as resources/migrations/0008_import_records.sql wants
// them named.
struct RecordFields
{
    QString kind;
    FieldTable table;
    std::vector<FieldForm> forms; // by field
    std::vector<FieldChoice> required;
};

// numbers, brokers, leads, appointments, assignments
const std::vector<RecordFields> &recordFields();

} // namespace rl
