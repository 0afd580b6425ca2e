// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/colours.h"

#include <QWidget>

#include <vector>

class QButtonGroup;

namespace rl {

class Chip;

// A row of chips of which exactly one is on. One Tab stop; arrow keys, Home and End move within.
// Wraps into more rows when there is no room.
class ChipBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChipBar(QWidget *parent = nullptr);

    Chip *add(int id, const QString &text, Tone tone = Tone::Neutral);
    [[nodiscard]] Chip *chip(int id) const;
    void setCount(int id, qint64 count);
    [[nodiscard]] int current() const;
    // Does not emit chosen(): for code that follows the data, not the person.
    void setCurrent(int id);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int id); // by a person

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void step(int to);
    int arrange(int width, bool move) const;

    QButtonGroup *m_group;
    std::vector<Chip *> m_chips;
};

} // namespace rl
