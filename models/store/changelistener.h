// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "disputestores.h"

namespace rl {

// Hears what triggers tell on the channel "ringledger_changed": {"table": …, "id": … or null}.
// Has a connection of its own, so that long work on another one does not delay it. After a loss it
// says changed() for everything (empty table), as nobody knows what it missed.
class ChangeListener final : public ChangeFeed
{
    Q_OBJECT

public:
    explicit ChangeListener(QObject *parent = nullptr);

    // Connects, and keeps connecting after a loss. Again when the server came back somewhere else.
    void listenAt(ConnectionOptions options);

Q_SIGNALS:
    void listening(); // from now on nothing is missed

private:
    void onConnected();
    void onNotified(const QString &payload);

    Database m_database;
    bool m_wasLost = false;
};

} // namespace rl
