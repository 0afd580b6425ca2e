// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include <QtConcurrentRun>

namespace rl {

std::function<QFuture<int>(CommandContext &, const QStringList &)> inWorker(
    std::function<int(CommandContext &, const QStringList &)> work)
{
    return [work = std::move(work)](CommandContext &context, const QStringList &arguments) {
        return QtConcurrent::run([work, &context, arguments] { return work(context, arguments); });
    };
}

} // namespace rl
