// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>
#include <QFuture>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace rl {

// A call that the ledger could not take: it is kept aside until what is missing arrives, or a
// person says what it was.
struct KeptCall
{
    QUuid id;
    QString reason; // unknown_number, no_assignment, unknown_caller, conflict, future, …
    QString reasonText; // the same for a clerk
    QString carrier;
    QString sid;
    QDateTime at; // UTC
    QString trackingNumber;
    QString from; // masked: it may be a lead's
    QString to;
    std::optional<int> talkSeconds; // nothing: unknown
    QString status;
    QString holderLead; // who held the tracking number then, or last; empty: nobody
    QString holderBroker;
    QDateTime releasedAt; // of that holder; invalid: held it then
};

struct KeptCallPage
{
    std::vector<KeptCall> calls; // the newest first
    qint64 total = 0;
};

class KeptCallStore
{
public:
    virtual ~KeptCallStore() = default;
    virtual QFuture<Result<KeptCallPage>> list(int limit) = 0;
    // Into the ledger as a person says; the answer is the ledger's row. 'direction' may be empty
    // for one that contradicts what is on record: then it is the right one. Errors: NotAllowed,
    // InvalidInput (no words, no direction), NotFound (no longer kept aside).
    virtual QFuture<Result<QUuid>> attribute(const QUuid &id, const QString &direction,
                                             const QString &note) = 0;
    // Put away for good; the note says why. Errors: as above.
    virtual QFuture<Outcome> dismiss(const QUuid &id, const QString &note) = 0;
};

} // namespace rl
