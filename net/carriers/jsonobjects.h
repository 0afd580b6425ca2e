// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/textsource.h"

#include <QByteArray>

#include <optional>
#include <string_view>

namespace rl {

// Takes a stream of JSON apart into the objects of its lists, in constant memory: pages of a
// carrier's list ({"calls": […], "next_page_uri": …}), bare arrays, several of them one behind the
// other, and one object per line. What an object holds is not looked at here.
class JsonObjects
{
public:
    enum class Event { Object, Fault, End };

    explicit JsonObjects(TextSource &source);

    // Error: the file cannot be read any further.
    Result<Event> next();
    [[nodiscard]] std::string_view text() const { return m_text; } // of the object or fault
    [[nodiscard]] qint64 line() const { return m_objectLine; }
    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] qint64 position() const { return m_base + static_cast<qint64>(m_at); }
    [[nodiscard]] qint64 nextLine() const { return m_line; }
    // Whether the file ended before its brackets did.
    [[nodiscard]] bool isCut() const { return m_isCut; }
    // The query of the address that the pages came from, as far as one was read.
    [[nodiscard]] const QByteArray &pageQuery() const { return m_pageQuery; }

private:
    bool more();
    bool takeString();
    void closeValue(std::string_view value);
    [[nodiscard]] bool beginsObject() const;
    Event endOfFile();

    TextSource &m_source;
    std::optional<Error> m_error;
    std::string m_buffer;
    qint64 m_base = 0;
    size_t m_at = 0;
    size_t m_keep = std::string::npos; // from here on the buffer is still needed
    bool m_atEnd = false;
    bool m_isCut = false;
    qint64 m_line = 1;

    std::string m_open; // brackets that are open, "{[{"
    std::string m_key; // the last key of the outermost object
    bool m_isPage = false; // the outermost object has a list
    size_t m_depth = 0; // of the object that is being read; 0: none
    std::string_view m_text;
    qint64 m_objectLine = 1;
    QString m_fault;
    QByteArray m_pageQuery;
};

} // namespace rl
