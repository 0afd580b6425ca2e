// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListWidget;

namespace rl {

// Finds something while one types: asks after a short pause, and lists below what was found, to be
// chosen with the arrow keys and Enter, or by a click.
class MatchField : public QWidget
{
    Q_OBJECT

public:
    explicit MatchField(const QString &placeholder, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit &text() { return *m_text; }
    [[nodiscard]] QListWidget &list() { return *m_list; }
    void showMatches(const QStringList &matches); // none: no list
    void hideMatches();

Q_SIGNALS:
    void edited(); // by the person, who chose nothing yet
    void asked(const QString &text); // without blanks around it; empty: nothing is looked for
    void chosen(int row); // of the matches

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(int row);

    QLineEdit *m_text;
    QListWidget *m_list;
    QTimer m_delay;
};

} // namespace rl
