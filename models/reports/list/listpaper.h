// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"
#include "result.h"

#include <QByteArray>
#include <QDateTime>
#include <QPageLayout>
#include <QString>

#include <functional>
#include <vector>

class QPagedPaintDevice;

namespace rl {

// What a column of the Disputes list holds.
enum class ListField {
    Due,
    Broker,
    Lead,
    Appointment,
    Claim,
    BestCall,
    Recommendation,
    Amount,
    Owner,
    Reference,
    Status
};

struct ListPaperContent
{
    struct Column
    {
        ListField field;
        QString title;
    };

    QString title; // "Disputes: Needs us"
    QStringList details; // what else was asked: search, broker, order
    std::vector<Column> columns; // from the left
    bool grouped = false; // by broker: the rows come in the order of brokers
    std::vector<DisputeSummary> rows; // judged
    QDateTime asOf; // the database's clock
};

// The Disputes list on paper: black on white, in the console's language, column heads on every
// page. Days are written out where the list on screen says "in 2 days" only. Any thread.
class ListPaper
{
public:
    explicit ListPaper(ListPaperContent content);

    // How much of it is done, in thousandths; false stops it.
    using Progress = std::function<bool(int thousandths)>;

    // Answers how many pages it took. The device has 'dotsPerInch' and full sheets (see paper.h).
    // Errors: Cancelled; Unreachable, the device takes nothing.
    [[nodiscard]] Result<int> paintOn(QPagedPaintDevice &device,
                                      const Progress &progress = {}) const;
    // Error: Cancelled.
    [[nodiscard]] Result<QByteArray> pdf(const QPageLayout &sheet,
                                         const Progress &progress = {}) const;

private:
    ListPaperContent m_content;
};

} // namespace rl
