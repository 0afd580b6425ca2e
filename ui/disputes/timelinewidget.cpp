// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/timelinewidget.h"

#include "theme/colours.h"
#include "theme/metrics.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace rl {
namespace {

constexpr double zoomStep = 1.25;
constexpr double panStep = 0.1;
constexpr double dragThreshold = 4;
constexpr double tightShare = 0.75; // of the height with two rows of labels in each lane

} // namespace

TimelineWidget::TimelineWidget(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline of the calls"));
    setToolTip({});
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void TimelineWidget::setTimeline(TimelineData timeline)
{
    const bool same = m_data && m_data->appointmentId == timeline.appointmentId;
    if (!same) {
        m_scale = TimelineScale::dayOf(timeline);
        m_selected = {};
    }
    m_data = std::move(timeline);
    scaleChanged();
    updateGeometry();
}

void TimelineWidget::clear()
{
    m_data.reset();
    scaleChanged();
}

void TimelineWidget::setWithLegend(bool with)
{
    if (m_withLegend == with)
        return;
    m_withLegend = with;
    scaleChanged();
    updateGeometry();
}

void TimelineWidget::setTight(bool tight)
{
    if (m_tight == tight)
        return;
    m_tight = tight;
    scaleChanged();
    updateGeometry();
}

void TimelineWidget::selectCall(const QUuid &id)
{
    if (m_selected == id)
        return;
    m_selected = id;
    if (!m_data)
        return;
    const auto call = std::find_if(m_data->calls.begin(), m_data->calls.end(),
                                   [&id](const TimelineCall &c) { return c.id == id; });
    if (call != m_data->calls.end()
        && (call->start < m_scale.from() || m_scale.to() < call->start)) {
        const qint64 half = m_scale.from().msecsTo(m_scale.to()) / 2;
        m_scale.show(call->start.addMSecs(-half), call->start.addMSecs(half));
        m_picture.reset();
    }
    update();
}

QRectF TimelineWidget::callRect(const QUuid &id)
{
    return m_data ? picture().callRect(id) : QRectF();
}

const TimelinePicture &TimelineWidget::picture()
{
    if (!m_picture)
        m_picture.emplace(*m_data, m_scale, QRectF(rect()), rl::font(Type::Caption), this,
                          m_withLegend);
    return *m_picture;
}

void TimelineWidget::scaleChanged()
{
    m_picture.reset();
    update();
}

QSize TimelineWidget::sizeHint() const
{
    const qreal height = m_data ? TimelinePicture::preferredHeight(
                             *m_data, width(), rl::font(Type::Caption), this, m_withLegend)
                                : 150;
    return {600, int(m_tight ? height * tightShare : height)};
}

QSize TimelineWidget::minimumSizeHint() const
{
    return {300, sizeHint().height()};
}

void TimelineWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const TimelinePalette colours =
        Colours::of(palette()).dark ? TimelinePalette::dark() : TimelinePalette::light();
    if (!m_data) {
        painter.fillRect(rect(), colours.background);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    picture().paint(painter, colours, m_selected);
    if (hasFocus()) {
        painter.setPen(QPen(Colours::of(palette()).focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Radius::Small,
                                Radius::Small);
    }
}

void TimelineWidget::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_picture.reset();
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void TimelineWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scaleChanged();
}

double TimelineWidget::positionOf(double x)
{
    const QRectF plot = picture().layout().plot;
    return std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
}

// With Ctrl or when already focused; a page that scrolls must not be caught by the timeline.
void TimelineWidget::wheelEvent(QWheelEvent *event)
{
    if (!m_data || (!hasFocus() && !event->modifiers().testFlag(Qt::ControlModifier))) {
        event->ignore();
        return;
    }
    const QPoint turned = event->angleDelta();
    if (qAbs(turned.x()) > qAbs(turned.y()) || event->modifiers().testFlag(Qt::ShiftModifier))
        m_scale.pan((turned.x() + turned.y() > 0 ? -1 : 1) * panStep);
    else if (turned.y() != 0)
        m_scale.zoom(turned.y() > 0 ? zoomStep : 1 / zoomStep, positionOf(event->position().x()));
    scaleChanged();
    event->accept();
}

void TimelineWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom = event->position();
    m_dragging = false;
}

void TimelineWidget::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_data)
        return;
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        const auto item = picture().itemAt(event->position());
        setCursor(item && item->kind == TimelineItem::Kind::Call ? Qt::PointingHandCursor
                                                                 : Qt::ArrowCursor);
        return;
    }
    const double moved = event->position().x() - m_dragFrom.x();
    if (!m_dragging && qAbs(moved) < dragThreshold)
        return;
    m_dragging = true;
    m_scale.pan(-moved / picture().layout().plot.width());
    m_dragFrom = event->position();
    scaleChanged();
}

void TimelineWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_dragging || !m_data)
        return;
    const auto item = picture().itemAt(event->position());
    if (item && item->kind == TimelineItem::Kind::Call) {
        selectCall(item->id);
        Q_EMIT callChosen(item->id);
    }
}

void TimelineWidget::walk(int direction)
{
    const auto &calls = m_data->calls;
    if (calls.empty())
        return;
    const auto now = std::find_if(calls.begin(), calls.end(),
                                  [this](const TimelineCall &c) { return c.id == m_selected; });
    const auto last = std::ptrdiff_t(calls.size()) - 1;
    const std::ptrdiff_t place =
        now == calls.end() ? (direction > 0 ? 0 : last)
                           : std::clamp<std::ptrdiff_t>(now - calls.begin() + direction, 0, last);
    selectCall(calls[size_t(place)].id);
    Q_EMIT callChosen(m_selected);
}

void TimelineWidget::keyPressEvent(QKeyEvent *event)
{
    if (!m_data) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        m_scale.pan(-panStep);
        break;
    case Qt::Key_Right:
        m_scale.pan(panStep);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_scale.zoom(zoomStep, 0.5);
        break;
    case Qt::Key_Minus:
        m_scale.zoom(1 / zoomStep, 0.5);
        break;
    case Qt::Key_0:
        m_scale = TimelineScale::dayOf(*m_data);
        break;
    case Qt::Key_Up:
        walk(-1);
        break;
    case Qt::Key_Down:
        walk(1);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    scaleChanged();
}

bool TimelineWidget::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_data)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto item = picture().itemAt(help->pos());
    if (item && !item->tip.isEmpty())
        QToolTip::showText(
            help->globalPos(),
            QStringLiteral("<p style='white-space:pre'>%1</p>").arg(item->tip.toHtmlEscaped()),
            this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace rl
