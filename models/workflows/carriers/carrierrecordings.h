// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carrierpages.h"

#include <QDateTime>

#include <optional>

namespace rl {

struct CarrierRecording
{
    QString sid;
    QString callSid;
    QString status; // in-progress, paused, stopped, processing, completed, absent, deleted …
    QDateTime start; // UTC
    std::optional<int> seconds; // of the recording; not the talk time
    std::optional<int> channels;
};

struct RecordingFilter
{
    QString callSid; // empty: of all calls
    QDateTime createdFrom; // inclusive
    QDateTime createdUntil;
    int pageSize = 1000;
};

class Recordings
{
public:
    virtual ~Recordings() = default;
    virtual CarrierFuture<qint64> list(const RecordingFilter &filter,
                                       CarrierPage<CarrierRecording> page) = 0;
    virtual CarrierFuture<CarrierRecording> fetch(const QString &sid) = 0;
    // Also well when it was gone already.
    virtual CarrierFuture<Unit> remove(const QString &sid) = 0;
};

} // namespace rl
