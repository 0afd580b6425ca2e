// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/disputedesk.h"
#include "list/listpaper.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QPrinter;
class QWidget;

namespace rl {

class DisputeListPanel;

// What of the list leaves the program: all that the view shows, in its order, as CSV or on paper.
// Rows are read and pages are set aside, one list at a time, so that the window stays quick.
// Where they go is asked first: what was not taken is not audited.
class ListPapers : public QObject
{
    Q_OBJECT

public:
    // Both live longer than this.
    ListPapers(DisputeDesk &desk, DisputeListPanel &list, QObject *parent = nullptr);
    ~ListPapers() override;

    void saveCsv(QWidget *window);
    void print(QWidget *window);
    void cancel();

Q_SIGNALS:
    void progressed(const QString &what); // empty: nothing is under way any more
    void failed(const QString &what);
    void saved(const QString &path);
    void printed(const QString &what); // by a printer

private:
    struct Work;
    using Printer = std::shared_ptr<QPrinter>;

    // Null, having said why, while another one is under way.
    [[nodiscard]] std::shared_ptr<Work> begin();
    void end();
    void tell(const Error &error);
    void writeCsv(const DisputeQuery &query, const QString &path);
    void printOn(const Printer &printer, const DisputeQuery &query, ListPaperContent content);
    [[nodiscard]] ListPaperContent contentOfView() const;

    DisputeDesk &m_desk;
    DisputeListPanel &m_list;
    std::shared_ptr<Work> m_work; // null: nothing is under way
    QTimer m_look; // at how far it is
};

} // namespace rl
