// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace rl {

class Session;

// One numbered step of the database's schema: resources/migrations/NNNN_name.sql.
// A first-lines comment "-- min-console: N" says that a console which does not know migration N
// must not work on a database that has this step; without it, older consoles go on working.
struct Migration
{
    int number = 0;
    QString name;
    QByteArray sql;
    int minConsole = 0;

    [[nodiscard]] QByteArray sha256() const; // hex
};

// Brings a database to the schema this program knows, in one transaction for all missing steps,
// under an advisory lock; recorded in the table schema_migrations. Does nothing when nothing is to
// be done.
class Migrator
{
public:
    Migrator(); // the migrations this program was built with
    explicit Migrator(std::vector<Migration> migrations);

    enum class State { Current, Behind, Newer }; // Newer: works, though others know more steps

    // One round trip. Errors: TooOld (the database needs a newer program), Conflict (a step that
    // was applied here reads otherwise now).
    [[nodiscard]] Result<State> state(Session &session) const;

    // The names of the steps it applied. A failed step leaves the database as it was before the
    // first of them. Errors: as state(), NotAllowed (only the database's owner may), OutOfSpace,
    // Internal.
    [[nodiscard]] Result<QStringList> migrate(Session &session) const;

    [[nodiscard]] const std::vector<Migration> &migrations() const { return m_migrations; }
    [[nodiscard]] QByteArray fingerprint() const; // hex, of all steps

private:
    Result<int> countApplied(Session &session, State &state) const;
    Outcome apply(Session &session, const Migration &migration) const;

    std::vector<Migration> m_migrations;
};

} // namespace rl
