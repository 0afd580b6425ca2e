// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>
#include <QFuture>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <vector>

namespace rl {

// A time in which a carrier may have lost calls: a case that it touches is not decided as if there
// had been none.
struct Incident
{
    QUuid id;
    QString carrier; // signalwire, twilio
    QDateTime from; // UTC
    QDateTime to; // invalid: still going on
    QStringList numbers; // E.164; empty: all of the carrier's
    QString note;
    QDateTime reconciledAt; // the carrier's own list was read for all of it; invalid: not yet
    QString reconcileNote;
};

class IncidentStore
{
public:
    virtual ~IncidentStore() = default;
    virtual QFuture<Result<std::vector<Incident>>> list() = 0; // the newest first
    // Errors: NotAllowed, InvalidInput (it ends before it begins).
    virtual QFuture<Result<Incident>> add(const Incident &incident) = 0;
    // Errors: NotFound, Conflict (it is over already), InvalidInput (before it began).
    virtual QFuture<Result<Incident>> end(const QUuid &id, const QDateTime &at) = 0;
};

} // namespace rl
