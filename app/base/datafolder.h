// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rl {

// Gives the program the name and version that its data folder and settings hang on. First thing in
// every main, after the application object.
void nameApplication();

// Where this account's private data lies: RINGLEDGER_DATA if set; /var/lib/ringledger for root, as
// the database server runs as another account then, which may not enter /root; otherwise
// QStandardPaths::AppLocalDataLocation. Absolute; not made here.
QString dataFolder();

} // namespace rl
