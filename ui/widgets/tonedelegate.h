// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settling/casewords.h"

#include <QStyledItemDelegate>

namespace rl {

// Draws a cell in the colour of its ToneRole, and as a badge where BadgeRole says so.
class ToneDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int padding = 8; // left and right of a cell's text

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    // The highlight of a selected row, without its text.
    static void paintBackground(QPainter *painter, const QStyleOptionViewItem &option);
};

// A badge, vertically centred in 'rect' at its left or, with AlignRight, its right edge.
// Returns its rectangle.
QRect paintBadge(QPainter *painter, const QRect &rect, const QString &text, casewords::Tone tone,
                 Qt::Alignment alignment = Qt::AlignLeft);

} // namespace rl
