// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databaseprofile.h"
#include "result.h"
#include "secret.h"

#include <QFuture>

namespace rl {

// What a test of a database found that can be reached.
struct DatabaseReport
{
    enum class Schema { Ours, Behind, Missing };

    QString version; // "15.6"
    QString login; // as whom
    bool isEncrypted = false;
    bool listens = false; // changes arrive as they happen; a pooler of transactions has no LISTEN
    Schema schema = Schema::Missing;
};

// Connects and looks; changes nothing. Errors: NotFound (no such server or database), NotAllowed
// (login; certificate), Unreachable, TooOld.
class DatabaseProbe
{
public:
    virtual ~DatabaseProbe() = default;
    virtual QFuture<Result<DatabaseReport>> test(const DatabaseProfile &profile,
                                                 const Secret &password) = 0;
};

} // namespace rl
