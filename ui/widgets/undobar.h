// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QDeadlineTimer>
#include <QFrame>

#include <chrono>

class QLabel;
class QPushButton;

namespace rl {

// "DSP-2025-00001: the charge stands. Undo (8)" at the lower edge of a page, with a line that runs
// out. Shows one deed at a time; the next one replaces it.
class UndoBar : public QFrame
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    void offer(const QString &text, std::chrono::milliseconds time = std::chrono::seconds(10));
    // Gone without either signal: the deed can no longer be taken back, or has been.
    void dismiss();
    [[nodiscard]] bool isOffering() const { return m_timer.isActive(); }
    [[nodiscard]] QString text() const;

    // As the button does; nothing when there is nothing to take back. For the pane's Ctrl+Z.
    void undo();

Q_SIGNALS:
    void undone(); // the person wants it back; the bar is gone already
    void expired();

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void relabel();

    QLabel *m_text;
    QPushButton *m_undo;
    QBasicTimer m_timer;
    QDeadlineTimer m_deadline;
    std::chrono::milliseconds m_time{0};
};

} // namespace rl
