// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "serveraccount.h"

#include <QString>
#include <QStringList>

namespace rl {

// The folder of a private server's socket: short, as a socket's path may have 107 bytes, and always
// the same for one data folder, so that whoever is connected finds the server there again after it
// was restarted.
//
// While it is held nobody sweeps it: hold it from before the server starts until it listens.
class SocketFolder
{
public:
    SocketFolder() = default;
    ~SocketFolder();
    SocketFolder(SocketFolder &&other) noexcept;
    SocketFolder &operator=(SocketFolder &&other) noexcept;

    // Where this account's socket folders lie; the first one is preferred.
    static QStringList bases(const ServerAccount &account);

    // Makes it, or takes the one that is there, empties it of a dead server's files and holds it.
    // Errors: OutOfSpace, NotAllowed.
    static Result<SocketFolder> prepare(const ServerAccount &account, const QString &dataFolder,
                                        const QStringList &bases);
    // Removes the account's folders whose server is gone: nobody holds them, and nobody answers at
    // their socket. A folder with other files than a server's stays.
    static void sweep(const ServerAccount &account, const QStringList &bases);

    [[nodiscard]] const QString &path() const { return m_path; }
    void release();

private:
    QString m_path;
    int m_fd = -1;
};

} // namespace rl
