// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace rl {

// A strip that says one thing about the page below it: the connection is lost, this is sample data,
// that did not work. Has its word, a picture, and at most two actions. Hidden while it has no text.
class Banner : public QFrame
{
    Q_OBJECT

public:
    // Card: rounded, within a page. Strip: edge to edge, below the menu bar.
    enum class Shape { Card, Strip };
    explicit Banner(QWidget *parent = nullptr, Shape shape = Shape::Card);

    void setContent(Tone tone, const QString &text, const QString &actionText = {},
                    const QString &secondText = {});
    void clear();
    void setClosable(bool closable);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void triggered();
    void secondTriggered();
    void closed(); // by a person

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void arrange();

    Shape m_shape;
    Tone m_tone = Tone::Neutral;
    QLabel *m_picture;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_second;
    QToolButton *m_close;
    QBoxLayout *m_words; // the text and the actions
};

} // namespace rl
