// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QMargins>

// Distances and type sizes; nothing in the console uses another number for them.
namespace rl {

// Device-independent pixels.
namespace Space {
inline constexpr int Hair = 2;
inline constexpr int XS = 4;
inline constexpr int S = 8;
inline constexpr int M = 12;
inline constexpr int L = 16;
inline constexpr int XL = 24;
inline constexpr int XXL = 40;
} // namespace Space

namespace Radius {
inline constexpr int Small = 4; // badges, ticks
inline constexpr int Control = 6; // buttons, fields
inline constexpr int Card = 10; // cards, banners, dialogs
} // namespace Radius

namespace Size {
inline constexpr int Icon = 20; // the grid that our pictures are drawn on
inline constexpr int SmallIcon = 16;
inline constexpr int Control = 32; // height of a button or field
inline constexpr int Row = 36; // table row of one line
inline constexpr int TallRow = 52; // table row of two lines
} // namespace Size

// Steps of the type scale, relative to the font that the desktop (or the user) chose.
enum class Type { Caption, Body, Strong, Subtitle, Title, Figure };

QFont font(Type type);

// A point size for the style sheet, which cannot ask for a QFont.
double pointSize(Type type);

} // namespace rl
