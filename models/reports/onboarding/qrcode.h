// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace rl {

// A text as a QR code of medium error correction.
class QrCode
{
public:
    QrCode() = default;
    explicit QrCode(const QString &text); // empty when the text is, or is too long

    [[nodiscard]] bool isEmpty() const { return m_width == 0; }
    [[nodiscard]] int width() const { return m_width; } // modules, without the quiet zone
    [[nodiscard]] bool isDark(int x, int y) const
    {
        return m_dark[static_cast<size_t>(y * m_width + x)];
    }
    // Black on white, with the four modules of white around it that readers want.
    void paint(QPainter &painter, const QRectF &into) const;

private:
    int m_width = 0;
    std::vector<bool> m_dark;
};

} // namespace rl
