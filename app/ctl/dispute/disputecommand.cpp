// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputecommand.h"

#include "actions.h"
#include "disputeactions.h"

#include <QCoreApplication>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::dispute", text);
}

int dispute(CommandContext &context, const QStringList &arguments)
{
    return runAction(
        context,
        {{QStringLiteral("list"), tr("cases, those that need us first"), &listDisputes},
         {QStringLiteral("show"), tr("one case: verdict, calls, history"), &showDispute},
         {QStringLiteral("open"), tr("cases from a broker's list or an appointment"),
          &openDisputes},
         {QStringLiteral("resolve"), tr("decide a case, ask the broker, withdraw, reopen"),
          &resolveDispute},
         {QStringLiteral("evidence"), tr("save the evidence pack of a case as PDF"), &saveEvidence},
         {QStringLiteral("note"), tr("add a note to a case"), &noteOnDispute},
         {QStringLiteral("answer"),
          tr("enter the broker's answer; the time for a decision runs again"), &answerOnDispute}},
        arguments);
}

// The evidence pack, and the letter that goes with a decision.
bool makesDocument(const QStringList &arguments)
{
    return arguments.value(1) == u"evidence" || arguments.value(1) == u"resolve";
}

} // namespace

Command disputeCommand()
{
    return {QStringLiteral("dispute"), tr("list, read, open and settle disputes"),
            inWorker(&dispute), &makesDocument};
}

} // namespace rl
