// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testdatabase.h"

#include <QHash>
#include <QStringList>

namespace rl {

// A database as the customer has it, before Ringledger's migrations: made from the files of the
// documents beside this one ("source001/customer_database.sql"), in this order. It remembers every
// row and view, so that a test can ask what has become of them.
class CustomerDatabase : public TestDatabase
{
public:
    explicit CustomerDatabase(const QStringList &files);

    // The migrations that this program was built with; 'broken' adds a last one that fails.
    Result<QStringList> adopt(bool broken = false);
    static Result<QStringList> adoptAs(Session &session);

    // Names of the customer's tables that lack one of the rows they had; empty when all are there.
    [[nodiscard]] QStringList tablesThatLostRows();
    // The customer's views ("customer_…") with what belongs to them, as text; before: as they were.
    [[nodiscard]] QString customersViews();
    [[nodiscard]] const QString &customersViewsBefore() const { return m_views; }
    // All that is in the database: its schema, one line each, and every row.
    [[nodiscard]] QString everything();
    [[nodiscard]] QString schema();
    [[nodiscard]] const QString &everythingBefore() const { return m_everything; }
    // Runs every migration again, by itself and in order; the first one that changes the schema,
    // or "rows" when any of them changed those. Empty when nothing changed.
    [[nodiscard]] QString fileThatChangesSomething();
    // "kind subject: detail" lines of migration_report.
    [[nodiscard]] QString report(const char *handled);

private:
    QHash<QString, QString> m_rows; // ids by table; without ids, their number
    QString m_views;
    QString m_everything;
};

} // namespace rl
