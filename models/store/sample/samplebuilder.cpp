// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplebuilder.h"

#include "session.h"
#include "transaction.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace rl {
namespace {

constexpr qint64 reservedNumbers = 32'000; // beyond: unregistered callers and EC's own phone

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::SampleBuilder", text);
}

Outcome runStep(Session &session, const QString &name)
{
    QFile file(QStringLiteral(":/rl/sample/%1.sql").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::Internal, QStringLiteral("There is no sample step %1.").arg(name), {}, {}};
    return session.runScript(file.readAll());
}

SqlParameters settingsOf(const SampleSize &size)
{
    const qint64 disputes =
        size.disputes > 0 ? size.disputes : std::max<qint64>(24, size.calls / 100);
    return {{"seed", size.seed},   {"brokers", size.brokers}, {"numbers", size.numbers},
            {"calls", size.calls}, {"disputes", disputes},    {"day", size.day}};
}

} // namespace

Outcome SampleBuilder::build(Session &session, const SampleSize &size, const Progress &progress)
{
    if (size.brokers < 1 || size.numbers < size.brokers || size.calls < 0
        || 2 * size.numbers + size.brokers > reservedNumbers) {
        return Error{ErrorCode::InvalidInput,
                     tr("This many brokers and numbers cannot be made."),
                     tr("There must be at least one number to a broker, and twice the numbers plus "
                        "the brokers must stay under %1, which is what the range of invented "
                        "numbers holds.")
                         .arg(reservedNumbers),
                     {}};
    }
    if (const Outcome welcome = isWelcome(session, size); !welcome)
        return welcome;

    if (const Outcome prepared = prepare(session, size); !prepared)
        return prepared;
    for (const auto &step : {QStringLiteral("10_people"), QStringLiteral("20_scenarios"),
                             QStringLiteral("30_slots")}) {
        if (const Outcome done = runStep(session, step); !done)
            return done;
    }
    if (const Outcome entered = enterHistory(session, progress); !entered)
        return entered;
    if (const Outcome claimed = runStep(session, QStringLiteral("60_disputes")); !claimed)
        return claimed;
    if (const Outcome analyzed = session.runScript("ANALYZE"); !analyzed)
        return analyzed;
    const Result<SqlRows> noted = session.query(u"sample_made");
    return noted ? success() : Outcome(noted.error());
}

Outcome SampleBuilder::isWelcome(Session &session, const SampleSize &size)
{
    const Result<SqlRows> rows = session.query(u"sample_in_the_way", settingsOf(size));
    if (!rows)
        return rows.error();
    if (rows->first().flag("is_foreign")) {
        return Error{ErrorCode::Conflict,
                     tr("This database holds data that is no sample; nothing was added."),
                     tr("Build the sample in an empty database."),
                     {}};
    }
    if (rows->first().flag("is_another")) {
        return Error{ErrorCode::Conflict,
                     tr("This database holds a sample of another seed, size or day; nothing was "
                        "added."),
                     tr("Give what that was begun with, or build yours in an empty database."),
                     {}};
    }
    return success();
}

Outcome SampleBuilder::prepare(Session &session, const SampleSize &size)
{
    const Result<SqlRows> set = session.query(u"sample_settings", settingsOf(size));
    return set ? success() : Outcome(set.error());
}

Outcome SampleBuilder::enterHistory(Session &session, const Progress &progress)
{
    const Result<SqlRows> slots = session.query(u"sample_slots");
    if (!slots)
        return slots.error();
    const qint64 total = slots->first().big("total");
    const Result<SqlRows> begun = session.query(u"sample_begin_calls");
    if (!begun)
        return begun.error();
    const QUuid run = begun->first().uuid("id");

    // The oldest have the highest numbers: a call is matched with what came before it.
    for (qint64 to = total; to > 0; to -= m_batch) {
        const qint64 from = std::max<qint64>(0, to - m_batch);
        if (const Outcome entered = enterBatch(session, run, from, to, total - from); !entered)
            return entered;
        if (progress && !progress(total - from, total)) {
            const Result<SqlRows> paused = session.query(
                u"sample_end_calls", {{"run", run}, {"status", QStringLiteral("paused")}});
            if (!paused)
                return paused.error();
            return Error{ErrorCode::Cancelled,
                         tr("The sample is not complete."),
                         tr("The same command goes on where it stopped."),
                         {}};
        }
    }
    const Result<SqlRows> ended =
        session.query(u"sample_end_calls", {{"run", run}, {"status", QStringLiteral("done")}});
    return ended ? success() : Outcome(ended.error());
}

Outcome SampleBuilder::enterBatch(Session &session, const QUuid &run, qint64 from, qint64 to,
                                  qint64 done)
{
    Transaction batch(session);
    if (const auto set = session.query(u"sample_batch", {{"from", from}, {"to", to}}); !set)
        return set.error();
    for (const auto &step : {QStringLiteral("40_appointments"), QStringLiteral("50_calls")}) {
        if (const Outcome made = runStep(session, step); !made)
            return made;
    }
    if (const auto entered = session.query(u"sample_enter_calls", {{"run", run}, {"done", done}});
        !entered)
        return entered.error();
    return batch.commit();
}

} // namespace rl
