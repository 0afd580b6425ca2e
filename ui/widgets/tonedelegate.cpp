// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tonedelegate.h"

#include "tableroles.h"
#include "widgets/badge.h"
#include "widgets/tones.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace rl {
namespace {

constexpr int textMargin = 3; // the style's own, left and right of a text
constexpr int inset = ToneDelegate::padding - textMargin;

casewords::Tone toneOf(const QModelIndex &index)
{
    return casewords::Tone(index.data(ToneRole).toInt());
}

} // namespace

QRect paintBadge(QPainter *painter, const QRect &rect, const QString &text, casewords::Tone tone,
                 Qt::Alignment alignment)
{
    const int width = std::min(rect.width(), Badge::sizeFor(text, false).width());
    const int left = alignment.testFlag(Qt::AlignRight) ? rect.right() - width + 1 : rect.left();
    const QRect badge(left, rect.top(), width, rect.height());
    Badge::paint(painter, badge, text, themeTone(tone));
    return badge;
}

void ToneDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus;
    const QVariant tone = index.data(ToneRole);
    if (tone.isValid() && tone.toInt() != int(casewords::Tone::Neutral)) {
        const QColor color = textColour(toneOf(index), option->palette);
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
    } else {
        option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
    }
}

void ToneDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option)
{
    const Colours &colours = Colours::of(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colours.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colours.hover);
}

void ToneDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    paintBackground(painter, item);
    item.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver);
    item.rect.adjust(inset, 0, -inset, 0);
    if (index.data(BadgeRole).toBool()) {
        painter->save();
        painter->setFont(item.font);
        if (!item.text.isEmpty())
            paintBadge(painter, item.rect.adjusted(textMargin, 0, -textMargin, 0), item.text,
                       toneOf(index));
        painter->restore();
        return;
    }
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
}

QSize ToneDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(BadgeRole).toBool())
        size.setWidth(Badge::sizeFor(index.data().toString(), false).width() + 2 * textMargin);
    size.rwidth() += 2 * inset;
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + 14));
    return size;
}

} // namespace rl
