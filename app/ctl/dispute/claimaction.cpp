// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"
#include "disputeactions.h"
#include "disputejsonoutput.h"
#include "disputes/writtendate.h"
#include "disputetextoutput.h"
#include "phonenumber.h"
#include "terminaldesk.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::dispute", text);
}

// The whole of a file, or of stdin for "-".
std::optional<QString> listText(const QString &name)
{
    QFile file(name);
    const bool opened =
        name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return {};
    return QString::fromUtf8(file.readAll());
}

bool isSettled(const ClaimCheck &check)
{
    return !check.reference.isEmpty();
}

} // namespace

int openDisputes(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Opens cases: from an appointment's id, from a broker's lead and date, or from the list "
           "that a broker sent, one claim per line (--list FILE, or - for stdin). What is a case "
           "already, was credited or is not found is told and left alone."));
    const QCommandLineOption appointment(QStringLiteral("appointment"),
                                         tr("An appointment; may be given often."),
                                         QStringLiteral("ID"));
    const QCommandLineOption broker(QStringLiteral("broker"),
                                    tr("A part of the broker's name, or the id."),
                                    QStringLiteral("BROKER"));
    const QCommandLineOption lead(QStringLiteral("lead"), tr("The lead's name."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption phone(QStringLiteral("phone"),
                                   tr("The lead's or the tracking number."),
                                   QStringLiteral("NUMBER"));
    const QCommandLineOption date(QStringLiteral("date"), tr("The appointment's day."),
                                  QStringLiteral("DATE"));
    const QCommandLineOption list(QStringLiteral("list"), tr("The broker's list; - is stdin."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption reason(
        QStringLiteral("reason"),
        tr("One of no_show, cancelled, unqualified, duplicate, other (no_show)."),
        QStringLiteral("REASON"), QStringLiteral("no_show"));
    const QCommandLineOption text(QStringLiteral("text"), tr("The broker's own words."),
                                  QStringLiteral("TEXT"));
    const QCommandLineOption dryRun(QStringLiteral("dry-run"), tr("Tell, and open nothing."));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOptions({appointment, broker, lead, phone, date, list, reason, text, dryRun, json});
    if (const auto over = context.parse(parser, arguments))
        return *over;

    const auto claim = reasonFromName(parser.value(reason).replace(u'-', u'_'));
    if (!claim)
        return misunderstood(arguments, tr("“%1” is no reason.").arg(parser.value(reason)));
    const bool byName = parser.isSet(lead) || parser.isSet(phone) || parser.isSet(date);
    const int ways = int(parser.isSet(appointment)) + int(byName) + int(parser.isSet(list));
    if (ways != 1)
        return misunderstood(
            arguments, tr("give one of --appointment, --list, or --lead with --phone and --date."));
    if (!parser.isSet(appointment) && !parser.isSet(broker))
        return misunderstood(arguments, tr("say with --broker whose claim this is."));

    std::vector<ClaimLine> lines;
    for (const QString &id : parser.values(appointment)) {
        ClaimLine line;
        line.line = int(lines.size()) + 1;
        line.appointmentId = QUuid::fromString(id);
        if (line.appointmentId.isNull())
            return misunderstood(arguments, tr("“%1” is no appointment's id.").arg(id));
        lines.push_back(line);
    }
    if (byName) {
        ClaimLine line;
        line.line = 1;
        line.leadName = parser.value(lead);
        if (parser.isSet(phone)) {
            const Result<PhoneNumber> number = PhoneNumber::parse(parser.value(phone));
            if (!number)
                return CommandContext::fail(number.error());
            line.phone = number->e164();
        }
        if (parser.isSet(date)) {
            line.date = findDate(parser.value(date), QDate::currentDate()).date;
            if (!line.date.isValid())
                return misunderstood(arguments, tr("“%1” is no date.").arg(parser.value(date)));
        }
        lines.push_back(line);
    }
    std::optional<QString> pasted;
    if (parser.isSet(list)) {
        pasted = listText(parser.value(list));
        if (!pasted)
            return CommandContext::fail({ErrorCode::NotFound,
                                         tr("The file %1 cannot be read.").arg(parser.value(list)),
                                         tr("Check its name and rights."),
                                         {}});
    }

    Result<std::unique_ptr<TerminalDesk>> terminal = TerminalDesk::open(context);
    if (!terminal)
        return CommandContext::fail(terminal.error());
    DisputeDesk &desk = (*terminal)->desk();
    QUuid brokerId;
    if (parser.isSet(broker)) {
        const Result<QUuid> found = (*terminal)->broker(parser.value(broker));
        if (!found)
            return CommandContext::fail(found.error());
        brokerId = *found;
    }
    if (pasted)
        lines = desk.parseClaims(*pasted, *claim);
    for (ClaimLine &line : lines) {
        if (!pasted)
            line.reason = *claim;
        if (parser.isSet(text))
            line.claimText = parser.value(text);
    }
    if (lines.empty())
        return CommandContext::fail({ErrorCode::InvalidInput,
                                     tr("The list has no claims in it."),
                                     tr("Give one line per claim, with a name, date or number."),
                                     {}});

    const bool opens = !parser.isSet(dryRun);
    const Result<std::vector<ClaimCheck>> checks =
        (opens ? desk.openClaims(brokerId, lines) : desk.checkClaims(brokerId, lines)).result();
    if (!checks)
        return CommandContext::fail(checks.error());
    if (parser.isSet(json))
        CommandContext::print(QJsonDocument(jsonOf(*checks)));
    else
        CommandContext::print(textOf(*checks, opens).join(u'\n'));
    // A script wants to know whether every claim has its case now.
    return !opens || std::all_of(checks->begin(), checks->end(), &isSettled) ? ExitOk : ExitFailed;
}

} // namespace rl
