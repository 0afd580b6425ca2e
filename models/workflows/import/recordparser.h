// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instanttext.h"
#include "recordfields.h"
#include "rowparser.h"

namespace rl {

// Rows of numbers, brokers, leads, appointments and assignments: one JSON object each, with the
// fields that the row has, as enter_records() (0008_import_records.sql) takes them.
class RecordParser final : public RowParser
{
public:
    RecordParser(const RecordFields &fields, const RecordSource &source, const QTimeZone &zone);

    std::optional<Refusal> parse(const Record &record, QByteArray &staged) override;
    [[nodiscard]] QStringList remarks() const override;

private:
    const RecordFields &m_fields;
    const RecordSource &m_source;
    InstantReader m_instants;
};

} // namespace rl
