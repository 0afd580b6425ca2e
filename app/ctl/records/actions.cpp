// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/actions.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QUuid>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::records", text);
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

std::optional<int> rowLimit(const QString &text)
{
    bool whole = false;
    const int number = text.toInt(&whole);
    return whole && number >= 1 && number <= 5000 ? std::optional(number) : std::nullopt;
}

QJsonValue jsonInstant(const QDateTime &utc)
{
    return utc.isValid() ? QJsonValue(utc.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QString jsonId(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace rl
