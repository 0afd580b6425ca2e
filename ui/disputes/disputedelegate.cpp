// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputedelegate.h"

#include "disputes/disputelistmodel.h"
#include "theme/metrics.h"
#include "widgets/tones.h"

#include <QPainter>

#include <algorithm>

namespace rl {
namespace {

constexpr int compactMargin = 7;

void paintLine(QPainter *painter, const QRect &rect, const QString &text, const QColor &color,
               Qt::Alignment alignment)
{
    painter->setPen(color);
    painter->drawText(rect, int(alignment | Qt::AlignVCenter | Qt::TextSingleLine),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

QSize DisputeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    if (index.data(KindRole).toInt() == DisputeListModel::BrokerRow)
        return {100, line + 2 * Space::S};
    return {100, m_compact ? 3 * line + 2 * compactMargin + 2 * Space::Hair
                           : std::max(Size::Row, line + 14)};
}

// The company on the left gives way; how much it is about stays.
void DisputeDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    const Colours &colours = Colours::of(option.palette);
    const QModelIndex heading = index.siblingAtColumn(0);
    const QRect inner = option.rect.adjusted(Space::M, 0, -Space::M, 0);
    painter->save();
    painter->fillRect(option.rect, colours.window);
    painter->setFont(font(Type::Caption));
    const QString sum = heading.data(SecondLineRole).toString();
    const int width = painter->fontMetrics().horizontalAdvance(sum);
    paintLine(painter, inner, sum, colours.muted, Qt::AlignRight);
    painter->setFont(font(Type::Strong));
    paintLine(painter, inner.adjusted(0, 0, -width - Space::M, 0),
              heading.data(FirstLineRole).toString(), colours.text, Qt::AlignLeft);
    painter->restore();
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

    const QRect inner = option.rect.adjusted(Space::M, compactMargin, -Space::M, -compactMargin);
    const auto line = [&inner](int number) {
        return QRect(inner.left(), inner.top() + inner.height() * number / 3, inner.width(),
                     inner.height() / 3);
    };
    // What stands at the right is whole; what stands at the left gives way.
    const auto pair = [&](int number, const QString &left, const QColor &leftColour,
                          const QFont &leftFont, const QString &right, const QColor &rightColour) {
        const int width = painter->fontMetrics().horizontalAdvance(right);
        paintLine(painter, line(number), right, rightColour, Qt::AlignRight);
        painter->setFont(leftFont);
        paintLine(painter, line(number).adjusted(0, 0, -width - Space::M, 0), left, leftColour,
                  Qt::AlignLeft);
    };
    const QColor quiet = settled ? colours.muted : colours.text;
    painter->save();
    painter->setFont(font(Type::Body));
    pair(0, text(DisputeListModel::Lead), quiet, font(Type::Strong), text(DisputeListModel::Due),
         textColour(tone(DisputeListModel::Due), option.palette));
    painter->setFont(font(Type::Caption));
    pair(1, text(DisputeListModel::Broker), colours.muted, font(Type::Caption),
         text(DisputeListModel::Amount), quiet);
    const int badgeColumn =
        settled ? DisputeListModel::Status : DisputeListModel::RecommendationColumn;
    const QRect badge =
        paintBadge(painter, line(2), text(badgeColumn), tone(badgeColumn), Qt::AlignRight);
    paintLine(painter, line(2).adjusted(0, 0, -badge.width() - Space::S, 0),
              text(DisputeListModel::BestCall), quiet, Qt::AlignLeft);
    painter->restore();
}

} // namespace rl
