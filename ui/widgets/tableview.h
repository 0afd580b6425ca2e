// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace rl {

class RememberedLayout;

// A table as every pane has it: whole rows, no grid, sorting asked of the model, columns that can
// be moved, hidden from the header's menu and are remembered, and the selection copied as TSV.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    // Call once, after setModel() and after the default widths are set. A column of these can not
    // be hidden: without it a row could not be told from another.
    void remember(RememberedLayout &layout, const QString &name, const QList<int> &always = {0});

    // The selected rows, visible columns in their visible order, with a line of column titles.
    // Values that hold tabs or line ends are flattened to spaces.
    [[nodiscard]] QString selectionAsTsv() const;
    void copySelection();

Q_SIGNALS:
    void opened(const QModelIndex &index); // Enter or double click

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showHeaderMenu(const QPoint &at);

    RememberedLayout *m_layout = nullptr;
    QString m_name;
    QList<int> m_always;
    QByteArray m_asBuilt; // the header before anything was restored
};

} // namespace rl
