// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminaldesk.h"

#include "commandcontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::TerminalDesk", text);
}

} // namespace

Result<std::unique_ptr<TerminalDesk>> TerminalDesk::open(CommandContext &context)
{
    const Result<ConnectionOptions> options = context.database().result();
    if (!options)
        return options.error();
    return std::unique_ptr<TerminalDesk>(new TerminalDesk(*options));
}

TerminalDesk::TerminalDesk(const ConnectionOptions &options)
    : m_database(options)
    , m_stores(m_database)
    , m_desk(m_stores.all(), m_clock)
{
}

Result<QUuid> TerminalDesk::broker(const QString &text)
{
    if (const QUuid id = QUuid::fromString(text); !id.isNull())
        return id;
    const Result<std::vector<BrokerCard>> found = m_desk.findBrokers(text).result();
    if (!found)
        return found.error();
    if (found->size() == 1)
        return found->front().id;
    if (found->empty())
        return Error{ErrorCode::NotFound,
                     tr("No broker is called “%1”.").arg(text),
                     tr("Give a part of the name, the company or the phone."),
                     {}};
    QStringList names;
    for (const BrokerCard &card : *found)
        names << tr("%1 (%2), %3")
                     .arg(card.contactName, card.company, card.id.toString(QUuid::WithoutBraces));
    return Error{ErrorCode::InvalidInput,
                 tr("“%1” fits %2 brokers: %3.")
                     .arg(text)
                     .arg(found->size())
                     .arg(names.mid(0, 5).join(u"; ")),
                 tr("Give more of the name, or the id."),
                 {}};
}

std::optional<QString> oneReference(const QString &action, const QStringList &positional)
{
    if (positional.size() == 1)
        return positional.front();
    CommandContext::note(
        tr("ringledgerctl dispute %1: give one case, as in DSP-2026-00001.").arg(action));
    return {};
}

} // namespace rl
