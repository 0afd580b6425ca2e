// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rl {

namespace {

constexpr size_t longestRow = 1024 * 1024; // bytes; a longer one is refused
constexpr size_t farthestQuote = 16 * 1024 * 1024; // so far a closing quote is looked for
constexpr size_t rawExcerpt = 500; // bytes kept of a row that is too long

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::CsvReader", text);
}

} // namespace

CsvReader::CsvReader(TextSource &source)
    : m_source(source)
{
}

bool CsvReader::readOn()
{
    if (m_atEnd || m_error)
        return false;
    m_buffer.erase(0, m_row); // what is before the row has been dealt with
    m_base += static_cast<qint64>(m_row);
    m_row = 0;
    const Result<bool> read = m_source.read(m_buffer);
    if (!read)
        m_error = read.error();
    m_atEnd = !read || !*read;
    return !m_atEnd;
}

inline bool CsvReader::has(size_t at)
{
    while (m_row + at >= m_buffer.size()) {
        if (!readOn())
            return false;
    }
    return true;
}

Outcome CsvReader::resume(qint64 position, qint64 line)
{
    m_buffer.clear();
    m_row = 0;
    m_next = 0;
    m_base = position;
    m_line = line;
    m_atEnd = false;
    return m_source.seek(position);
}

void CsvReader::backToSecondLine()
{
    m_next = m_secondLine;
    m_line = m_rowLine + 1;
    size_t end = m_secondLine;
    while (end > 0 && (m_buffer[m_row + end - 1] == '\n' || m_buffer[m_row + end - 1] == '\r'))
        --end;
    m_raw = std::string_view(m_buffer).substr(m_row, end);
    m_secondLine = 0;
}

// The delimiter that the first line has most often outside of quotes.
void CsvReader::detectDelimiter()
{
    constexpr std::string_view candidates = ",;\t|";
    has(0);
    const std::string_view text(m_buffer);
    if (text.size() > 5 && text.substr(0, 4) == "sep=" && (text[5] == '\r' || text[5] == '\n')) {
        m_delimiter = text[4]; // Excel's own way to say it
        m_next = text.substr(5, 2) == "\r\n" ? 7 : 6;
        m_line = 2;
        return;
    }
    std::array<int, candidates.size()> counts{};
    bool quoted = false;
    bool any = false;
    for (const char c : text) {
        const size_t at = candidates.find(c);
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '\n' || c == '\r') && any)
            break;
        else if (!quoted && at != std::string_view::npos) {
            ++counts[at];
            any = true;
        }
    }
    m_delimiter = candidates[static_cast<size_t>(std::max_element(counts.begin(), counts.end())
                                                 - counts.begin())];
}

// From behind an opening quote to behind the closing one.
CsvReader::Shape CsvReader::scanQuoted(size_t &at)
{
    Cell cell{at, at, false};
    while (has(at)) {
        if (at > longestRow)
            return Shape::TooLong;
        const char c = m_buffer[m_row + at];
        if (c == '"') {
            if (has(at + 1) && m_buffer[m_row + at + 1] == '"') {
                cell.escaped = true;
                at += 2;
                continue;
            }
            cell.end = at++;
            m_found.push_back(cell);
            return Shape::Good;
        }
        if (c == '\n' || (c == '\r' && !(has(at + 1) && m_buffer[m_row + at + 1] == '\n'))) {
            ++m_line;
            if (m_secondLine == 0)
                m_secondLine = at + 1;
        }
        ++at;
    }
    m_found.push_back(cell);
    m_next = m_length = at;
    return Shape::NeverClosed;
}

CsvReader::Shape CsvReader::scanRow()
{
    m_row += m_next;
    m_next = m_length = m_secondLine = 0;
    m_rowLine = m_line;
    m_found.clear();
    m_cut = false;
    if (!has(0))
        return Shape::End;
    Shape shape = Shape::Good;
    size_t at = 0;
    for (;;) { // one cell each
        size_t begin = at;
        while (has(begin) && (m_buffer[m_row + begin] == ' ' || m_buffer[m_row + begin] == '\t')
               && m_buffer[m_row + begin] != m_delimiter)
            ++begin;
        const bool quoted = has(begin) && m_buffer[m_row + begin] == '"';
        if (quoted) {
            at = begin + 1;
            if (const Shape found = scanQuoted(at); found != Shape::Good)
                return found;
        }
        const size_t plainBegin = at;
        bool textBehind = false;
        while (has(at)) {
            const char c = m_buffer[m_row + at];
            if (c == m_delimiter || c == '\n' || c == '\r')
                break;
            textBehind = textBehind || (c != ' ' && c != '\t');
            if (++at > longestRow)
                return Shape::TooLong;
        }
        if (!quoted)
            m_found.push_back({plainBegin, at, false});
        else if (textBehind && shape == Shape::Good)
            shape = Shape::TextBehindQuote;
        if (!has(at)) {
            m_length = m_next = at;
            m_cut = true;
            return shape;
        }
        if (m_buffer[m_row + at] != m_delimiter)
            break;
        ++at;
    }
    m_length = at;
    const bool carriageReturn = m_buffer[m_row + at] == '\r';
    m_next = at + (carriageReturn && has(at + 1) && m_buffer[m_row + at + 1] == '\n' ? 2 : 1);
    ++m_line;
    return shape;
}

