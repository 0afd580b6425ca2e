// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/qrcode.h"

#include <QPainter>

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace rl {

namespace {

constexpr int quiet = 4; // modules of white that the standard asks for

} // namespace

QrCode::QrCode(const QString &text)
{
    if (text.isEmpty())
        return;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!made)
        return;
    m_width = made->width;
    const auto modules = static_cast<size_t>(m_width) * static_cast<size_t>(m_width);
    m_dark.reserve(modules);
    for (size_t i = 0; i < modules; ++i)
        m_dark.push_back((made->data[i] & 1) != 0);
}

void QrCode::paint(QPainter &painter, const QRectF &into) const
{
    if (isEmpty())
        return;
    const qreal side = std::min(into.width(), into.height());
    const qreal module = side / (m_width + 2 * quiet);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.fillRect(QRectF(into.topLeft(), QSizeF(side, side)), Qt::white);
    // Edges are rounded alike, so that no hairline of white runs between two dark modules.
    const auto edge = [&](int at) { return (at + quiet) * module; };
    for (int y = 0; y < m_width; ++y) {
        for (int x = 0; x < m_width; ++x) {
            if (isDark(x, y))
                painter.fillRect(QRectF(into.left() + edge(x), into.top() + edge(y),
                                        edge(x + 1) - edge(x), edge(y + 1) - edge(y)),
                                 Qt::black);
        }
    }
    painter.restore();
}

} // namespace rl
