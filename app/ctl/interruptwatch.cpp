// SPDX-License-Identifier: GPL-3.0-or-later
#include "interruptwatch.h"

#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

namespace rl {

namespace {

sigset_t watchedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    return signals;
}

} // namespace

InterruptWatch::InterruptWatch()
{
    // Blocked before any other thread starts, as threads inherit it.
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &InterruptWatch::onReadable);
}

InterruptWatch::~InterruptWatch()
{
    m_notifier.reset();
    close(m_descriptor);
}

void InterruptWatch::onReadable()
{
    signalfd_siginfo info{};
    while (read(m_descriptor, &info, sizeof info) == static_cast<ssize_t>(sizeof info))
        Q_EMIT interrupted();
}

} // namespace rl
