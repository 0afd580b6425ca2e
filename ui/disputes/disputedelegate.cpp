// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputedelegate.h"

#include "disputes/disputelistmodel.h"
#include "disputes/tones.h"
#include "theme/metrics.h"

#include <QPainter>

#include <algorithm>

namespace rl {
namespace {

void paintLine(QPainter *painter, const QRect &rect, const QString &text, const QColor &color,
               Qt::Alignment alignment)
{
    painter->setPen(color);
    painter->drawText(rect, int(alignment | Qt::AlignVCenter | Qt::TextSingleLine),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void DisputeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    if (m_compact)
        paintCompact(painter, option, index);
    else
        ToneDelegate::paint(painter, option, index);
}

QSize DisputeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_compact)
        return {ToneDelegate::sizeHint(option, index).width(),
                std::max(Size::Row, option.fontMetrics.height() + 14)};
    return {100, std::max(Size::TallRow, 2 * option.fontMetrics.height() + 22)};
}

void DisputeDelegate::paintCompact(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    paintBackground(painter, item);

    const auto cell = [&index](int column) { return index.siblingAtColumn(column); };
    const auto text = [&cell](int column) { return cell(column).data().toString(); };
    const auto tone = [&cell](int column) {
        return casewords::Tone(cell(column).data(ToneRole).toInt());
    };
    const Colours &colours = Colours::of(option.palette);
    const bool settled = tone(DisputeListModel::Lead) == casewords::Tone::Muted;

    const QRect inner = option.rect.adjusted(Space::M, 7, -Space::M, -7);
    const QRect upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    const QRect lower(inner.left(), upper.bottom() + 1, inner.width(),
                      inner.height() - upper.height());
    painter->save();

    painter->setFont(font(Type::Body));
    const QString due = settled ? text(DisputeListModel::Reference) : text(DisputeListModel::Due);
    const int dueWidth = painter->fontMetrics().horizontalAdvance(due);
    paintLine(painter, upper, due, textColour(tone(DisputeListModel::Due), option.palette),
              Qt::AlignRight);
    painter->setFont(font(Type::Strong));
    paintLine(painter, upper.adjusted(0, 0, -dueWidth - Space::M, 0), text(DisputeListModel::Lead),
              settled ? colours.muted : colours.text, Qt::AlignLeft);

    painter->setFont(font(Type::Caption));
    const int badgeColumn =
        settled ? DisputeListModel::Status : DisputeListModel::RecommendationColumn;
    const QRect badge =
        paintBadge(painter, lower, text(badgeColumn), tone(badgeColumn), Qt::AlignRight);
    paintLine(painter, lower.adjusted(0, 0, -badge.width() - Space::S, 0),
              text(DisputeListModel::Broker), colours.muted, Qt::AlignLeft);
    painter->restore();
}

} // namespace rl
