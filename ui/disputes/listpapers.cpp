// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/listpapers.h"

#include "disputes/disputelistpanel.h"
#include "disputes/disputelistview.h"
#include "page/paper.h"
#include "page/pdffile.h"
#include "widgets/savedialog.h"

#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QtConcurrent>

#include <atomic>
#include <utility>

namespace rl {
namespace {

constexpr int lookMs = 200;

// A column of the model is a field of the paper.
constexpr bool isSame(ListField field, DisputeListModel::Column column)
{
    return int(field) == int(column);
}
static_assert(isSame(ListField::Due, DisputeListModel::Due)
              && isSame(ListField::Broker, DisputeListModel::Broker)
              && isSame(ListField::Lead, DisputeListModel::Lead)
              && isSame(ListField::Appointment, DisputeListModel::AppointmentColumn)
              && isSame(ListField::Claim, DisputeListModel::Claim)
              && isSame(ListField::BestCall, DisputeListModel::BestCall)
              && isSame(ListField::Recommendation, DisputeListModel::RecommendationColumn)
              && isSame(ListField::Amount, DisputeListModel::Amount)
              && isSame(ListField::Owner, DisputeListModel::Owner)
              && isSame(ListField::Reference, DisputeListModel::Reference)
              && isSame(ListField::Status, DisputeListModel::Status));

struct Printed
{
    int pages = 0;
    QString path; // of the file that was chosen in place of a printer
};

// A PDF is whole on the disk or not there; paper is what came out of the printer.
Result<Printed> printList(const ListPaper &paper, QPrinter &printer,
                          const ListPaper::Progress &progress)
{
    const QString path = printer.outputFileName();
    if (!path.isEmpty()) {
        const QPageLayout chosen = printer.pageLayout();
        const QPageLayout sheet(chosen.pageSize(), chosen.orientation(), QMarginsF());
        const Result<QByteArray> pdf = paper.pdf(sheet, progress);
        if (!pdf)
            return pdf.error();
        if (const Outcome written = writeWhole(*pdf, path); !written)
            return written.error();
        return Printed{0, path};
    }
    printer.setFullPage(true);
    printer.setResolution(dotsPerInch);
    const Result<int> pages = paper.paintOn(printer, progress);
    if (!pages) {
        printer.abort();
        return pages.error();
    }
    return Printed{*pages, {}};
}

} // namespace

// Shared with the threads that do it.
struct ListPapers::Work
{
    std::atomic<bool> stopped = false;
    std::atomic<qint64> read = 0;
    std::atomic<qint64> total = 0;
    std::atomic<int> set = -1; // thousandths of the pages; negative: the rows are still being read

    bool onRead(qint64 done, qint64 of)
    {
        read = done;
        total = of;
        return !stopped;
    }
    bool onSet(int thousandths)
    {
        set = thousandths;
        return !stopped;
    }
    [[nodiscard]] QString text() const
    {
        if (set >= 0)
            return tr("Setting the pages: %1 %").arg(set / 10);
        if (total == 0)
            return tr("Reading the list…");
        return tr("Reading the list: %1 of %2 cases").arg(read).arg(total);
    }
};

ListPapers::ListPapers(DisputeDesk &desk, DisputeListPanel &list, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_list(list)
{
    setObjectName(QStringLiteral("listPapers"));
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_work->text()); });
}

ListPapers::~ListPapers()
{
    cancel();
}

void ListPapers::cancel()
{
    if (m_work)
        m_work->stopped = true;
}

std::shared_ptr<ListPapers::Work> ListPapers::begin()
{
    if (m_work) {
        Q_EMIT failed(tr("Another list is still being taken. Wait for it, or cancel it."));
        return {};
    }
    m_work = std::make_shared<Work>();
    m_look.start();
    return m_work;
}

void ListPapers::end()
{
    m_look.stop();
    m_work.reset();
    Q_EMIT progressed({});
}

void ListPapers::tell(const Error &error)
{
    if (error.code != ErrorCode::Cancelled) // the one who stopped it knows
        Q_EMIT failed(error.text());
}

