// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

#include <QAbstractButton>

namespace rl {

// A button of the sidebar, in line with its places: picture, word, and the key for it. Folded it
// shows the picture only.
class SidebarButton : public QAbstractButton
{
    Q_OBJECT

public:
    SidebarButton(Symbol symbol, const QString &text, QWidget *parent = nullptr);

    void setSymbol(Symbol symbol);
    void setHint(const QString &keys); // muted, at the right
    void setOutlined(bool outlined); // looks like the field that it opens
    void setFolded(bool folded);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Symbol m_symbol;
    QString m_hint;
    bool m_outlined = false;
    bool m_folded = false;
};

} // namespace rl
