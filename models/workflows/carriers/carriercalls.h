// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carrierpages.h"

#include <QDateTime>

#include <optional>

namespace rl {

// A leg of a call as the carrier lists it. 'from' and 'to' are the carrier's words: mostly E.164.
struct CarrierCall
{
    QString sid;
    QString parentSid; // of a child leg
    QString from;
    QString to;
    QString forwardedFrom;
    QString status; // queued, ringing, in-progress, completed, busy, failed, no-answer, canceled
    QString direction; // inbound, outbound, outbound-api, outbound-dial
    QDateTime start; // UTC; invalid while it has not begun
    QDateTime end;
    std::optional<int> seconds; // of the leg; unknown while it runs
    QString answeredBy;
    QString price; // decimal, as the carrier writes it ("-0.0085"); empty: not yet known
    QString currency;

    [[nodiscard]] bool isOver() const
    {
        return status == u"completed" || status == u"busy" || status == u"failed"
               || status == u"no-answer" || status == u"canceled";
    }
};

struct CallFilter
{
    QString to; // E.164; empty: any
    QString from;
    QString parentSid;
    QString status;
    QDateTime startedFrom; // inclusive; carriers filter by the second or by the day in UTC
    QDateTime startedUntil; // inclusive
    int pageSize = 1000; // carriers give no more
};

// The account's list of calls, newest first.
class CallList
{
public:
    virtual ~CallList() = default;
    virtual CarrierFuture<qint64> list(const CallFilter &filter, CarrierPage<CarrierCall> page) = 0;
    virtual CarrierFuture<CarrierCall> fetch(const QString &sid) = 0;
};

} // namespace rl
