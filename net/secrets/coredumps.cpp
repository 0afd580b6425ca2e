// SPDX-License-Identifier: GPL-3.0-or-later
#include "coredumps.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace rl {

void forbidCoreDumps()
{
    [[maybe_unused]] static const bool done = [] {
#ifdef Q_OS_UNIX
        rlimit limit{};
        getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = 0; // the database server that we start may raise its own again
        setrlimit(RLIMIT_CORE, &limit);
#endif
#ifdef Q_OS_LINUX
        prctl(PR_SET_DUMPABLE, 0);
#endif
        return true;
    }();
}

} // namespace rl
