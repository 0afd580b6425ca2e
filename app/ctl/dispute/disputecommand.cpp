// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputecommand.h"

#include "commandcontext.h"
#include "disputeactions.h"

#include <QCoreApplication>

#include <array>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::dispute", text);
}

struct Action
{
    QLatin1String name;
    const char *summary;
    int (*run)(CommandContext &, const QStringList &);
};

constexpr std::array actions{
    Action{QLatin1String("list"),
           QT_TRANSLATE_NOOP("rl::dispute", "cases, those that need us first"), &listDisputes},
    Action{QLatin1String("show"),
           QT_TRANSLATE_NOOP("rl::dispute", "one case: verdict, calls, history"), &showDispute},
    Action{QLatin1String("open"),
           QT_TRANSLATE_NOOP("rl::dispute", "cases from a broker's list or an appointment"),
           &openDisputes},
    Action{QLatin1String("resolve"),
           QT_TRANSLATE_NOOP("rl::dispute", "decide a case, ask the broker, withdraw, reopen"),
           &resolveDispute},
    Action{QLatin1String("evidence"),
           QT_TRANSLATE_NOOP("rl::dispute", "save the evidence pack of a case as PDF"),
           &saveEvidence},
    Action{QLatin1String("note"), QT_TRANSLATE_NOOP("rl::dispute", "add a note to a case"),
           &noteOnDispute},
    Action{QLatin1String("answer"),
           QT_TRANSLATE_NOOP("rl::dispute",
                             "enter the broker's answer; the time for a decision runs again"),
           &answerOnDispute},
};

int usage(bool asked)
{
    QString text = tr("Usage: ringledgerctl dispute ACTION [ARGUMENTS]\n\nActions:");
    for (const Action &action : actions)
        text += u"\n  " + QString(action.name).leftJustified(10) + tr(action.summary);
    text += tr("\n\n'ringledgerctl dispute ACTION --help' tells more.");
    if (asked)
        CommandContext::print(text);
    else
        CommandContext::note(text);
    return asked ? ExitOk : ExitUsage;
}

int dispute(CommandContext &context, const QStringList &arguments)
{
    const QString name = arguments.value(1);
    if (name.isEmpty() || name == u"--help" || name == u"-h")
        return usage(!name.isEmpty());
    for (const Action &action : actions) {
        if (action.name == name)
            return action.run(context, QStringList(arguments[0] + u' ' + name) + arguments.mid(2));
    }
    CommandContext::note(tr("ringledgerctl dispute: there is no action '%1'.").arg(name));
    return usage(false);
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
