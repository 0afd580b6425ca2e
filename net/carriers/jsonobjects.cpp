// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonobjects.h"

#include <QCoreApplication>

namespace rl {

namespace {

constexpr size_t longestObject = 1024 * 1024; // bytes

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::JsonObjects", text);
}

} // namespace

JsonObjects::JsonObjects(TextSource &source)
    : m_source(source)
{
}

bool JsonObjects::more()
{
    if (m_atEnd || m_error)
        return false;
    const size_t drop = std::min(m_at, m_keep);
    m_buffer.erase(0, drop);
    m_base += static_cast<qint64>(drop);
    m_at -= drop;
    if (m_keep != std::string::npos)
        m_keep -= drop;
    const Result<bool> read = m_source.read(m_buffer);
    if (!read)
        m_error = read.error();
    m_atEnd = !read || !*read;
    return !m_atEnd;
}

// From behind an opening quote to behind the closing one; false when the file ends before.
bool JsonObjects::takeString()
{
    const bool isKeyOrValue = m_open.size() == 1 && m_open[0] == '{';
    std::string value;
    for (;;) {
        if (m_at == m_buffer.size() && !more())
            return false;
        const char c = m_buffer[m_at++];
        if (c == '"')
            break;
        if (c == '\n')
            ++m_line;
        if (isKeyOrValue && value.size() < 2'000)
            value += c;
        if (c == '\\') {
            if (m_at == m_buffer.size() && !more())
                return false;
            if (isKeyOrValue && value.size() < 2'000)
                value += m_buffer[m_at];
            ++m_at;
        }
    }
    if (isKeyOrValue)
        closeValue(value);
    return true;
}

// A string of the outermost object: the page's address, or the key of what follows.
void JsonObjects::closeValue(std::string_view value)
{
    if ((m_key == "uri" || m_key == "first_page_uri") && value.find('?') != std::string_view::npos)
        m_pageQuery =
            QByteArray(value.data(), qsizetype(value.size())).mid(qsizetype(value.find('?')) + 1);
    m_key = std::string(value);
}

// Whether a '{' here begins an object of a list: in a list of a page, or in a bare list.
bool JsonObjects::beginsObject() const
{
    return m_open == "[" || m_open == "{[";
}

JsonObjects::Event JsonObjects::endOfFile()
{
    if (m_open.empty())
        return Event::End;
    m_isCut = true;
    const bool inside = m_depth != 0 && !(m_depth == 1 && m_isPage);
    m_text = inside && m_keep < m_buffer.size() ? std::string_view(m_buffer).substr(m_keep, 500)
                                                : std::string_view();
    m_fault = inside ? tr("The file ends in the middle of this object.")
                     : tr("The file ends in the middle of the list.");
    m_open.clear();
    m_depth = 0;
    m_keep = std::string::npos;
    m_objectLine = inside ? m_objectLine : m_line;
    return Event::Fault;
}

Result<JsonObjects::Event> JsonObjects::next()
{
    m_keep = m_depth != 0 ? m_keep : std::string::npos;
    bool tooLong = false;
    for (;;) {
        if (m_keep != std::string::npos && m_at - m_keep > longestObject && !tooLong) {
            tooLong = !(m_depth == 1 && m_isPage);
            m_keep = tooLong ? m_keep : std::string::npos;
        }
        if (tooLong)
            m_keep = std::string::npos;
        if (m_at == m_buffer.size() && !more()) {
            if (m_error)
                return *m_error;
            return endOfFile();
        }
        const char c = m_buffer[m_at++];
        switch (c) {
        case '\n':
            ++m_line;
            break;
        case '"':
            if (m_open.empty() || takeString())
                break;
            if (m_error)
                return *m_error;
            return endOfFile();
        case '{':
        case '[':
            if (c == '{' && (m_open.empty() || (m_depth <= 1 && beginsObject()))) {
                m_keep = m_at - 1; // of a page's outer object nothing is kept from here on
                m_objectLine = m_line;
                m_depth = m_open.size() + 1;
                if (m_open.empty()) {
                    m_isPage = false;
                    m_key.clear();
                } else if (m_open[0] == '{') {
                    m_isPage = true;
                }
            }
            m_open += c;
            break;
        case '}':
        case ']': {
            const bool fits = !m_open.empty() && m_open.back() == (c == '}' ? '{' : '[');
            if (!fits) {
                m_fault = tr("The brackets of the file do not match here; it is not JSON.");
                m_text = {};
                m_objectLine = m_line;
                m_open.clear();
                m_depth = 0;
                return Event::Fault;
            }
            const size_t depth = m_open.size();
            m_open.pop_back();
            // An empty list makes a page too, though it has no object to say so.
            if (c == ']' && depth == 2 && m_open == "{" && m_depth == 1 && m_key != "")
                m_isPage = m_isPage || m_key == "calls" || m_key == "data";
            if (c == ']' || depth != m_depth)
                break;
            m_depth = m_isPage && depth > 1 ? 1 : 0;
            if (depth == 1 && m_isPage) {
                m_isPage = false;
                break; // the end of a page is no object
            }
            m_text = tooLong ? std::string_view()
                             : std::string_view(m_buffer).substr(m_keep, m_at - m_keep);
            if (tooLong) {
                m_fault = tr("The object is longer than one megabyte.");
                return Event::Fault;
            }
            m_keep = std::string::npos;
            return Event::Object;
        }
        default:
            break;
        }
    }
}

} // namespace rl
