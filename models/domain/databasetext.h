// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databaseprofile.h"
#include "result.h"
#include "secret.h"

namespace rl {

// What a pasted address says: the profile, the password split off, and what was made of the text.
struct DatabaseText
{
    DatabaseProfile profile;
    Secret password; // empty: there was none
    QStringList remarks; // what was left out or read in another way
};

// Reads what people paste from a provider's page, a settings file or a colleague's message:
// postgres://…, postgresql://…, "host=… dbname=…", with several hosts, quotes, a variable's name or
// "psql" before it; also the address of a Java or Python program. Errors: InvalidInput, which says
// what the text is instead.
Result<DatabaseText> readDatabaseText(const QString &text);

} // namespace rl
