// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forwardingcode.h"

#include <QWidget>

namespace rl {

// Where a call goes in a mode, in one line: the caller, the phone, the assistant.
class ModePicture : public QWidget
{
    Q_OBJECT

public:
    explicit ModePicture(ForwardingMode mode, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ForwardingMode m_mode;
};

} // namespace rl
