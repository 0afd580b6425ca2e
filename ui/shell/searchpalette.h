// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputestores.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QListView;

namespace rl {

class BusyIndicator;
class SearchHitsModel;

// Ctrl+K: finds a dispute, broker, lead or number by any part. Lies over the window, dimming it;
// arrows move, Enter opens, Esc or a click beside it closes. Answers that a later question has
// overtaken are dropped.
class SearchPalette : public QWidget
{
    Q_OBJECT

public:
    // Covers 'parent' and follows its size.
    explicit SearchPalette(QWidget *parent);

    // The store must outlive the palette or be replaced; null: there is nothing to ask yet.
    void setStore(SearchStore *store) { m_store = store; }
    void open();
    void close();

Q_SIGNALS:
    void chosen(const rl::SearchHit &hit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void ask();
    void showAnswer(const Result<std::vector<SearchHit>> &answer);
    void say(const QString &text); // in place of the list
    void accept(const QModelIndex &index);
    void step(int by);
    void fit();

    SearchStore *m_store = nullptr;
    SearchHitsModel *m_hits;
    QFrame *m_card;
    QLineEdit *m_input;
    BusyIndicator *m_busy;
    QListView *m_list;
    QLabel *m_remark;
    QTimer m_pause; // so that not every letter is a question
    int m_question = 0; // the latest one
    QPointer<QWidget> m_before; // had the keyboard
};

} // namespace rl
