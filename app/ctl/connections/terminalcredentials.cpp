// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/terminalcredentials.h"

#include "commandcontext.h"

#include <QCoreApplication>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::TerminalCredentials", text);
}

} // namespace

Result<std::unique_ptr<TerminalCredentials>> TerminalCredentials::open(CommandContext &context)
{
    const Result<ConnectionOptions> options = context.database().result();
    if (!options)
        return options.error();
    return std::unique_ptr<TerminalCredentials>(
        new TerminalCredentials(context.connections().secrets(), *options));
}

TerminalCredentials::TerminalCredentials(SecretStore &secrets, const ConnectionOptions &options)
    : m_database(options)
    , m_store(m_database)
    , m_desk(secrets, m_cipher, m_store)
{
}

Result<Organization> TerminalCredentials::organization(const QString &name)
{
    const auto found = answer(m_store.organizations(name));
    if (!found)
        return found.error();
    if (found->size() == 1)
        return found->front();
    if (found->empty()) {
        return Error{ErrorCode::NotFound,
                     tr("There is no organization “%1”.").arg(name),
                     tr("Give its whole name, or its id."),
                     {}};
    }
    return Error{ErrorCode::InvalidInput,
                 tr("%1 organizations are called “%2”.").arg(found->size()).arg(name),
                 tr("Give the id of the one that is meant."),
                 {}};
}

} // namespace rl
