// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"
#include "disputes/tonedelegate.h"

namespace rl {

// Draws a row of the Disputes list: a cell per column where there is room for them, and two lines
// in one cell where there is not ("Testy McTesterson … in 2 days" over "My Reverse Options … Charge
// stands").
class DisputeDelegate : public ToneDelegate
{
    Q_OBJECT

public:
    using ToneDelegate::ToneDelegate;

    void setCompact(bool compact) { m_compact = compact; }
    [[nodiscard]] bool isCompact() const { return m_compact; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintCompact(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;

    bool m_compact = false;
};

} // namespace rl
