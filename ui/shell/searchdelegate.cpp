// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/searchdelegate.h"

#include "searchhitsmodel.h"
#include "theme/icons.h"
#include "theme/metrics.h"

#include <QPainter>

namespace rl {

namespace {

Symbol symbolOf(SearchHit::Kind kind)
{
    switch (kind) {
    case SearchHit::Kind::Broker:
        return Symbol::Company;
    case SearchHit::Kind::Lead:
        return Symbol::Person;
    case SearchHit::Kind::Number:
        return Symbol::Number;
    case SearchHit::Kind::Dispute:
        break;
    }
    return Symbol::Disputes;
}

QString kindName(SearchHit::Kind kind)
{
    switch (kind) {
    case SearchHit::Kind::Broker:
        return SearchDelegate::tr("Broker");
    case SearchHit::Kind::Lead:
        return SearchDelegate::tr("Lead");
    case SearchHit::Kind::Number:
        return SearchDelegate::tr("Number");
    case SearchHit::Kind::Dispute:
        break;
    }
    return SearchDelegate::tr("Dispute");
}

} // namespace

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int lines =
        QFontMetrics(font(Type::Body)).height() + QFontMetrics(font(Type::Caption)).height();
    return {200, lines + 2 * Space::S + Space::Hair};
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Colours &colours = Colours::current();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto kind =
        static_cast<SearchHit::Kind>(index.data(SearchHitsModel::HitKindRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colours.selection : colours.hover);
        painter->drawRoundedRect(option.rect, Radius::Control, Radius::Control);
    }
    QRect inner = option.rect.adjusted(Space::M, Space::S, -Space::M, -Space::S);
    painter->drawPixmap(inner.left(), inner.center().y() - Size::Icon / 2 + 1,
                        Icons::pixmap(symbolOf(kind),
                                      selected ? colours.accent.text : colours.muted, Size::Icon,
                                      painter->device()->devicePixelRatioF()));
    inner.setLeft(inner.left() + Size::Icon + Space::M);

    painter->setFont(font(Type::Caption));
    painter->setPen(colours.muted);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, kindName(kind));
    inner.setRight(inner.right() - painter->fontMetrics().horizontalAdvance(kindName(kind))
                   - Space::M);

    const QString subtitle = index.data(SearchHitsModel::SubtitleRole).toString();
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
                      painter->fontMetrics().elidedText(subtitle, Qt::ElideRight, inner.width()));
    QFont title = font(Type::Body);
    title.setWeight(QFont::Medium);
    painter->setFont(title);
    painter->setPen(colours.text);
    painter->drawText(
        inner, Qt::AlignLeft | (subtitle.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop),
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
    painter->restore();
}

} // namespace rl
