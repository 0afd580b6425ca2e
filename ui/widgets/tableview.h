// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace rl {

class RememberedLayout;

// A table as every pane has it: whole rows, sorting asked of the model, columns that can be moved,
// resized and hidden from the header's menu, all of it remembered, and rows copied as TSV. Widths
// that a person gave are never changed; until then fitColumns() may choose them.
class TableView : public QTreeView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    // Call once, after setModel() and after the default widths are set. A column of these can not
    // be hidden: without it a row could not be told from another.
    void remember(RememberedLayout &layout, const QString &name, const QList<int> &always = {0});

    // Rows in the order on screen, with a line of column titles; tabs and line ends in values are
    // flattened to spaces, and formulas are defused: a spreadsheet is where they go.
    [[nodiscard]] QString selectionAsTsv() const;
    void copySelection() const;
    [[nodiscard]] QList<int> shownColumns() const; // in their order on screen

    // Moving through the rows keeps the columns where they are.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void opened(const QModelIndex &index); // Enter or double click

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

    // Widths for the room there is. Called while a person has not given their own.
    virtual void fitColumns() { }
    [[nodiscard]] bool isArranged() const { return m_arranged; }
    void fitUnlessArranged();
    // Rows that are no data, such as headings, are left out of a copy.
    [[nodiscard]] virtual bool isCopied(const QModelIndex &) const { return true; }

private:
    void showHeaderMenu(const QPoint &at);
    void setArranged(bool arranged);
    [[nodiscard]] QString arrangedKey() const;

    RememberedLayout *m_layout = nullptr;
    QString m_name;
    QList<int> m_always;
    QByteArray m_asBuilt; // the header before anything was restored
    bool m_arranged = false; // a person chose the widths
    bool m_headerHeld = false; // the mouse is down on the header
};

} // namespace rl
