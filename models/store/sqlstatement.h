// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "sqlvalue.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace rl {

// One SQL statement with named parameters, rewritten to PostgreSQL's $1, $2, …
//
// ":name" is a parameter unless it stands in a string, a quoted name, a dollar quote or a comment;
// "::type" is a cast. An array slice with names, [a:b], must be written with a space: [a : b].
class SqlStatement
{
public:
    // resources/queries/NAME.sql, which holds one statement. Error: Internal, no such file.
    static Result<SqlStatement> named(QStringView name);
    static SqlStatement fromText(QByteArrayView sql);

    [[nodiscard]] const QByteArray &sql() const { return m_sql; }
    [[nodiscard]] const QByteArrayList &parameterNames() const { return m_names; } // $1 first

    // The values in the order of $1, $2, … Error: Internal, a name that was not given or that the
    // statement does not have.
    [[nodiscard]] Result<std::vector<SqlValue>> ordered(const SqlParameters &parameters) const;

private:
    QByteArray m_sql;
    QByteArrayList m_names;
};

} // namespace rl
