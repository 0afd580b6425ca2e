// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>

namespace rl {

// What 'from' answers, turned into another answer in the thread of 'context'. Unlike with then(),
// cancelling what is handed out cancels 'from' too. Cancelled as well when 'context' goes.
template <typename B, typename A, typename F>
QFuture<B> mappedFuture(QFuture<A> from, QObject *context, F map)
{
    auto promise = std::make_shared<QPromise<B>>();
    promise->start();
    QFuture<B> future = promise->future();
    auto *source = new QFutureWatcher<A>(context);
    auto *outlet = new QFutureWatcher<B>(source);
    QObject::connect(outlet, &QFutureWatcherBase::canceled, source,
                     [source] { source->future().cancel(); });
    QObject::connect(source, &QFutureWatcherBase::finished, source,
                     [source, promise, map = std::move(map)] {
                         if (source->future().isCanceled() || source->future().resultCount() == 0)
                             promise->future().cancel();
                         else
                             promise->addResult(map(source->future().result()));
                         promise->finish();
                         source->deleteLater();
                     });
    outlet->setFuture(future);
    source->setFuture(from);
    return future;
}

// An answer that is known already.
template <typename T>
QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace rl
