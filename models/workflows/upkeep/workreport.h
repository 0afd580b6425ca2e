// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>
#include <QFuture>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace rl {

// One step of the work that nobody waits for.
struct WorkStep
{
    QString name; // release_numbers, take_pool_snapshots, …: resources/migrations/0018_nightly.sql
    bool done = false;
    std::optional<qint64> count; // how many it did; none: it does not say
    QString error; // why it was not done
    QString remedy;
};

// What a run did. Each step stands by itself: one that failed did not keep the others from it.
struct WorkReport
{
    QString kind; // "nightly", "quarter_hour"
    bool skipped = false; // somebody else was at it
    QDateTime finishedAt; // UTC; invalid when skipped
    std::vector<WorkStep> steps;
    QJsonObject document; // as the database answered, for --json

    [[nodiscard]] bool isComplete() const
    {
        return std::all_of(steps.begin(), steps.end(),
                           [](const WorkStep &step) { return step.done; });
    }
};

// Lets the database do that work. Errors: Unreachable, NotAllowed.
class UpkeepStore
{
public:
    virtual ~UpkeepStore() = default;
    virtual QFuture<Result<WorkReport>> nightly() = 0;
    // The night's work if nobody has done it today, else what is due every quarter of an hour.
    virtual QFuture<Result<WorkReport>> catchUp() = 0;
};

} // namespace rl
