// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"
#include "disputeactions.h"
#include "disputejsonoutput.h"
#include "disputetextoutput.h"
#include "page/pdffile.h"
#include "terminaldesk.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>
#include <utility>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::dispute", text);
}

template <typename Enum, size_t N>
using Names = std::array<std::pair<QLatin1String, Enum>, N>;

constexpr Names<DisputeView, 7> views{{
    {QLatin1String("needs-us"), DisputeView::NeedsUs},
    {QLatin1String("due-soon"), DisputeView::DueSoon},
    {QLatin1String("overdue"), DisputeView::Overdue},
    {QLatin1String("waiting"), DisputeView::Waiting},
    {QLatin1String("mine"), DisputeView::Mine},
    {QLatin1String("decided"), DisputeView::Decided},
    {QLatin1String("all"), DisputeView::All},
}};

constexpr Names<DisputeSort, 9> sorts{{
    {QLatin1String("due"), DisputeSort::Due},
    {QLatin1String("broker"), DisputeSort::Broker},
    {QLatin1String("lead"), DisputeSort::Lead},
    {QLatin1String("appointment"), DisputeSort::Appointment},
    {QLatin1String("claim"), DisputeSort::Claim},
    {QLatin1String("amount"), DisputeSort::Amount},
    {QLatin1String("owner"), DisputeSort::Owner},
    {QLatin1String("reference"), DisputeSort::Reference},
    {QLatin1String("status"), DisputeSort::Status},
}};

template <typename Enum, size_t N>
QString joined(const Names<Enum, N> &names)
{
    QStringList all;
    for (const auto &[name, value] : names)
        all << name;
    return all.join(u", ");
}

// Takes "needs_us" and "needs-us".
template <typename Enum, size_t N>
bool choose(const Names<Enum, N> &names, QString text, Enum &chosen)
{
    text.replace(u'_', u'-');
    for (const auto &[name, value] : names) {
        if (name == text) {
            chosen = value;
            return true;
        }
    }
    CommandContext::note(
        tr("ringledgerctl dispute list: “%1” is none of %2.").arg(text, joined(names)));
    return false;
}

// The list as CSV in a file, or on stdout without one.
int saveList(DisputeDesk &desk, const DisputeQuery &query, const QString &path)
{
    const Result<DisputeExport> list = desk.exportList(query).result();
    if (!list)
        return CommandContext::fail(list.error());
    if (path.isEmpty()) {
        const QByteArray &csv = list->csv;
        const bool whole = fwrite(csv.constData(), 1, static_cast<size_t>(csv.size()), stdout)
                               == static_cast<size_t>(csv.size())
                           && fflush(stdout) == 0;
        return whole ? int(ExitOk)
                     : CommandContext::fail({ErrorCode::OutOfSpace,
                                             tr("The list could not be written to the end."),
                                             tr("Write it to a file with --output."),
                                             {}});
    }
    if (const Outcome written = writeWhole(list->csv, path); !written)
        return CommandContext::fail(written.error());
    CommandContext::print(tr("%1 (cases: %2)").arg(path).arg(list->rows));
    return ExitOk;
}

} // namespace

int listDisputes(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Lists cases as the Disputes pane does: those that need us, the soonest due first."));
    const QCommandLineOption view(QStringLiteral("view"), tr("One of %1.").arg(joined(views)),
                                  QStringLiteral("VIEW"), QStringLiteral("needs-us"));
    const QCommandLineOption search(QStringLiteral("search"),
                                    tr("Any part of case, names, company or numbers."),
                                    QStringLiteral("TEXT"));
    const QCommandLineOption broker(QStringLiteral("broker"),
                                    tr("Only this broker's: a part of the name, or the id."),
                                    QStringLiteral("BROKER"));
    const QCommandLineOption sort(QStringLiteral("sort"), tr("One of %1.").arg(joined(sorts)),
                                  QStringLiteral("COLUMN"), QStringLiteral("due"));
    const QCommandLineOption descending(QStringLiteral("descending"), tr("The largest first."));
    const QCommandLineOption limit(QStringLiteral("limit"), tr("So many at most (200)."),
                                   QStringLiteral("N"), QStringLiteral("200"));
    const QCommandLineOption offset(QStringLiteral("offset"), tr("Leave out so many first."),
                                    QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    const QCommandLineOption csv(
        QStringLiteral("csv"), tr("The whole view as CSV on stdout, or in --output. The audit log "
                                  "notes it."));
    const QCommandLineOption output({QStringLiteral("o"), QStringLiteral("output")},
                                    tr("Where the CSV goes."), QStringLiteral("FILE"));
    parser.addOptions({view, search, broker, sort, descending, limit, offset, json, csv, output});
    if (const auto over = context.parse(parser, arguments))
        return *over;
    if (parser.isSet(csv) && (parser.isSet(json) || parser.isSet(limit) || parser.isSet(offset)))
        return misunderstood(arguments,
                             tr("--csv lists the whole view; --json, --limit and --offset do not "
                                "go with it."));
    if (parser.isSet(output) && !parser.isSet(csv))
        return misunderstood(arguments, tr("--output takes the file of --csv."));

    DisputeQuery query;
    if (!choose(views, parser.value(view), query.view)
        || !choose(sorts, parser.value(sort), query.sort)
        || !wholeNumber(arguments, parser.value(limit), 1, 5000, query.limit)
        || !wholeNumber(arguments, parser.value(offset), 0, 1'000'000'000, query.offset))
        return ExitUsage;
    query.search = parser.value(search);
    query.order = parser.isSet(descending) ? Qt::DescendingOrder : Qt::AscendingOrder;

    Result<std::unique_ptr<TerminalDesk>> terminal = TerminalDesk::open(context);
    if (!terminal)
        return CommandContext::fail(terminal.error());
    if (parser.isSet(broker)) {
        const Result<QUuid> id = (*terminal)->broker(parser.value(broker));
        if (!id)
            return CommandContext::fail(id.error());
        query.brokerId = *id;
    }
    if (parser.isSet(csv))
        return saveList((*terminal)->desk(), query, parser.value(output));
    const Result<DisputeListing> listing = (*terminal)->desk().list(query).result();
    if (!listing)
        return CommandContext::fail(listing.error());
    if (parser.isSet(json)) {
        CommandContext::print(QJsonDocument(jsonOf(*listing)));
        return ExitOk;
    }
    CommandContext::print(textOf(*listing).join(u'\n'));
    return ExitOk;
}

} // namespace rl
