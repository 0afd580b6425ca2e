// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timelinepalette.h"

#include <QRectF>

class QPainter;

namespace rl {

// The badge of a call: a filled disc with a tick (billable), a ring with a dash (too short), a tape
// (voicemail), a ring with a cross (not answered), a dashed ring with a question mark (unknown).
// Also drawn in tables, so that a row and its bar are recognised as one.
void paintCallBadge(QPainter &painter, const QRectF &square, CallMark mark,
                    const TimelinePalette &palette);

// The bar of a call's talk time. 'hatched': outside any assignment of this case.
void paintTalkBar(QPainter &painter, const QRectF &bar, CallMark mark, bool hatched,
                  const TimelinePalette &palette);

// The lighter bar before it, while the phone rang.
void paintRingBar(QPainter &painter, const QRectF &bar, CallMark mark,
                  const TimelinePalette &palette);

// Slanted lines 'gap' apart, in the painter's pen, clipped to the rectangle.
void paintHatching(QPainter &painter, const QRectF &rect, qreal gap);

} // namespace rl
