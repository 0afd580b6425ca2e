// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"
#include "testcluster.h"

namespace rl {

// A database of one's own on the tests' server, dropped at the end; takes some 40 ms.
//
// A migrated one has the people of testlogins.h: ana and ben (staff), mia (manager), ada (admin),
// with rows in 'members'. What goes wrong in here ends the program with its reason.
class TestDatabase
{
public:
    enum class Schema { Migrated, Empty };

    explicit TestDatabase(Schema schema = Schema::Migrated);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] ConnectionOptions superuser() const { return m_cluster.superuser(m_name); }
    [[nodiscard]] ConnectionOptions login(const QString &user) const
    {
        return m_cluster.login(user, m_name);
    }
    // A new connection, as the superuser or as one of the people.
    [[nodiscard]] std::unique_ptr<Session> session() const;
    [[nodiscard]] std::unique_ptr<Session> session(const QString &user) const;

    // As the superuser, on a connection that is kept: a script, or one statement's rows.
    void execute(const QByteArray &script);
    SqlRows rows(const QByteArray &sql, const SqlParameters &parameters = {});
    // The first column of the first row as text; a null QString for NULL or no row.
    QString value(const QByteArray &sql, const SqlParameters &parameters = {});

private:
    TestCluster m_cluster;
    QString m_name;
    std::unique_ptr<Session> m_session;
};

} // namespace rl
