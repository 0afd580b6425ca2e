// SPDX-License-Identifier: GPL-3.0-or-later
#include "tourhand.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>
#include <QWindow>

// QtGui exports these two for Qt's test library: events as if the window system had sent them.
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow *window, QEvent::Type type, int key,
                                    Qt::KeyboardModifiers modifiers, const QString &text,
                                    bool repeated, ushort count);
Q_GUI_EXPORT void qt_handleMouseEvent(QWindow *window, const QPointF &local, const QPointF &global,
                                      Qt::MouseButtons state, Qt::MouseButton button,
                                      QEvent::Type type, Qt::KeyboardModifiers modifiers,
                                      int timestamp);

namespace rl {

namespace {

int timestamp()
{
    static int now = 0;
    return now += 1000; // far enough apart that no two clicks are a double click
}

// A dialog of the window has the keyboard while it is open.
QWindow *windowOf(QWidget &window)
{
    QWidget *active = QApplication::activeWindow();
    return (active ? active : window.window())->windowHandle();
}

} // namespace

void TourHand::press(QWidget &window, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QString text;
    if (!(modifiers & ~Qt::ShiftModifier) && key < Qt::Key_Escape)
        text = QString(QChar(static_cast<char16_t>(key))).toLower();
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease})
        qt_handleKeyEvent(windowOf(window), type, key, modifiers, text, false, 1);
}

void TourHand::type(QWidget &window, const QString &text)
{
    for (const QChar letter : text) {
        const int key = letter.toUpper().unicode();
        const Qt::KeyboardModifiers modifiers =
            letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier;
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease})
            qt_handleKeyEvent(windowOf(window), type, key, modifiers, letter, false, 1);
    }
}

void TourHand::click(QWidget &target)
{
    click(target, target.rect().center());
}

void TourHand::click(QWidget &target, const QPoint &at)
{
    QWindow *window = target.window()->windowHandle();
    const QPointF local = target.mapTo(target.window(), at);
    const QPointF global = target.mapToGlobal(at);
    qt_handleMouseEvent(window, local, global, Qt::NoButton, Qt::NoButton, QEvent::MouseMove, {},
                        timestamp());
    qt_handleMouseEvent(window, local, global, Qt::LeftButton, Qt::LeftButton,
                        QEvent::MouseButtonPress, {}, timestamp());
    qt_handleMouseEvent(window, local, global, Qt::NoButton, Qt::LeftButton,
                        QEvent::MouseButtonRelease, {}, timestamp());
}

} // namespace rl
