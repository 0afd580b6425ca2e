// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "disputes/sqldisputestores.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace rl {

class CommandContext;

// The dispute desk of one terminal command, over the private database.
class TerminalDesk
{
public:
    // Starts the database. Errors: as CommandContext::database().
    static Result<std::unique_ptr<TerminalDesk>> open(CommandContext &context);

    [[nodiscard]] DisputeDesk &desk() { return m_desk; }

    // The one broker whose id, phone or name is 'text'. Errors: NotFound, InvalidInput (several,
    // with their names), and those of the store.
    Result<QUuid> broker(const QString &text);

private:
    explicit TerminalDesk(const ConnectionOptions &options);

    Database m_database;
    SqlDisputeStores m_stores;
    SystemClock m_clock;
    DisputeDesk m_desk;
};

// The one case number among the positional arguments; otherwise says what is wrong.
std::optional<QString> oneReference(const QString &action, const QStringList &positional);

} // namespace rl
