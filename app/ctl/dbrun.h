// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// "run [--scratch] [--superuser] -- PROGRAM ARGUMENTS…": runs a program with PGHOST, PGDATABASE and
// PGUSER set to the private database, or to a fresh migrated one of its own, in a server of its
// own, which vanishes afterwards. Answers the program's exit status.
QFuture<int> runOnDatabase(CommandContext &context, const QStringList &arguments);

} // namespace rl
