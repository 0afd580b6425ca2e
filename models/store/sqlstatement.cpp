// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlstatement.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::SqlStatement", text);
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isNamePart(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9');
}

qsizetype endOfQuoted(QByteArrayView sql, qsizetype at, bool backslashEscapes)
{
    const char quote = sql[at];
    for (++at; at < sql.size(); ++at) {
        if (backslashEscapes && sql[at] == '\\')
            ++at;
        else if (sql[at] == quote)
            return at + 1; // a doubled quote simply begins the next piece
    }
    return sql.size();
}

qsizetype endOfBlockComment(QByteArrayView sql, qsizetype at)
{
    int depth = 0;
    for (; at + 1 < sql.size(); ++at) {
        if (sql[at] == '/' && sql[at + 1] == '*') {
            ++depth;
            ++at;
        } else if (sql[at] == '*' && sql[at + 1] == '/') {
            ++at;
            if (--depth == 0)
                return at + 1;
        }
    }
    return sql.size();
}

// 'at' when there is no dollar quote there.
qsizetype endOfDollarQuoted(QByteArrayView sql, qsizetype at)
{
    qsizetype tagEnd = at + 1;
    while (tagEnd < sql.size() && isNamePart(sql[tagEnd]))
        ++tagEnd;
    if (tagEnd >= sql.size() || sql[tagEnd] != '$')
        return at;
    const QByteArrayView tag = sql.sliced(at, tagEnd + 1 - at);
    const qsizetype end = sql.indexOf(tag, tagEnd + 1);
    return end < 0 ? sql.size() : end + tag.size();
}

// The end of what starts at 'at' and holds no parameters; 'at' when it is ordinary text.
qsizetype endOfOpaque(QByteArrayView sql, qsizetype at)
{
    const char c = sql[at];
    const char next = at + 1 < sql.size() ? sql[at + 1] : '\0';
    if (c == '\'') {
        const bool escapes = at > 0 && (sql[at - 1] == 'e' || sql[at - 1] == 'E')
                             && (at < 2 || !isNamePart(sql[at - 2]));
        return endOfQuoted(sql, at, escapes);
    }
    if (c == '"')
        return endOfQuoted(sql, at, false);
    if (c == '-' && next == '-') {
        const qsizetype end = sql.indexOf('\n', at);
        return end < 0 ? sql.size() : end;
    }
    if (c == '/' && next == '*')
        return endOfBlockComment(sql, at);
    if (c == '$' && (at == 0 || !isNamePart(sql[at - 1])))
        return endOfDollarQuoted(sql, at);
    if (c == ':' && next == ':')
        return at + 2;
    return at;
}

} // namespace

Result<SqlStatement> SqlStatement::named(QStringView name)
{
    QFile file(u":/rl/queries/" % name % u".sql");
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Internal,
                     QStringLiteral("Ringledger was built without the query '%1'.").arg(name),
                     QStringLiteral("Install Ringledger again."), file.fileName()};
    }
    return fromText(file.readAll());
}

SqlStatement SqlStatement::fromText(QByteArrayView sql)
{
    SqlStatement statement;
    statement.m_sql.reserve(sql.size());
    for (qsizetype at = 0; at < sql.size();) {
        if (const qsizetype end = endOfOpaque(sql, at); end != at) {
            statement.m_sql += sql.sliced(at, end - at);
            at = end;
        } else if (sql[at] == ':' && at + 1 < sql.size() && isNameStart(sql[at + 1])) {
            qsizetype nameEnd = at + 1;
            while (nameEnd < sql.size() && isNamePart(sql[nameEnd]))
                ++nameEnd;
            const QByteArray name = sql.sliced(at + 1, nameEnd - at - 1).toByteArray();
            if (!statement.m_names.contains(name))
                statement.m_names.append(name);
            statement.m_sql += '$' + QByteArray::number(statement.m_names.indexOf(name) + 1);
            at = nameEnd;
        } else {
            statement.m_sql += sql[at++];
        }
    }
    return statement;
}

Result<std::vector<SqlValue>> SqlStatement::ordered(const SqlParameters &parameters) const
{
    const auto fault = [this](const QByteArray &name, const char *how) {
        return Error{ErrorCode::Internal,
                     QStringLiteral("The query parameter ':%1' %2.")
                         .arg(QString::fromUtf8(name), QString::fromLatin1(how)),
                     QStringLiteral("This is a fault of Ringledger; report it with the log."),
                     QString::fromUtf8(m_sql)};
    };
    for (const auto &[name, value] : parameters) {
        if (!m_names.contains(name))
            return fault(name, "is given but not used");
    }
    std::vector<SqlValue> values;
    values.reserve(static_cast<size_t>(m_names.size()));
    for (const QByteArray &name : m_names) {
        const auto given = std::find_if(parameters.begin(), parameters.end(),
                                        [&](const auto &pair) { return pair.first == name; });
        if (given == parameters.end())
            return fault(name, "was not given");
        if (!given->second.isBinary() && given->second.bytes().contains('\0'))
            return Error{ErrorCode::InvalidInput,
                         tr("A text contains a NUL character, which no database text can hold."),
                         tr("Remove it and try again."), QString::fromUtf8(name)};
        values.push_back(given->second);
    }
    return values;
}

} // namespace rl