void ListPapers::saveCsv(QWidget *window)
{
    askWhereToSave(window, tr("Save the list"), QStringLiteral("disputes.csv"), this,
                   [this, query = m_list.model().shownQuery()](const QString &path) {
                       writeCsv(query, path);
                   });
}

void ListPapers::writeCsv(const DisputeQuery &query, const QString &path)
{
    const auto work = begin();
    if (!work)
        return;
    m_desk
        .exportList(query, [work](qint64 done, qint64 total) { return work->onRead(done, total); })
        .then(QtFuture::Launch::Async,
              [work, path](const Result<DisputeExport> &list) -> Outcome {
                  if (!list)
                      return list.error();
                  if (work->stopped)
                      return Error{ErrorCode::Cancelled, {}, {}, {}};
                  return writeWhole(list->csv, path);
              })
        .then(this, [this, path](const Outcome &written) {
            end();
            if (written)
                Q_EMIT saved(path);
            else
                tell(written.error());
        });
}

void ListPapers::print(QWidget *window)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(tr("Disputes"));
    printer->setCreator(QStringLiteral("Ringledger"));
    printer->setPageLayout(sheetLayout(paperFor(QLocale::system()), QPageLayout::Landscape));
    auto *dialog = new QPrintDialog(printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setWindowTitle(tr("Print the list"));
    dialog->setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintShowPageSize
                       | QAbstractPrintDialog::PrintCollateCopies);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, printer, query = m_list.model().shownQuery(), content = contentOfView()] {
                printOn(printer, query, content);
            });
    dialog->open();
}

void ListPapers::printOn(const Printer &printer, const DisputeQuery &query,
                         ListPaperContent content)
{
    const auto work = begin();
    if (!work)
        return;
    m_desk.takeList(query, [work](qint64 done, qint64 total) { return work->onRead(done, total); })
        .then(QtFuture::Launch::Async,
              [work, printer,
               content = std::move(content)](Result<DisputeListing> list) -> Result<Printed> {
                  if (!list)
                      return list.error();
                  ListPaperContent all = content;
                  all.rows = std::move(list->rows);
                  all.asOf = list->asOf;
                  return printList(ListPaper(std::move(all)), *printer,
                                   [work](int thousandths) { return work->onSet(thousandths); });
              })
        .then(this, [this, name = printer->printerName()](const Result<Printed> &done) {
            end();
            if (!done)
                tell(done.error());
            else if (!done->path.isEmpty())
                Q_EMIT saved(done->path);
            else
                Q_EMIT printed(done->pages == 1
                                   ? tr("One page was sent to %1.").arg(name)
                                   : tr("%1 pages were sent to %2.").arg(done->pages).arg(name));
        });
}

// The columns as they stand on screen, and what was asked, in words.
ListPaperContent ListPapers::contentOfView() const
{
    const DisputeListModel &model = m_list.model();
    const auto titleOf = [&model](int column) {
        return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    ListPaperContent content;
    content.title = tr("Disputes: %1").arg(m_list.viewTitle());
    content.grouped = model.isGrouped();
    const DisputeQuery &query = model.query();
    if (!query.search.isEmpty())
        content.details << tr("Search: “%1”").arg(query.search);
    const int firstRow = content.grouped ? 1 : 0; // below the broker's heading
    if (const auto *row = model.summary(model.index(firstRow, 0)); row && !query.brokerId.isNull())
        content.details << tr("Broker: %1").arg(row->brokerName);
    for (const int column : m_list.view().shownColumns())
        content.columns.push_back({ListField(column), titleOf(column)});
    for (int column = 0; column < DisputeListModel::ColumnCount; ++column) {
        if (!content.grouped && DisputeListModel::sortOf(column) == query.sort)
            content.details << (query.order == Qt::AscendingOrder
                                    ? tr("Sorted by: %1").arg(titleOf(column))
                                    : tr("Sorted by: %1, last first").arg(titleOf(column)));
    }
    if (content.grouped)
        content.details << tr("Grouped by broker");
    return content;
}

} // namespace rl
