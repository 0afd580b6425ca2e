// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

// One function per action of 'ringledgerctl dispute'. Each runs in a worker thread and may wait;
// 'arguments' begin with "dispute ACTION" as one word, and the answer is an ExitStatus.
namespace rl {

class CommandContext;

int listDisputes(CommandContext &context, const QStringList &arguments);
int showDispute(CommandContext &context, const QStringList &arguments);
int openDisputes(CommandContext &context, const QStringList &arguments);
int resolveDispute(CommandContext &context, const QStringList &arguments);
int saveEvidence(CommandContext &context, const QStringList &arguments);
int noteOnDispute(CommandContext &context, const QStringList &arguments);
int answerOnDispute(CommandContext &context, const QStringList &arguments);

} // namespace rl
