// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchreport.h"

namespace rl::bench {

struct BenchPlace
{
    QString ctl; // ringledgerctl of this build
    QString psql;
    QString dataFolder; // RINGLEDGER_DATA of the run; its server is kept up by the caller
    QString uri; // of the private database, as its superuser
};

// Import of 'rows' new calls from CSV beside `psql \\copy` of the very rows that came of it into a
// plain table with the same columns, indexes and foreign keys.
void benchImport(BenchReport &report, const BenchPlace &place, qint64 rows);

} // namespace rl::bench
