// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace rl {

// What a coloured thing means. A tone always comes with a word or a picture beside it: colour alone
// says nothing to one in twelve men.
enum class Tone { Neutral, Accent, Success, Warning, Danger };

// How one tone is drawn: a tinted box with a readable word in it, or a filled shape.
struct ToneColours
{
    QColor text; // on 'tint' and on any surface: at least 4.5:1
    QColor tint; // background of badges and banners
    QColor edge; // hairline around a tint; decoration
    QColor fill; // filled button, dot, bar: at least 3:1 on a surface
    QColor onFill; // text on 'fill': at least 4.5:1
};

// All colours of the console, light or dark. Whatever is drawn takes its colours from here, so that
// tests/ui/test_theme can compute every contrast.
struct Colours
{
    bool dark = false;

    QColor window; // behind everything
    QColor surface; // lists, cards, fields
    QColor raised; // menus, tool tips, the palette
    QColor sidebar;
    QColor hover; // row or button under the pointer
    QColor selection; // selected row; text keeps its colour on it
    QColor line; // hairlines between things; decoration
    QColor control; // outline of a field or button: at least 3:1 on 'surface'

    QColor text; // on window, surface, raised, sidebar, hover, selection: at least 7:1
    QColor muted; // second line, captions: at least 4.5:1 on the same
    QColor disabled; // what cannot be used now; exempt from contrast by WCAG 1.4.3

    QColor focus; // ring around what has the keyboard: at least 3:1

    ToneColours neutral;
    ToneColours accent;
    ToneColours success;
    ToneColours warning;
    ToneColours danger;

    [[nodiscard]] const ToneColours &tone(Tone tone) const;

    static const Colours &light();
    static const Colours &night();
    // The table that a palette belongs to, by the lightness of its window colour.
    static const Colours &of(const QPalette &palette);
    // The table in use now: that of the application's palette, which Theme sets.
    static const Colours &current();
};

// Contrast of two opaque colours after WCAG 2.1, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace rl
