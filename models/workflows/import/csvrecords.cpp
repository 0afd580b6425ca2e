// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvrecords.h"

#include "textfold.h"

#include <QCoreApplication>

#include <algorithm>

namespace rl {

namespace {

constexpr int headerWithin = 10; // rows: some exports begin with a title

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::CsvRecords", text);
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Whether bytes beyond ASCII form characters; most rows have none.
bool isText(std::string_view text)
{
    const auto beyond = [](char c) { return static_cast<signed char>(c) < 0; };
    if (std::none_of(text.begin(), text.end(), beyond))
        return true;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(QByteArrayView(text.data(), qsizetype(text.size())));
    return !decoder.hasError() && !decoded.isNull();
}

} // namespace

CsvRecords::CsvRecords(std::unique_ptr<TextSource> source, const FieldTable &fields)
    : m_source(std::move(source))
    , m_reader(*m_source)
{
    m_record.values.resize(fields.size());
}

Result<std::unique_ptr<CsvRecords>> CsvRecords::open(std::unique_ptr<TextSource> source,
                                                     const FieldTable &fields, const ColumnMap &map,
                                                     const std::vector<FieldChoice> &required)
{
    std::unique_ptr<CsvRecords> records(new CsvRecords(std::move(source), fields));
    if (const Outcome found = records->findHeader(fields, map, required); !found)
        return found.error();
    records->noteCarrier();
    return records;
}

Outcome CsvRecords::findHeader(const FieldTable &fields, const ColumnMap &map,
                               const std::vector<FieldChoice> &required)
{
    QStringList first;
    std::optional<Error> closest;
    for (int row = 0; row < headerWithin; ++row) {
        const Result<CsvReader::Event> event = m_reader.next();
        if (!event)
            return event.error();
        if (*event == CsvReader::Event::End)
            break;
        if (*event == CsvReader::Event::Fault)
            continue;
        QStringList header;
        for (const std::string_view cell : m_reader.cells())
            header << fromUtf8(trimmedText(cell));
        if (first.isEmpty())
            first = header;
        const Result<std::vector<int>> columns = fields.columns(header, map);
        const auto missing = [&](const FieldChoice &choice) {
            return !columns || std::all_of(choice.begin(), choice.end(), [&](size_t field) {
                return (*columns)[field] < 0;
            });
        };
        if (columns && std::none_of(required.begin(), required.end(), missing)) {
            m_header = header;
            m_columns = *columns;
            m_headerLine = m_reader.line();
            return success();
        }
        if (!columns && row == 0)
            closest = columns.error();
    }
    if (closest)
        return *closest;
    QStringList wanted;
    const Result<std::vector<int>> columns = fields.columns(first, {});
    for (const FieldChoice &choice : required) {
        if (!columns || std::all_of(choice.begin(), choice.end(), [&](size_t field) {
                return (*columns)[field] < 0;
            }))
            wanted << fields.name(choice.front());
    }
    if (first.size() < 2)
        return Error{ErrorCode::InvalidInput,
                     tr("This is not a CSV file with a header."),
                     tr("Its first line is “%1”. A header names the columns, as in "
                        "“sid,from,to,start_time,duration,status”.")
                         .arg(first.isEmpty() ? QString() : first.first().left(80)),
                     {}};
    return Error{ErrorCode::InvalidInput,
                 tr("The file has no column for: %1.").arg(wanted.join(QStringLiteral(", "))),
                 tr("Its columns are: %1. Say which one it is: --map \"column=%2\".")
                     .arg(first.join(QStringLiteral(", ")).left(600),
                          wanted.isEmpty() ? QStringLiteral("field") : wanted.first()),
                 {}};
}

// A carrier's own export keeps the names of its API.
void CsvRecords::noteCarrier()
{
    QStringList folded;
    for (const QString &name : std::as_const(m_header))
        folded << QString::fromStdString(foldedName(name.toStdString()));
    if (folded.contains(QStringLiteral("accountsid")) && folded.contains(QStringLiteral("sid"))
        && (folded.contains(QStringLiteral("phonenumbersid"))
            || folded.contains(QStringLiteral("uri"))))
        m_carrier = folded.contains(QStringLiteral("sipresultcode"))
                            || folded.contains(QStringLiteral("annotation"))
                        ? QStringLiteral("signalwire")
                        : QStringLiteral("twilio");
}

QString CsvRecords::columnName(size_t field) const
{
    return m_columns[field] < 0 ? QString() : m_header[m_columns[field]];
}

QStringList CsvRecords::remarks() const
{
    QStringList remarks;
    if (m_source->encoding() == TextSource::Encoding::Windows1252)
        remarks << tr("The file is not UTF-8; it was read as Windows-1252.");
    QStringList unused;
    for (int column = 0; column < m_header.size(); ++column) {
        if (std::find(m_columns.begin(), m_columns.end(), column) == m_columns.end())
            unused << m_header[column];
    }
    if (!unused.isEmpty())
        remarks << tr("Columns that are not used: %1.").arg(unused.join(QStringLiteral(", ")));
    if (m_headerLine > 1)
        remarks << tr("The header was found on line %1.").arg(m_headerLine);
    return remarks;
}

Outcome CsvRecords::resume(qint64 position, qint64 line)
{
    // The reader is behind the header; a run that has entered nothing yet begins there too.
    return position <= m_reader.position() ? success() : m_reader.resume(position, line);
}

RecordSource::Event CsvRecords::refuse(const QString &column, const QString &reason)
{
    m_fault = {m_reader.line(), column, reason};
    return Event::Fault;
}

Result<RecordSource::Event> CsvRecords::next()
{
    const Result<CsvReader::Event> event = m_reader.next();
    if (!event)
        return event.error();
    if (*event == CsvReader::Event::End)
        return Event::End;
    if (*event == CsvReader::Event::Fault)
        return refuse(m_header.value(m_reader.faultColumn() - 1), m_reader.fault());

    const auto &cells = m_reader.cells();
    const auto width = static_cast<size_t>(m_header.size());
    const bool blankRest =
        cells.size() > width
        && std::all_of(cells.begin() + m_header.size(), cells.end(),
                       [](std::string_view cell) { return trimmedText(cell).empty(); });
    if (cells.size() != width && !blankRest) {
        const bool cut = m_reader.isCut() && cells.size() < width;
        const size_t cellCount = cells.size();
        if (m_reader.hasSeveralLines())
            m_reader.backToSecondLine(); // a stray quote has joined lines that are rows
        return refuse(
            {},
            cut ? tr("The file ends in the middle of this row.")
                : tr("The row has %1 cells where the header has %2.").arg(cellCount).arg(width));
    }
    if (!isText(m_reader.raw()))
        return refuse({},
                      tr("The row holds characters that are not UTF-8 as the rest of the file."));
    m_record.line = m_reader.line();
    for (size_t field = 0; field < m_columns.size(); ++field) {
        m_record.values[field] = m_columns[field] < 0
                                     ? std::string_view()
                                     : cells[static_cast<size_t>(m_columns[field])];
        if (m_columns[field] >= 0 && m_record.values[field].data() == nullptr)
            m_record.values[field] = "";
    }
    return Event::Record;
}

} // namespace rl
