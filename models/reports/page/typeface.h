// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

namespace rl {

// The fonts of a document: the first of a few quiet sans-serif families that this machine has.
// All of them have figures of one width, so that columns of times line up.
class Typeface
{
public:
    Typeface();

    [[nodiscard]] QFont regular(qreal points) const;
    [[nodiscard]] QFont bold(qreal points) const;
    [[nodiscard]] QFont mono(qreal points) const;

private:
    QString m_family;
    QString m_monoFamily;
};

// Three greys and a rule: all that a document needs besides the timeline's colours.
namespace ink {
inline const QColor text(0x1a1f36);
inline const QColor muted(0x5c6679);
inline const QColor rule(0xd5dbe3);
inline const QColor wash(0xf6f8fa);
} // namespace ink

} // namespace rl
