// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/qrcode.h"

#include <QWidget>

namespace rl {

// A QR code, always dark on white: cameras want it so in a dark window too.
class QrPicture : public QWidget
{
    Q_OBJECT

public:
    explicit QrPicture(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QrCode m_code;
};

} // namespace rl
