// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/personcommand.h"

#include "actions.h"
#include "database.h"
#include "records/sqlpeoplestore.h"
#include "terminaloutput.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::records", text);
}

int list(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Lists who works with this database."));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOption(json);
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const Result<ConnectionOptions> options = context.database().result();
    if (!options)
        return CommandContext::fail(options.error());
    Database database(*options);
    const Result<std::vector<Person>> people = SqlPeopleStore(database).list().result();
    if (!people)
        return CommandContext::fail(people.error());
    if (parser.isSet(json)) {
        QJsonArray array;
        for (const Person &person : *people)
            array.append(QJsonObject{{QStringLiteral("login"), person.login},
                                     {QStringLiteral("name"), person.name},
                                     {QStringLiteral("role"), person.role},
                                     {QStringLiteral("company"), person.company},
                                     {QStringLiteral("me"), person.isMe}});
        CommandContext::print(QJsonDocument(array));
        return ExitOk;
    }
    std::vector<QStringList> rows{{tr("NAME"), tr("LOGIN"), tr("ROLE"), tr("COMPANY")}};
    for (const Person &person : *people)
        rows.push_back({person.name, person.isMe ? tr("%1 (you)").arg(person.login) : person.login,
                        person.role, person.company});
    CommandContext::print(tableLines(rows).join(u'\n'));
    return ExitOk;
}

int name(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Changes how you are called in histories, in what colleagues see, and under letters. An "
           "administrator may name others with --login. An empty name is the login again. What was "
           "written before keeps its signature; the audit log keeps the login."));
    parser.addPositionalArgument(QStringLiteral("NAME"), tr("As \"Dana Ruiz\"."));
    const QCommandLineOption login(QStringLiteral("login"), tr("Somebody else's."),
                                   QStringLiteral("LOGIN"));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOptions({login, json});
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const QStringList given = parser.positionalArguments();
    if (given.size() != 1)
        return misunderstood(arguments, tr("give one name, in quotes."));
    const Result<ConnectionOptions> options = context.database().result();
    if (!options)
        return CommandContext::fail(options.error());
    Database database(*options);
    const Result<Person> named =
        SqlPeopleStore(database).rename(parser.value(login), given[0]).result();
    if (!named)
        return CommandContext::fail(named.error());
    if (parser.isSet(json))
        CommandContext::print(QJsonDocument(QJsonObject{{QStringLiteral("login"), named->login},
                                                        {QStringLiteral("name"), named->name}}));
    else
        CommandContext::print(tr("%1 is called %2 now.").arg(named->login, named->name));
    return ExitOk;
}

int person(CommandContext &context, const QStringList &arguments)
{
    return runAction(context,
                     {{QStringLiteral("list"), tr("who works here"), &list},
                      {QStringLiteral("name"), tr("how you are called"), &name}},
                     arguments);
}

} // namespace

Command personCommand()
{
    return {QStringLiteral("person"), tr("who works here, and how they are called"),
            inWorker(&person)};
}

} // namespace rl
