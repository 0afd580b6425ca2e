// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace rl {

// Turns SIGINT, SIGTERM and SIGHUP into a Qt signal. One per program.
class InterruptWatch : public QObject
{
    Q_OBJECT

public:
    InterruptWatch();
    ~InterruptWatch() override;

Q_SIGNALS:
    void interrupted();

private:
    void onReadable();

    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace rl
