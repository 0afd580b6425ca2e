// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/navigationlist.h"

#include "theme/metrics.h"

#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace rl {

namespace {

enum Role { SymbolRole = Qt::UserRole, CountRole, TitleRole };

class PlaceDelegate : public QStyledItemDelegate
{
public:
    explicit PlaceDelegate(NavigationList *list)
        : QStyledItemDelegate(list)
        , m_list(list)
    {
    }

    bool folded = false;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {40, 40};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colours &colours = Colours::current();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        const QRect box = option.rect.adjusted(0, 2, 0, -2);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || hovered) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? colours.selection : colours.hover);
            painter->drawRoundedRect(box, Radius::Control, Radius::Control);
        }
        if (selected && m_list->hasFocus()) {
            painter->setPen(QPen(colours.focus, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), Radius::Control,
                                     Radius::Control);
        }

        const QColor ink = selected ? colours.accent.text : colours.muted;
        const auto symbol = static_cast<Symbol>(index.data(SymbolRole).toInt());
        const int left = folded ? box.center().x() - Size::Icon / 2 + 1 : box.left() + Space::M;
        painter->drawPixmap(
            left, box.center().y() - Size::Icon / 2 + 1,
            Icons::pixmap(symbol, ink, Size::Icon, painter->device()->devicePixelRatioF()));

        const qint64 count = index.data(CountRole).toLongLong();
        if (folded) {
            if (count > 0) {
                painter->setPen(QPen(colours.sidebar, 2));
                painter->setBrush(colours.accent.fill);
                painter->drawEllipse(QPointF(box.center().x() + 10, box.center().y() - 8), 5, 5);
            }
        } else {
            QRect inner = box.adjusted(Space::M + Size::Icon + Space::M, 0, -Space::M, 0);
            if (count > 0) {
                painter->setFont(font(Type::Caption));
                painter->setPen(colours.muted);
                painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter,
                                  QLocale().toString(count));
            }
            QFont label = option.font;
            label.setWeight(selected ? QFont::DemiBold : QFont::Medium);
            painter->setFont(label);
            painter->setPen(selected ? colours.accent.text : colours.text);
            painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                              index.data(TitleRole).toString());
        }
        painter->restore();
    }

private:
    NavigationList *m_list;
};

} // namespace

NavigationList::NavigationList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new PlaceDelegate(this));
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setAccessibleName(tr("Navigation"));
    // The sheet gives views the surface's colour; this one lies on the sidebar.
    setStyleSheet(QStringLiteral("QListWidget { background: transparent; }"));
}

void NavigationList::addPlace(Symbol symbol, const QString &title)
{
    auto *item = new QListWidgetItem(title, this);
    item->setData(SymbolRole, static_cast<int>(symbol));
    item->setData(TitleRole, title);
    item->setData(Qt::AccessibleTextRole, title);
    item->setToolTip(title);
}

void NavigationList::setCount(int row, qint64 count)
{
    QListWidgetItem *place = item(row);
    if (!place)
        return;
    const QString title = place->data(TitleRole).toString();
    place->setData(CountRole, count);
    const QString spoken =
        count > 0 ? tr("%1, %2 waiting").arg(title, QLocale().toString(count)) : title;
    place->setData(Qt::AccessibleTextRole, spoken);
    place->setToolTip(spoken);
}

void NavigationList::setFolded(bool folded)
{
    static_cast<PlaceDelegate *>(itemDelegate())->folded = folded;
    viewport()->update();
}

} // namespace rl
