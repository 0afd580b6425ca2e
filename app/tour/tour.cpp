// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "shell/mainwindow.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QPainter>
#include <QPixmap>

#include <chrono>
#include <cstdio>

namespace rl {

namespace {

constexpr std::chrono::milliseconds glance{40};
constexpr int calmLooks = 6; // so long must it stay done: lists fill, layouts settle
constexpr std::chrono::seconds patience{30};

void print(const QString &line)
{
    printf("%s\n", qPrintable(line));
    fflush(stdout);
}

} // namespace

Tour::Tour(MainWindow &window, Theme &theme, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_place{window, theme, folder, {}}
{
    m_timer.setInterval(glance);
    connect(&m_timer, &QTimer::timeout, this, &Tour::look);
}

void Tour::start()
{
    if (!QDir().mkpath(m_place.folder)) {
        fail(tr("The folder %1 cannot be made.").arg(m_place.folder));
        return;
    }
    m_steps = tourSteps();
    begin();
}

void Tour::begin()
{
    m_calm = 0;
    m_deadline.setRemainingTime(patience);
    const TourStep &step = m_steps.at(m_at);
    if (step.act)
        step.act(m_place);
    m_timer.start();
}

void Tour::look()
{
    // Not every platform hands the keyboard back when a dialog closes.
    if (!QApplication::activeWindow())
        m_place.window.activateWindow();
    const TourStep &step = m_steps.at(m_at);
    m_calm = !step.done || step.done(m_place) ? m_calm + 1 : 0;
    if (m_calm >= calmLooks) {
        m_timer.stop();
        if (!step.name.isEmpty())
            picture(step.name, step.ratio);
        if (++m_at < m_steps.size())
            begin();
        else
            QCoreApplication::exit(0);
    } else if (m_deadline.hasExpired()) {
        m_timer.stop();
        picture(QStringLiteral("stuck"), 1.0);
        fail(tr("Step “%1” did not come about within %2 s; the picture shows how far it came.")
                 .arg(step.name.isEmpty() ? QString::number(m_at + 1) : step.name)
                 .arg(patience.count()));
    }
}

// The window as one sees it, an open dialog over it.
void Tour::picture(const QString &name, double ratio)
{
    QPixmap canvas(m_place.window.size() * ratio);
    canvas.setDevicePixelRatio(ratio);
    m_place.window.render(&canvas);
    if (QWidget *dialog = QApplication::activeModalWidget()) {
        QPainter painter(&canvas);
        painter.fillRect(m_place.window.rect(), QColor(0, 0, 0, 90));
        QRect box(QPoint(), dialog->size());
        box.moveCenter(m_place.window.rect().center());
        painter.drawPixmap(box.topLeft(), dialog->grab());
    }
    const QString path = QStringLiteral("%1/%2-%3.png")
                             .arg(m_place.folder)
                             .arg(++m_pictures, 2, 10, QLatin1Char('0'))
                             .arg(name);
    if (canvas.save(path))
        print(path);
    for (const QString &paper : std::as_const(m_place.papers))
        print(paper);
    m_place.papers.clear();
}

void Tour::fail(const QString &why)
{
    fprintf(stderr, "ringledger: %s\n", qPrintable(why));
    // exit() is heard only by a running event loop, and start() may be called before there is one.
    QMetaObject::invokeMethod(
        this, [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
}

} // namespace rl
