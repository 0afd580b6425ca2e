// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/qrpicture.h"

#include <QPainter>

namespace rl {

namespace {

constexpr int side = 132;

} // namespace

QrPicture::QrPicture(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("qr"));
    setFixedSize(side, side);
}

void QrPicture::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_code = QrCode(text);
    setAccessibleName(tr("QR code: %1").arg(text));
    update();
}

QSize QrPicture::sizeHint() const
{
    return {side, side};
}

void QrPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_code.paint(painter, rect());
}

} // namespace rl
