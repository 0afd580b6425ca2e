// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include <QCoreApplication>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::actions", text);
}

int usage(const QString &command, const std::vector<Action> &actions, bool asked)
{
    QString text = tr("Usage: ringledgerctl %1 ACTION [ARGUMENTS]\n\nActions:").arg(command);
    for (const Action &action : actions)
        text += u"\n  " + action.name.leftJustified(10) + action.summary;
    text += tr("\n\n'ringledgerctl %1 ACTION --help' tells more.").arg(command);
    if (asked)
        CommandContext::print(text);
    else
        CommandContext::note(text);
    return asked ? ExitOk : ExitUsage;
}

} // namespace

int runAction(CommandContext &context, const std::vector<Action> &actions,
              const QStringList &arguments)
{
    const QString &command = arguments.constFirst();
    const QString name = arguments.value(1);
    if (name.isEmpty() || name == u"--help" || name == u"-h")
        return usage(command, actions, !name.isEmpty());
    for (const Action &action : actions) {
        if (action.name == name)
            return action.run(context, QStringList(command + u' ' + name) + arguments.mid(2));
    }
    CommandContext::note(tr("ringledgerctl %1: there is no action '%2'.").arg(command, name));
    return usage(command, actions, false);
}

int misunderstood(const QStringList &arguments, const QString &what)
{
    CommandContext::note(u"ringledgerctl " + arguments.constFirst() + u": " + what);
    return ExitUsage;
}

bool wholeNumber(const QStringList &arguments, const QString &text, int least, int most, int &value)
{
    bool whole = false;
    const int number = text.toInt(&whole);
    if (whole && number >= least && number <= most) {
        value = number;
        return true;
    }
    misunderstood(arguments, tr("“%1” is no number from %2 to %3.").arg(text).arg(least).arg(most));
    return false;
}

} // namespace rl
