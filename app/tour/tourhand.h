// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QString>
#include <Qt>

class QWidget;

namespace rl {

// The hand of the tour: keys and clicks enter where those of a person do, at the window, so that
// shortcuts, focus and hit testing are the real ones.
namespace TourHand {

void press(QWidget &window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void type(QWidget &window, const QString &text);
void click(QWidget &target); // its centre, left button
void click(QWidget &target, const QPoint &at);

} // namespace TourHand

} // namespace rl
