// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rl {

class BusyIndicator;

// What stands where a list or page has nothing to show: a picture, what is the case, and what to do
// next. Also the page for loading and for a failure.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    EmptyState(Symbol symbol, const QString &title, const QString &text, QWidget *parent = nullptr);

    void setContent(Symbol symbol, const QString &title, const QString &text,
                    Tone tone = Tone::Neutral);
    // A calm page with a turning arc in place of the picture.
    void setLoading(const QString &title, const QString &text = {});
    // An empty text removes the button.
    void setAction(const QString &text);
    void setSecondAction(const QString &text);
    // For the log and for support: small, selectable, below everything.
    void setDetail(const QString &detail);

    // The keyboard goes to the button, if there is one.
    void focusAction();

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void triggered(); // the action button
    void secondTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void redrawPicture();

    Symbol m_symbol = Symbol::Inbox;
    Tone m_tone = Tone::Neutral;
    QLabel *m_picture;
    BusyIndicator *m_busy;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_second;
    QLabel *m_detail;
};

} // namespace rl
