// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textsource.h"

#include <optional>
#include <string_view>
#include <vector>

namespace rl {

// Rows of a CSV file, one at a time, in constant memory.
//
// RFC 4180 and what is met in practice: CRLF, LF or CR; ',' ';' TAB or '|'; quoted cells over
// several lines; blanks around quotes; a "sep=;" line. A row that breaks the rules is answered as a
// fault and reading goes on with the next line after the one where the row began, so that one stray
// quote costs one line and not the rest of the file.
//
// Written here because no library that Debian keeps gives what an import needs: libcsv (C, last
// released in 2013) calls back per cell without position or limit and swallows the file behind a
// stray quote; libfccp wants the columns at compile time. Neither can resume in the middle.
class CsvReader
{
public:
    enum class Event { Row, Fault, End };

    explicit CsvReader(TextSource &source);

    // Everything below is about the row or fault that was read last; views are valid until the next
    // call. Error: the file cannot be read any further.
    Result<Event> next();
    [[nodiscard]] const std::vector<std::string_view> &cells() const { return m_cells; }
    [[nodiscard]] std::string_view raw() const { return m_raw; } // as it stands, without line end
    [[nodiscard]] qint64 line() const { return m_rowLine; } // where it begins, from 1
    [[nodiscard]] int faultColumn() const { return m_faultColumn; } // from 1; 0: the whole row
    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] bool isCut() const { return m_cut; } // the file ends without a line end
    // Where the next row begins: position in the text, and line.
    [[nodiscard]] qint64 position() const { return m_base + static_cast<qint64>(m_row + m_next); }
    [[nodiscard]] qint64 nextLine() const { return m_line; }

    // Goes on at a place that position() and nextLine() told before, perhaps in another process.
    Outcome resume(qint64 position, qint64 line);
    // Reads the row again from its second line on: what was taken for one row cannot be one.
    void backToSecondLine();
    [[nodiscard]] bool hasSeveralLines() const { return m_secondLine != 0; }

    [[nodiscard]] char delimiter() const { return m_delimiter; }
    void setDelimiter(char delimiter) { m_delimiter = delimiter; }

private:
    struct Cell
    {
        size_t begin;
        size_t end;
        bool escaped; // has "" in it
    };

    bool has(size_t at); // whether there is a byte at m_row + at; reads on for it
    bool readOn();
    void detectDelimiter();
    enum class Shape { Good, TooLong, NeverClosed, TextBehindQuote, End };
    Shape scanRow();
    Shape scanQuoted(size_t &at);
    void collect();
    Event fault(const QString &why, size_t column);
    Event skipLongRow();

    TextSource &m_source;
    std::optional<Error> m_error;
    std::string m_buffer; // of the text from m_base on
    qint64 m_base = 0;
    size_t m_row = 0; // index in m_buffer of the row that is read; the sizes below count from there
    size_t m_length = 0; // of the row without its line end
    size_t m_next = 0; // behind its line end
    size_t m_secondLine = 0; // where its second line begins; 0: it has but one
    qint64 m_line = 1; // of the next row
    char m_delimiter = '\0';

    std::vector<Cell> m_found;
    std::vector<std::string_view> m_cells;
    std::string m_unescaped;
    std::string_view m_raw;
    qint64 m_rowLine = 1;
    QString m_fault;
    int m_faultColumn = 0;
    bool m_atEnd = false;
    bool m_cut = false;
};

} // namespace rl
