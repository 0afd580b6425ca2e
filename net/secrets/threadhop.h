// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>

namespace rl {

// Asks in the thread of 'context', from whichever thread this is called. 'ask' answers a
// QFuture<T>; the answer comes through the one that is handed out.
template <typename T, typename Ask>
QFuture<T> askInThreadOf(QObject *context, Ask ask)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    const QFuture<T> future = promise->future();
    QMetaObject::invokeMethod(context, [context, promise, ask = std::move(ask)] {
        ask().then(context, [promise](const T &answer) {
            promise->addResult(answer);
            promise->finish();
        });
    });
    return future;
}

} // namespace rl
