// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/callsview.h"

#include "disputes/callstablemodel.h"
#include "widgets/tonedelegate.h"
#include "widgets/tones.h"
#include "theme/metrics.h"

#include <QHeaderView>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace rl {
namespace {

constexpr int rowMargin = 6;
constexpr int cellPadding = 5;

// Two lines of a cell, in the upper part of a row whose lower part holds the reason.
class CallCellDelegate : public ToneDelegate
{
public:
    using ToneDelegate::ToneDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        paintBackground(painter, item);
        const Colours &colours = Colours::of(option.palette);
        const auto tone = casewords::Tone(index.data(ToneRole).toInt());
        const int line = option.fontMetrics.height();
        QRect upper = option.rect.adjusted(cellPadding, rowMargin, -cellPadding, 0);
        upper.setHeight(line);
        painter->save();
        const bool party =
            index.column() == CallsTableModel::From || index.column() == CallsTableModel::To;
        painter->setFont(index.column() == CallsTableModel::Talk ? emphasised(option.font)
                                                                 : option.font);
        painter->setPen(party ? colours.text : textColour(tone, option.palette));
        const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
        drawElided(painter, upper, index.data(FirstLineRole).toString(), alignment);
        painter->setFont(option.font);
        painter->setPen(colours.muted);
        drawElided(painter, upper.translated(0, line + 1), index.data(SecondLineRole).toString(),
                   alignment);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {40, 3 * option.fontMetrics.height() + 2 * rowMargin + 3};
    }

private:
    static QFont emphasised(QFont font)
    {
        font.setWeight(QFont::DemiBold);
        return font;
    }
    static void drawElided(QPainter *painter, const QRect &rect, const QString &text,
                           Qt::Alignment alignment)
    {
        painter->drawText(rect, int(alignment),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    }
};

QString sampleText(int column)
{
    static const std::array<QString, CallsTableModel::ColumnCount> samples{
        QStringLiteral("Wed 22 Oct, 10:05 ≈"),
        QStringLiteral("+1 424-485-1544"),
        QStringLiteral("+1 424-485-1544"),
        QStringLiteral("unkn"),
        QStringLiteral("1:15:00"),
        QStringLiteral("1:16:00"),
        QStringLiteral("other side"),
        QStringLiteral("not said yet"),
        QStringLiteral("carrier's own"),
        QString()};
    return samples[size_t(column)];
}

} // namespace

CallsView::CallsView(CallsTableModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("callsTable"));
    setAccessibleName(tr("Calls of the case"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setFont(rl::font(Type::Caption));
    setItemDelegate(new CallCellDelegate(this));
    setModel(&model);
    header()->setFont(rl::font(Type::Caption));
    header()->setStretchLastSection(false);
    header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 7px 5px; }"));
    header()->setMinimumSectionSize(30);
    setColumnHidden(CallsTableModel::Counts, true); // drawn across the row
}

void CallsView::selectCall(const QUuid &id)
{
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid() || index.row() == currentIndex().row())
        return;
    const QSignalBlocker quiet(this);
    setCurrentIndex(index);
    scrollTo(index);
    viewport()->update();
}

QUuid CallsView::currentCall() const
{
    return currentIndex().isValid() ? currentIndex().data(IdRole).toUuid() : QUuid();
}

void CallsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT callChosen(current.data(IdRole).toUuid());
}

void CallsView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void CallsView::fitColumns()
{
    std::array<int, CallsTableModel::Counts> widths{};
    int sum = 0;
    for (int column = 0; column < CallsTableModel::Counts; ++column) {
        // The hint knows nothing of the style sheet's padding and heavier type.
        const int width =
            std::max(fontMetrics().horizontalAdvance(sampleText(column)) + 2 * cellPadding,
                     header()->sectionSizeHint(column) + 3 * cellPadding);
        widths[size_t(column)] = width;
        sum += width;
    }
    // Too little room squeezes all alike; too much goes to the phones and whose they are.
    const int room = viewport()->width();
    for (int column = 0; column < CallsTableModel::Counts; ++column) {
        int width = widths[size_t(column)];
        if (sum > room)
            width = width * room / sum;
        else if (column == CallsTableModel::From || column == CallsTableModel::To)
            width += (room - sum) / 2;
        setColumnWidth(column, width);
    }
}

void CallsView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setFont(rl::font(Type::Body));
    painter.setPen(Colours::of(palette()).muted);
    painter.drawText(viewport()->rect().adjusted(Space::L, Space::L, -Space::L, -Space::L),
                     int(Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap),
                     tr("No call over the tracking number is on record for this appointment."));
}

void CallsView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    const Colours &colours = Colours::of(palette());
    const QModelIndex why = index.siblingAtColumn(CallsTableModel::Counts);
    const int line = fontMetrics().height();
    QRect lower = option.rect.adjusted(cellPadding, 0, -cellPadding, -rowMargin);
    lower.setTop(lower.bottom() - line);
    painter->setFont(font());
    painter->setPen(textColour(casewords::Tone(why.data(ToneRole).toInt()), palette()));
    painter->drawText(
        lower, int(Qt::AlignLeft | Qt::AlignVCenter),
        fontMetrics().elidedText(why.data().toString(), Qt::ElideRight, lower.width()));
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace rl
