// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backuplabel.h"
#include "result.h"

namespace rl {

class Session;

// What backup and restore ask a database about itself, as its owner.
namespace DatabaseFacts {

// Whether Ringledger's migrations made it.
Result<bool> isOurs(Session &session);
// Whether nobody has worked in it: it has no tables, or only what migrations put there.
Result<bool> isUnused(Session &session);
// Rows by table; in a snapshot, those of its moment.
Result<QMap<QString, qint64>> rows(Session &session);
// All of a label but the checksum.
Result<BackupLabel> label(Session &session);

} // namespace DatabaseFacts

} // namespace rl
