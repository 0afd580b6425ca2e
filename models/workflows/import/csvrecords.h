// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvreader.h"
#include "fieldtable.h"
#include "recordsource.h"

#include <memory>

namespace rl {

// The rows of a CSV file as records: finds the header, then which column is which field.
class CsvRecords final : public RecordSource
{
public:
    // 'required': without one field of each choice a row says nothing. Errors: as TextSource;
    // InvalidInput when no line of the first ten has the required columns, or when columns are
    // ambiguous.
    static Result<std::unique_ptr<CsvRecords>> open(std::unique_ptr<TextSource> source,
                                                    const FieldTable &fields, const ColumnMap &map,
                                                    const std::vector<FieldChoice> &required);

    Result<Event> next() override;
    [[nodiscard]] const Record &record() const override { return m_record; }
    [[nodiscard]] const RecordFault &fault() const override { return m_fault; }
    [[nodiscard]] std::string_view raw() const override { return m_reader.raw(); }
    [[nodiscard]] QString columnName(size_t field) const override;
    [[nodiscard]] QStringList remarks() const override;
    [[nodiscard]] qint64 position() const override { return m_reader.position(); }
    [[nodiscard]] qint64 nextLine() const override { return m_reader.nextLine(); }
    Outcome resume(qint64 position, qint64 line) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_source->fileRead(); }
    [[nodiscard]] QString carrier() const override { return m_carrier; }

private:
    CsvRecords(std::unique_ptr<TextSource> source, const FieldTable &fields);
    Outcome findHeader(const FieldTable &fields, const ColumnMap &map,
                       const std::vector<FieldChoice> &required);
    void noteCarrier();
    Event refuse(const QString &column, const QString &reason);

    std::unique_ptr<TextSource> m_source;
    CsvReader m_reader;
    QStringList m_header;
    std::vector<int> m_columns; // by field
    Record m_record;
    RecordFault m_fault;
    qint64 m_headerLine = 1;
    QString m_carrier;
};

} // namespace rl
