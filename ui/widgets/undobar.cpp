// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/undobar.h"

#include "theme/icons.h"
#include "theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimerEvent>

namespace rl {

namespace {

constexpr int tickMs = 50; // the line's smoothness

} // namespace

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_undo(new QPushButton(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_text->setWordWrap(true);
    m_undo->setIcon(Icons::icon(Symbol::Undo));
    m_undo->setShortcut({}); // Ctrl+Z belongs to the pane, which knows where the keyboard is
    m_undo->setObjectName(QStringLiteral("undo"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Space::L, Space::S, Space::S, Space::S + Space::Hair);
    row->setSpacing(Space::M);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undo);
    hide();
}

void UndoBar::offer(const QString &text, std::chrono::milliseconds time)
{
    m_text->setText(text);
    setAccessibleName(text);
    m_time = time;
    m_deadline.setRemainingTime(time, Qt::CoarseTimer);
    m_timer.start(tickMs, this);
    relabel();
    show();
    update();
}

void UndoBar::dismiss()
{
    m_timer.stop();
    hide();
}

QString UndoBar::text() const
{
    return m_text->text();
}

void UndoBar::undo()
{
    if (!isOffering())
        return;
    dismiss();
    Q_EMIT undone();
}

void UndoBar::relabel()
{
    const int seconds = static_cast<int>((m_deadline.remainingTime() + 999) / 1000);
    const QString label = tr("Undo (%1)").arg(seconds);
    if (m_undo->text() == label)
        return;
    m_undo->setText(label);
    m_undo->setAccessibleName(tr("Undo; %1 s left").arg(seconds));
}

void UndoBar::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QFrame::timerEvent(event);
        return;
    }
    if (m_deadline.hasExpired()) {
        dismiss();
        Q_EMIT expired();
        return;
    }
    relabel();
    update(0, height() - 4, width(), 4);
}

void UndoBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QFrame::changeEvent(event);
}

void UndoBar::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.accent.edge);
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius::Card,
                            Radius::Card);
    const double share = m_time.count() > 0 ? static_cast<double>(m_deadline.remainingTime())
                                                  / static_cast<double>(m_time.count())
                                            : 0.0;
    const double whole = width() - 2.0 * Radius::Card;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent.fill);
    painter.drawRoundedRect(QRectF(Radius::Card, height() - 4, whole * qBound(0.0, share, 1.0), 3),
                            1.5, 1.5);
}

} // namespace rl
