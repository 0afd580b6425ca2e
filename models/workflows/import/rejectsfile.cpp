// SPDX-License-Identifier: GPL-3.0-or-later
#include "rejectsfile.h"

#include "csvreader.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace rl {

namespace {

constexpr size_t longestRaw = 2'000; // bytes of the refused row
constexpr auto header = "line,column,value,reason,row\n";

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::RejectsFile", text);
}

void appendCell(QByteArray &rows, QByteArrayView text, bool last = false)
{
    rows += '"';
    if (!text.isEmpty() && QByteArrayView("=+-@\t\r").contains(text.front()))
        rows += '\'';
    for (const char c : text) {
        if (c == '"')
            rows += '"';
        if (c != '\0')
            rows += c;
    }
    rows += last ? "\"\n" : "\",";
}

} // namespace

RejectsFile::RejectsFile(const QString &path)
    : m_path(path)
    , m_file(path)
{
}

Error RejectsFile::unwritable() const
{
    return {m_file.error() == QFile::ResourceError ? ErrorCode::OutOfSpace : ErrorCode::NotAllowed,
            tr("The refused rows cannot be written to %1: %2.").arg(m_path, m_file.errorString()),
            tr("Name another file with --rejects."),
            {}};
}

Outcome RejectsFile::open(qint64 kept)
{
    qint64 size = 0;
    if (kept > 0 && QFileInfo::exists(m_path)) {
        Result<std::unique_ptr<TextSource>> source = TextSource::open(m_path);
        if (source) {
            CsvReader reader(**source);
            for (qint64 rows = 0; rows <= kept; ++rows) { // the header is one
                const Result<CsvReader::Event> event = reader.next();
                if (!event || *event != CsvReader::Event::Row || reader.isCut())
                    break;
                size = reader.position();
            }
        }
    }
    if (size == 0 && !QFileInfo::exists(m_path))
        return success(); // made when there is something to write
    if (!m_file.open(QIODevice::ReadWrite) || !m_file.resize(size) || !m_file.seek(size))
        return unwritable();
    if (size == 0) {
        m_file.close();
        m_file.remove();
    }
    return success();
}

Outcome RejectsFile::append(const QByteArray &rows)
{
    if (rows.isEmpty())
        return success();
    if (!m_file.isOpen() && (!m_file.open(QIODevice::WriteOnly) || m_file.write(header) < 0))
        return unwritable();
    if (m_file.write(rows) != rows.size() || !m_file.flush())
        return unwritable();
    return success();
}

void RejectsFile::appendRow(QByteArray &rows, qint64 line, const Refusal &refusal,
                            std::string_view raw)
{
    const QByteArray excerpt(raw.data(), static_cast<qsizetype>(std::min(raw.size(), longestRaw)));
    rows += QByteArray::number(line) + ',';
    appendCell(rows, refusal.column.toUtf8());
    appendCell(rows, refusal.value.toUtf8());
    appendCell(rows, refusal.reason.toUtf8());
    appendCell(rows, excerpt, true);
}

} // namespace rl
