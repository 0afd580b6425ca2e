// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/colours.h"

#include <QIcon>
#include <QPixmap>

#include <optional>

namespace rl {

// Our own pictures, resources/icons/<name>.svg: strokes of one colour on a grid of 20. A new one is
// a file there, a line in ui/theme/CMakeLists.txt by its name, and a value here in the same order.
enum class Symbol {
    // places
    Disputes,
    Settings,
    // deeds
    Search,
    Undo,
    Close,
    Refresh,
    // people and things
    Person,
    Company,
    PhoneIn,
    Number,
    Database,
    Offline,
    Inbox,
    // states
    Info,
    Warning,
    Error,
    CheckCircle,
    Dot,
    Star,
    // the program
    Sidebar,
    Sun,
    Moon,
    Keyboard,
    Count // not a picture
};

namespace Icons {

// An icon that is drawn in the theme's colours at the moment of painting, so a change of theme
// needs no new icon. Without a tone it takes the muted text colour, the text colour when it is
// selected or under the pointer, and the disabled one when it is disabled.
QIcon icon(Symbol symbol, std::optional<Tone> tone = std::nullopt);

// The picture in one colour, 'size' device-independent pixels square, for painting by hand.
QPixmap pixmap(Symbol symbol, const QColor &colour, int size, qreal devicePixelRatio);

// The mark of the program, for windows and the about box.
QIcon program();

} // namespace Icons

} // namespace rl
