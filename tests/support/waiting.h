// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QTest>

namespace rl {

// Lets events pass until the future is finished, and takes its result. Ends the program after half
// a minute, as nothing in a test may take that long.
template <typename T>
T waitFor(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
        qFatal("A future was not finished within half a minute");
    return future.takeResult();
}

} // namespace rl
