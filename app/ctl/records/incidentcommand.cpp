// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/incidentcommand.h"

#include "actions.h"
#include "database.h"
#include "instanttext.h"
#include "phonenumber.h"
#include "records/sqlincidentstore.h"
#include "settling/casewords.h"
#include "terminaloutput.h"
#include "zonename.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::records", text);
}

QJsonObject jsonOf(const Incident &incident)
{
    return {{QStringLiteral("id"), jsonId(incident.id)},
            {QStringLiteral("carrier"), incident.carrier},
            {QStringLiteral("from"), jsonInstant(incident.from)},
            {QStringLiteral("to"), jsonInstant(incident.to)},
            {QStringLiteral("numbers"), QJsonArray::fromStringList(incident.numbers)},
            {QStringLiteral("note"), incident.note},
            {QStringLiteral("reconciled_at"), jsonInstant(incident.reconciledAt)},
            {QStringLiteral("reconcile_note"), incident.reconcileNote}};
}

QStringList textOf(const std::vector<Incident> &incidents)
{
    if (incidents.empty())
        return {tr("No incidents.")};
    std::vector<QStringList> rows{{tr("ID"), tr("CARRIER"), tr("FROM"), tr("TO"), tr("NUMBERS"),
                                   tr("CALLS KNOWN"), tr("NOTE")}};
    for (const Incident &incident : incidents) {
        rows.push_back(
            {jsonId(incident.id), incident.carrier, casewords::instantHere(incident.from),
             incident.to.isValid() ? casewords::instantHere(incident.to) : tr("still going on"),
             incident.numbers.isEmpty() ? tr("all") : incident.numbers.join(u' '),
             incident.reconciledAt.isValid() ? tr("yes") : tr("not yet"),
             incident.note.simplified()});
    }
    return tableLines(rows);
}

int print(const Result<Incident> &incident, bool json)
{
    if (!incident)
        return CommandContext::fail(incident.error());
    if (json)
        CommandContext::print(QJsonDocument(jsonOf(*incident)));
    else
        CommandContext::print(textOf({*incident}).join(u'\n'));
    return ExitOk;
}

// The options that say when, and a zone for times that name none.
class WhenOptions
{
public:
    explicit WhenOptions(QCommandLineParser &parser)
        : m_parser(parser)
    {
        m_parser.addOption(m_zone);
    }

    // False: what is wrong was said.
    bool read(const QStringList &arguments, const QCommandLineOption &option, QDateTime &instant)
    {
        QTimeZone zone = QTimeZone::systemTimeZone();
        if (m_parser.isSet(m_zone)) {
            const std::optional<QTimeZone> named = zoneNamed(m_parser.value(m_zone));
            if (!named) {
                misunderstood(arguments,
                              tr("there is no time zone “%1”; examples are America/New_York and "
                                 "Eastern.")
                                  .arg(m_parser.value(m_zone)));
                return false;
            }
            zone = *named;
        }
        const QString text = m_parser.value(option);
        if (text == u"now") {
            instant = QDateTime::currentDateTimeUtc();
            return true;
        }
        InstantReader reader(zone);
        const std::optional<qint64> microseconds = reader.read(text.toStdString());
        if (!microseconds) {
            misunderstood(arguments,
                          u"--" + option.names().constFirst() + u": " + reader.problem());
            return false;
        }
        instant = QDateTime::fromMSecsSinceEpoch(*microseconds / 1000, Qt::UTC);
        return true;
    }

private:
    QCommandLineParser &m_parser;
    QCommandLineOption m_zone{QStringLiteral("zone"),
                              tr("Zone of times that name none (this computer's)."),
                              QStringLiteral("ZONE")};
};

