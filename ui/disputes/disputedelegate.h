// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"
#include "widgets/tonedelegate.h"

namespace rl {

// Draws a row of the Disputes list: a cell per column where there is room for them; where there is
// not, three lines across the row ("Testy McTesterson … in 2 days", "My Reverse Options … $50.00",
// "15:00, 5 min after … Charge stands"). A broker's heading is one low line.
class DisputeDelegate : public ToneDelegate
{
    Q_OBJECT

public:
    using ToneDelegate::ToneDelegate;

    void setCompact(bool compact) { m_compact = compact; }
    [[nodiscard]] bool isCompact() const { return m_compact; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    // Of a whole row.
    void paintCompact(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    static void paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index);

private:
    bool m_compact = false;
};

} // namespace rl
