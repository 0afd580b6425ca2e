// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldtable.h"
#include "rowparser.h"

#include <QTimeZone>

#include <functional>
#include <memory>

namespace rl {

// What can be imported: its fields, and who understands its rows.
struct ImportKind
{
    QString name; // "calls", "numbers", …
    const FieldTable *fields = nullptr;
    std::vector<FieldChoice> required;
    std::function<std::unique_ptr<RowParser>(const RecordSource &source, const QTimeZone &zone)>
        makeParser;
    bool isCalls = false; // a carrier's list of them covers a stretch of time
};

// All kinds by name; null when there is none of this name.
const ImportKind *importKind(QStringView name);
QStringList importKindNames();

} // namespace rl