int list(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Lists times in which a carrier may have lost calls, the newest first, and whether the "
           "carrier's own list was read for all of it since."));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOption(json);
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const Result<ConnectionOptions> options = context.database().result();
    if (!options)
        return CommandContext::fail(options.error());
    Database database(*options);
    const Result<std::vector<Incident>> found = SqlIncidentStore(database).list().result();
    if (!found)
        return CommandContext::fail(found.error());
    if (!parser.isSet(json)) {
        CommandContext::print(textOf(*found).join(u'\n'));
        return ExitOk;
    }
    QJsonArray array;
    for (const Incident &incident : *found)
        array.append(jsonOf(incident));
    CommandContext::print(QJsonDocument(array));
    return ExitOk;
}

int add(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Enters a time in which a carrier may have lost calls. Until the carrier's own list was "
           "read for all of it, no case is decided as if there had been no call then. Times are "
           "like 2026-11-03 14:00; without --to it still goes on."));
    const QCommandLineOption carrier(QStringLiteral("carrier"), tr("signalwire or twilio."),
                                     QStringLiteral("CARRIER"));
    const QCommandLineOption from(QStringLiteral("from"), tr("When it began."),
                                  QStringLiteral("TIME"));
    const QCommandLineOption to(QStringLiteral("to"), tr("When it was over."),
                                QStringLiteral("TIME"));
    const QCommandLineOption numbers(
        QStringLiteral("numbers"),
        tr("Only these tracking numbers, with commas between them; may be given often."),
        QStringLiteral("LIST"));
    const QCommandLineOption note(QStringLiteral("note"), tr("What happened."),
                                  QStringLiteral("TEXT"));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOptions({carrier, from, to, numbers, note, json});
    WhenOptions when(parser);
    if (const auto over = context.parse(parser, arguments))
        return *over;

    Incident incident;
    incident.carrier = parser.value(carrier).trimmed().toLower();
    if (incident.carrier != u"signalwire" && incident.carrier != u"twilio")
        return misunderstood(arguments, tr("--carrier is signalwire or twilio."));
    if (!parser.isSet(from))
        return misunderstood(arguments, tr("say with --from when it began."));
    if (!when.read(arguments, from, incident.from)
        || (parser.isSet(to) && !when.read(arguments, to, incident.to)))
        return ExitUsage;
    for (const QString &listed : parser.values(numbers)) {
        for (const QString &each : listed.split(u',', Qt::SkipEmptyParts)) {
            const Result<PhoneNumber> number = PhoneNumber::parse(each);
            if (!number)
                return CommandContext::fail(number.error());
            incident.numbers << number->e164();
        }
    }
    incident.note = parser.value(note);

    const Result<ConnectionOptions> options = context.database().result();
    if (!options)
        return CommandContext::fail(options.error());
    Database database(*options);
    return print(SqlIncidentStore(database).add(incident).result(), parser.isSet(json));
}

int end(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Enters when an incident was over."));
    parser.addPositionalArgument(QStringLiteral("ID"), tr("As 'incident list' shows it."));
    const QCommandLineOption at(QStringLiteral("at"), tr("When it was over (now)."),
                                QStringLiteral("TIME"), QStringLiteral("now"));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOptions({at, json});
    WhenOptions when(parser);
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const QStringList given = parser.positionalArguments();
    if (given.size() != 1)
        return misunderstood(arguments, tr("give the id of one incident."));
    const QUuid id = QUuid::fromString(given[0]);
    if (id.isNull())
        return misunderstood(arguments, tr("“%1” is no incident's id.").arg(given[0]));
    QDateTime over;
    if (!when.read(arguments, at, over))
        return ExitUsage;

    const Result<ConnectionOptions> options = context.database().result();
    if (!options)
        return CommandContext::fail(options.error());
    Database database(*options);
    return print(SqlIncidentStore(database).end(id, over).result(), parser.isSet(json));
}

int incident(CommandContext &context, const QStringList &arguments)
{
    return runAction(context,
                     {{QStringLiteral("list"), tr("incidents, the newest first"), &list},
                      {QStringLiteral("add"), tr("enter a new one"), &add},
                      {QStringLiteral("end"), tr("one is over"), &end}},
                     arguments);
}

} // namespace

Command incidentCommand()
{
    return {QStringLiteral("incident"), tr("times in which a carrier may have lost calls"),
            inWorker(&incident)};
}

} // namespace rl
