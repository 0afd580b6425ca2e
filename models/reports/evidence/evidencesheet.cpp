// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidencesheet.h"

#include "page/paper.h"
#include "words/evidencephrases.h"

#include <QPainter>

namespace rl {

QString EvidenceSheet::clean(const QString &typed) const
{
    return privacy.redacted(typed, text(words::leadsNumber));
}

TextBlock EvidenceSheet::block(const QString &text, const QFont &font, qreal width,
                               Qt::Alignment alignment) const
{
    return {text, font, width, device, alignment};
}

void EvidenceSheet::title(const QString &text, qreal room) const
{
    const TextBlock line = block(text, type.bold(10.5), flow.width());
    flow.space(17 * pt);
    flow.keepTogether(line.height() + room);
    flow.add(line.height() + 3 * pt, [line](QPainter &painter, const QRectF &rect) {
        line.draw(painter, rect.topLeft(), ink::text);
    });
}

void EvidenceSheet::paragraph(const QString &text, const QFont &font, const QColor &color) const
{
    flow.addLines(block(text, font, flow.width()), 0, color);
}

} // namespace rl
