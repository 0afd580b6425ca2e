// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statusline.h"

#include "consolelanguage.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "timetext.h"

#include <QEvent>
#include <QLabel>
#include <QTimeZone>

#include <chrono>

namespace rl {

QString ageText(const QDateTime &when, const QDateTime &now)
{
    const qint64 seconds = when.secsTo(now);
    if (seconds < 3)
        return StatusLine::tr("just now");
    if (seconds < 60)
        return StatusLine::tr("%1 s ago").arg(seconds);
    if (seconds < 3600)
        return StatusLine::tr("%1 min ago").arg(seconds / 60);
    if (seconds < 24 * 3600)
        return StatusLine::tr("%1 h ago").arg(seconds / 3600);
    return datedMomentText(when, QTimeZone::systemTimeZone(), consoleLanguage());
}

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_dot(new QLabel(this))
    , m_state(new QLabel(this))
    , m_freshness(new QLabel(this))
{
    setSizeGripEnabled(false);
    setAccessibleName(tr("State"));
    for (QLabel *label : {m_state, m_freshness})
        label->setProperty("type", QStringLiteral("caption"));
    m_dot->setContentsMargins(Space::S, 0, 0, 0);
    m_freshness->setContentsMargins(0, 0, Space::S, 0);
    addWidget(m_dot);
    addWidget(m_state);
    addPermanentWidget(m_freshness);
    m_tick.setInterval(std::chrono::seconds(1));
    m_tick.setTimerType(Qt::CoarseTimer);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::tell);
    redraw();
}

void StatusLine::setConnection(Connection connection)
{
    m_connection = connection;
    redraw();
}

void StatusLine::setDatabase(const QString &name)
{
    m_database = name;
    redraw();
}

void StatusLine::setRefreshed(const QDateTime &when)
{
    m_refreshed = when;
    m_tick.start();
    tell();
}

QString StatusLine::connectionText() const
{
    return m_state->text();
}

QString StatusLine::freshnessText() const
{
    return m_freshness->text();
}

void StatusLine::tell()
{
    const QString text =
        m_refreshed.isValid()
            ? tr("Updated %1").arg(ageText(m_refreshed, QDateTime::currentDateTimeUtc()))
            : QString();
    if (text != m_freshness->text())
        m_freshness->setText(text);
}

void StatusLine::redraw()
{
    const Colours &colours = Colours::current();
    QColor ink = colours.success.fill;
    QString state = tr("Connected");
    if (m_connection == Connection::Starting) {
        ink = colours.neutral.fill;
        state = tr("Starting");
    } else if (m_connection == Connection::Lost) {
        ink = colours.danger.fill;
        state = tr("Not connected, trying again");
    } else if (m_connection == Connection::None) {
        ink = colours.danger.fill;
        state = tr("Not connected");
    }
    m_dot->setPixmap(Icons::pixmap(Symbol::Dot, ink, Size::SmallIcon, devicePixelRatioF()));
    m_state->setText(m_database.isEmpty() ? state : tr("%1: %2").arg(m_database, state));
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        redraw();
    QStatusBar::changeEvent(event);
}

} // namespace rl
