// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/busyindicator.h"

#include "theme/colours.h"
#include "theme/metrics.h"

#include <QPainter>
#include <QTimerEvent>

#include <chrono>

namespace rl {

namespace {

constexpr std::chrono::milliseconds patience{250};
constexpr int turnMs = 900;

} // namespace

BusyIndicator::BusyIndicator(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Busy"));
}

void BusyIndicator::setRunning(bool running)
{
    if (running == isRunning())
        return;
    if (running) {
        m_since.start();
        m_timer.start(40, this);
    } else {
        m_timer.stop();
    }
    update();
}

QSize BusyIndicator::sizeHint() const
{
    return {Size::Icon, Size::Icon};
}

void BusyIndicator::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        update();
    else
        QWidget::timerEvent(event);
}

void BusyIndicator::paintEvent(QPaintEvent *)
{
    if (!isRunning() || m_since.elapsed() < patience.count())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Colours::current();
    const QRectF box = QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5);
    painter.setPen(QPen(colours.line, 2.5));
    painter.drawEllipse(box);
    painter.setPen(QPen(colours.accent.fill, 2.5, Qt::SolidLine, Qt::RoundCap));
    const int start = static_cast<int>(m_since.elapsed() % turnMs) * 360 * 16 / turnMs;
    painter.drawArc(box, -start, 100 * 16);
}

} // namespace rl
