// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace rl::bench {

// An application that knows what its longest handler cost: CPU time of the interface thread from an
// event's delivery to its return, everything inside included (painting, layout, our slots).
class MeasuringApplication : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    // Forgets what was measured until now.
    void startOver();
    [[nodiscard]] double longestMilliseconds() const { return m_longest; }
    // Receiver's class and event type of the longest.
    [[nodiscard]] const QString &longestName() const { return m_longestName; }

private:
    int m_depth = 0;
    double m_longest = 0;
    QString m_longestName;
};

} // namespace rl::bench
