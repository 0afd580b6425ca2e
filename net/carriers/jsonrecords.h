// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/fieldtable.h"
#include "import/recordsource.h"
#include "jsonobjects.h"

#include <QJsonObject>

#include <memory>
#include <unordered_map>

namespace rl {

// The objects of JSON pages as records. The carriers' wire types differ: Twilio sends durations as
// strings and null for those it does not know, SignalWire integers; both are read as what is
// written. A nested value is known by its path ("customer.number").
class JsonRecords final : public RecordSource
{
public:
    // Errors: as TextSource; InvalidInput, not JSON.
    static Result<std::unique_ptr<JsonRecords>> open(std::unique_ptr<TextSource> source,
                                                     const FieldTable &fields,
                                                     const ColumnMap &map);

    Result<Event> next() override;
    [[nodiscard]] const Record &record() const override { return m_record; }
    [[nodiscard]] const RecordFault &fault() const override { return m_fault; }
    [[nodiscard]] std::string_view raw() const override { return m_objects.text(); }
    [[nodiscard]] QString columnName(size_t field) const override { return m_names[field]; }
    [[nodiscard]] QStringList remarks() const override;
    [[nodiscard]] qint64 position() const override { return m_objects.position(); }
    [[nodiscard]] qint64 nextLine() const override { return m_objects.nextLine(); }
    Outcome resume(qint64 position, qint64 line) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_source->fileRead(); }
    [[nodiscard]] QString carrier() const override { return m_carrier; }
    [[nodiscard]] Extent extent() const override;

private:
    JsonRecords(std::unique_ptr<TextSource> source, const FieldTable &fields, const ColumnMap &map);
    void take(const QJsonObject &object, const QString &path);
    void noteCarrier(const QJsonObject &object);

    std::unique_ptr<TextSource> m_source;
    JsonObjects m_objects;
    const FieldTable &m_fields;
    ColumnMap m_map;
    std::unordered_map<std::string, std::optional<FieldTable::Match>> m_matches; // by key path
    Record m_record;
    std::vector<std::string> m_values; // by field; what the record's views show
    std::vector<int> m_ranks;
    std::vector<QString> m_names;
    RecordFault m_fault;
    QString m_carrier;
    bool m_waiting = false; // open() has read the first record already
};

} // namespace rl