void CsvReader::collect()
{
    m_raw = std::string_view(m_buffer).substr(m_row, m_length);
    m_cells.clear();
    m_unescaped.clear();
    size_t needed = 0;
    for (const Cell &cell : m_found)
        needed += cell.escaped ? cell.end - cell.begin : 0;
    m_unescaped.reserve(needed); // the views must not move
    for (const Cell &cell : m_found) {
        const std::string_view text =
            std::string_view(m_buffer).substr(m_row + cell.begin, cell.end - cell.begin);
        if (!cell.escaped) {
            m_cells.push_back(text);
            continue;
        }
        const size_t from = m_unescaped.size();
        for (size_t i = 0; i < text.size(); ++i) {
            m_unescaped += text[i];
            if (text[i] == '"')
                ++i;
        }
        m_cells.push_back(std::string_view(m_unescaped).substr(from));
    }
}

CsvReader::Event CsvReader::fault(const QString &why, size_t column)
{
    m_fault = why;
    m_faultColumn = static_cast<int>(column);
    m_raw = std::string_view(m_buffer).substr(m_row, m_length);
    if (m_secondLine != 0)
        backToSecondLine();
    return Event::Fault;
}

// A row that is too long to keep: finds where it ends without keeping it. When its open quote never
// closes, only the line it began on is given up.
CsvReader::Event CsvReader::skipLongRow()
{
    const size_t column = m_found.size() + 1;
    const qint64 start = m_base + static_cast<qint64>(m_row);
    const std::string excerpt = m_buffer.substr(m_row, rawExcerpt);
    qint64 secondLine = -1;
    qint64 line = m_rowLine;
    size_t seen = 0;
    bool inside = false;
    bool done = false;
    size_t at = 0;
    while (!done && !(inside && seen + at > farthestQuote)) {
        if (!has(at)) {
            done = !inside;
            break;
        }
        const char c = m_buffer[m_row + at++];
        if (c == '"') {
            inside = !inside;
        } else if (c == '\n') {
            ++line;
            if (secondLine < 0)
                secondLine = start + static_cast<qint64>(seen + at);
            done = !inside;
        }
        if (at > rawExcerpt * 100) { // what was seen need not be kept
            m_row += at;
            seen += at;
            at = 0;
        }
    }
    m_secondLine = 0;
    m_next = at;
    m_line = line;
    if (!done) {
        if (const Outcome back =
                resume(secondLine < 0 ? start + static_cast<qint64>(seen + at) : secondLine,
                       m_rowLine + 1);
            !back)
            m_error = back.error();
    }
    m_fault = done ? tr("The cell is longer than one megabyte.")
                   : tr("A quote opens here and never closes.");
    m_faultColumn = static_cast<int>(column);
    m_unescaped = excerpt + "…";
    m_raw = m_unescaped;
    return Event::Fault;
}

Result<CsvReader::Event> CsvReader::next()
{
    if (m_delimiter == '\0')
        detectDelimiter();
    Shape shape = Shape::Good;
    do { // a blank line is no row
        shape = scanRow();
    } while (shape == Shape::Good && m_length == 0 && !m_error);
    Event event = Event::Row;
    const auto *const bytes = m_buffer.data() + m_row;
    switch (shape) {
    case Shape::End:
        event = Event::End;
        break;
    case Shape::TooLong:
        event = skipLongRow();
        break;
    case Shape::NeverClosed:
        m_cut = m_secondLine == 0;
        event = fault(tr("A quote opens here and never closes."), m_found.size());
        break;
    case Shape::TextBehindQuote:
        event = fault(
            tr("There is text behind a closing quote; quotes inside a cell are written twice."), 0);
        break;
    case Shape::Good:
        if (const char *zero = std::char_traits<char>::find(bytes, m_length, '\0')) {
            const auto where = static_cast<size_t>(zero - bytes);
            const auto cell = std::find_if(m_found.begin(), m_found.end(),
                                           [where](const Cell &c) { return c.end > where; });
            event = fault(tr("The cell holds a NUL byte, which is no text."),
                          static_cast<size_t>(cell - m_found.begin()) + 1);
        } else {
            collect();
        }
        break;
    }
    if (m_error)
        return *m_error;
    return event;
}

} // namespace rl
