// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toursteps.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace rl {

// Walks through the steps one after the other: acts, waits until what the step waits for is there
// and the window has come to rest, takes a picture, prints its path. Ends the program: 0, or 1 when
// a step did not come about in time, saying which.
class Tour : public QObject
{
    Q_OBJECT

public:
    Tour(MainWindow &window, Theme &theme, const QString &folder, QObject *parent = nullptr);
    void start();

private:
    void begin(); // the current step
    void look(); // whether it is done
    void picture(const QString &name, double ratio);
    void fail(const QString &why);

    TourPlace m_place;
    std::vector<TourStep> m_steps;
    std::size_t m_at = 0;
    int m_pictures = 0;
    QTimer m_timer;
    QDeadlineTimer m_deadline;
    int m_calm = 0; // looks in a row at which the step was done
};

} // namespace rl
