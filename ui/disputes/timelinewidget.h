// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timelinepicture.h"

#include <QWidget>

#include <optional>

namespace rl {

// The timeline of the case on screen. The wheel zooms around the pointer, dragging and the arrow
// keys pan, + and - zoom, 0 shows the appointment's day; a click on a call tells which.
class TimelineWidget : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineWidget(QWidget *parent = nullptr);

    // Another case opens on the appointment's day; the same one (by appointment) stays where it is.
    void setTimeline(TimelineData timeline);
    void clear();
    void setWithLegend(bool with);
    void setTight(bool tight); // lower lanes, with one row of labels
    void selectCall(const QUuid &id);
    [[nodiscard]] const TimelineScale &scale() const { return m_scale; }
    [[nodiscard]] QRectF callRect(const QUuid &id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void callChosen(const QUuid &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    const TimelinePicture &picture();
    void scaleChanged();
    void walk(int direction); // to the next or previous call
    [[nodiscard]] double positionOf(double x);

    std::optional<TimelineData> m_data;
    TimelineScale m_scale;
    std::optional<TimelinePicture> m_picture; // laid out for the present size; empty: to be done
    QUuid m_selected;
    QPointF m_dragFrom;
    bool m_dragging = false;
    bool m_tight = false;
    bool m_withLegend = true;
};

} // namespace rl
