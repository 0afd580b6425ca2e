// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputestores.h"
#include "theme/icons.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace rl {

// A key and what it does, for the sheet that F1 shows.
struct PaneKey
{
    QString keys; // as a person reads it: "Ctrl+Enter"
    QString what;
};

struct PaneKeyGroup
{
    QString title;
    QList<PaneKey> keys;
};

// One place of the navigation list: Disputes, later Calls, Invoices, … A pane shows its own data
// and tells the window what belongs into the frame around it. Its actions() become its menu.
class Pane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    // The person came here by the navigation list, a key or at start: put the keyboard where work
    // begins.
    virtual void enter() = 0;
    // Ask for the data again: F5, and after the connection came back.
    virtual void refresh() = 0;
    // Show what the search found, when it belongs here.
    virtual bool reveal(const SearchHit &hit)
    {
        Q_UNUSED(hit)
        return false;
    }
    [[nodiscard]] virtual QList<PaneKeyGroup> keys() const { return {}; }
    // Writes what is typed and not saved; finished when it is safe to close the program.
    virtual QFuture<Outcome> flush() { return QtFuture::makeReadyFuture(success()); }

Q_SIGNALS:
    void countChanged(qint64 count); // beside the pane's name: what waits for a person
    void refreshed(); // what is shown has just come from the database
};

// How the window offers a pane. The program lists the panes there are; the order is that of the
// navigation list.
struct PaneEntry
{
    QString id; // stable: remembered and used on the command line
    QString title;
    Symbol symbol = Symbol::Disputes;
    std::function<Pane *(QWidget *parent)> make;
    bool revealsHits = true; // else the search does not ask it, and does not make it
};

} // namespace rl
