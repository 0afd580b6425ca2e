// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/colours.h"

#include <QAbstractButton>

namespace rl {

// A filter one can switch on: a pill with a word and, when known, how many rows it would show.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    // Negative: unknown, and not shown.
    void setCount(qint64 count);
    [[nodiscard]] qint64 count() const { return m_count; }
    // Colours the count while it is not zero, e.g. Danger for overdue.
    void setTone(Tone tone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rename();
    [[nodiscard]] QString countText() const;

    qint64 m_count = -1;
    Tone m_tone = Tone::Neutral;
};

} // namespace rl
