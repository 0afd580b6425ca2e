// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionoptions.h"
#include "result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace rl {

// One run of pg_dump or pg_restore. It ends with this program, however that ends; a terminal's
// Ctrl+C is not for it; what it writes is for this account only.
struct PgProgram
{
    QString path;
    QStringList arguments; // nothing secret: everybody on the computer can read them
    QString password; // goes by the environment; empty: libpq finds it or there is none
    bool inBackground = false; // lets everything else go first

    // Waits for its end, asking 'goesOn' several times a second; false ends it with Cancelled.
    // Answers what it wrote to stdout. Errors: Cancelled, OutOfSpace, NotAllowed, Unreachable,
    // Internal with its words in the detail.
    [[nodiscard]] Result<QByteArray> run(const std::function<bool()> &goesOn) const;
};

} // namespace rl
