// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandcontext.h"

#include <QStringList>

#include <vector>

namespace rl {

// One action of a command that has several, as 'ringledgerctl call aside'.
struct Action
{
    QString name;
    QString summary;
    // 'arguments' begin with "call aside" as one word; runs in a worker thread and may wait.
    int (*run)(CommandContext &context, const QStringList &arguments);
};

// Runs the action that 'arguments' name, or says which there are.
int runAction(CommandContext &context, const std::vector<Action> &actions,
              const QStringList &arguments);

// "ringledgerctl call aside: what is wrong" to stderr; ExitUsage.
int misunderstood(const QStringList &arguments, const QString &what);
// False: 'text' is no such number, and that was said.
bool wholeNumber(const QStringList &arguments, const QString &text, int least, int most,
                 int &value);

} // namespace rl
