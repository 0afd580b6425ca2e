// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

namespace rl {

// The programs of one installed PostgreSQL.
struct PostgresBinaries
{
    int majorVersion = 0; // 15 to 18
    QString folder;

    [[nodiscard]] QString program(const QString &name) const { return folder + u'/' + name; }

    // The newest one that is installed. Error: NotFound, with the package to install.
    static Result<PostgresBinaries> newest();
    // The one whose clusters are of this major version. Error: NotFound.
    static Result<PostgresBinaries> ofVersion(int majorVersion);
    // A pg_dump and pg_restore for a server of this major version: its own, or else the next newer
    // one, as an older one refuses. Error: NotFound, with the package to install.
    static Result<PostgresBinaries> clientFor(int serverMajorVersion);
};

} // namespace rl
