// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/typeface.h"

#include <QFontDatabase>
#include <QStringList>

namespace rl {
namespace {

QString firstInstalled(const QStringList &wanted)
{
    const QStringList families = QFontDatabase::families();
    for (const QString &family : wanted) {
        if (families.contains(family))
            return family;
    }
    return wanted.last();
}

QFont fontOf(const QString &family, qreal points, QFont::Weight weight)
{
    QFont font(family);
    font.setPointSizeF(points);
    font.setWeight(weight);
    // Too little to be seen, but with any spacing Qt makes no ligatures: a search in the finished
    // PDF finds "Pacific", and not only "Paciﬁc".
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);
    font.setHintingPreference(QFont::PreferNoHinting); // paper has no pixels to fit
    return font;
}

} // namespace

Typeface::Typeface()
    // Not Inter, though the window may use it: its contextual hyphens and colons come out of a PDF
    // as blanks when a reader copies a reference or a number.
    : m_family(firstInstalled({QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"),
                               QStringLiteral("Helvetica Neue"), QStringLiteral("DejaVu Sans")}))
    , m_monoFamily(firstInstalled({QStringLiteral("JetBrains Mono"),
                                   QStringLiteral("Noto Sans Mono"), QStringLiteral("Consolas"),
                                   QStringLiteral("Menlo"), QStringLiteral("DejaVu Sans Mono")}))
{
}

QFont Typeface::regular(qreal points) const
{
    return fontOf(m_family, points, QFont::Normal);
}

QFont Typeface::bold(qreal points) const
{
    return fontOf(m_family, points, QFont::Bold);
}

QFont Typeface::mono(qreal points) const
{
    return fontOf(m_monoFamily, points, QFont::Normal);
}

} // namespace rl
