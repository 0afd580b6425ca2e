// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "secrets/credentialdesk.h"
#include "secrets/opensslcipher.h"
#include "secrets/sqlorgcredentialstore.h"

#include <QEventLoop>
#include <QFutureWatcher>

#include <memory>

namespace rl {

class CommandContext;

// The credential desk of one terminal command, in the thread of that command.
class TerminalCredentials
{
public:
    // Starts the database. Errors: as CommandContext::database().
    static Result<std::unique_ptr<TerminalCredentials>> open(CommandContext &context);
    ~TerminalCredentials() { m_database.close(); } // the desk hears what is on its way
    TerminalCredentials(const TerminalCredentials &) = delete;
    TerminalCredentials &operator=(const TerminalCredentials &) = delete;

    [[nodiscard]] CredentialDesk &desk() { return m_desk; }
    [[nodiscard]] OrgCredentialStore &store() { return m_store; }

    // The one organization of this name or id. Errors: NotFound, InvalidInput (several), and those
    // of the store.
    Result<Organization> organization(const QString &name);

    // The desk's answers come through the events of its thread.
    template <typename T>
    static T answer(const QFuture<T> &future)
    {
        QEventLoop events;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcher<T>::finished, &events, &QEventLoop::quit);
        watcher.setFuture(future);
        if (!future.isFinished())
            events.exec();
        return future.result();
    }

private:
    TerminalCredentials(SecretStore &secrets, const ConnectionOptions &options);

    Database m_database;
    SqlOrgCredentialStore m_store;
    OpenSslCipher m_cipher;
    CredentialDesk m_desk;
};

} // namespace rl
