// SPDX-License-Identifier: GPL-3.0-or-later
#include "importkind.h"

#include "callparser.h"
#include "recordfields.h"
#include "recordparser.h"

#include <algorithm>

namespace rl {

namespace {

const std::vector<ImportKind> &kinds()
{
    static const std::vector<ImportKind> all = [] {
        std::vector<ImportKind> made{
            {QStringLiteral("calls"), &callFields(), requiredCallFields(),
             [](const RecordSource &source, const QTimeZone &zone) -> std::unique_ptr<RowParser> {
                 return std::make_unique<CallParser>(source, zone);
             },
             true}};
        for (const RecordFields &fields : recordFields()) {
            made.push_back({fields.kind, &fields.table, fields.required,
                            [&fields](const RecordSource &source,
                                      const QTimeZone &zone) -> std::unique_ptr<RowParser> {
                                return std::make_unique<RecordParser>(fields, source, zone);
                            },
                            false});
        }
        return made;
    }();
    return all;
}

} // namespace

const ImportKind *importKind(QStringView name)
{
    const auto found = std::find_if(kinds().begin(), kinds().end(),
                                    [name](const ImportKind &kind) { return kind.name == name; });
    return found == kinds().end() ? nullptr : &*found;
}

QStringList importKindNames()
{
    QStringList names;
    for (const ImportKind &kind : kinds())
        names << kind.name;
    return names;
}

} // namespace rl
