// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplebuilder.h"

#include "session.h"
#include "transaction.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace rl {
namespace {

constexpr qint64 appointmentsPerBatch = 50'000;
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
    const Result<SqlRows> foreign = session.query(u"sample_is_foreign");
    if (!foreign)
        return foreign.error();
    if (foreign->first().flag("is_foreign")) {
        return Error{ErrorCode::Conflict,
                     tr("This database holds data that is no sample; nothing was added."),
                     tr("Build the sample in an empty database."),
                     {}};
    }

    if (const Outcome prepared = prepare(session, size); !prepared)
        return prepared;
    for (const auto &step : {QStringLiteral("10_people"), QStringLiteral("20_scenarios"),
                             QStringLiteral("30_appointments")}) {
        if (const Outcome done = runStep(session, step); !done)
            return done;
    }
    if (const Outcome entered = enterCalls(session, progress); !entered)
        return entered;
    if (const Outcome claimed = runStep(session, QStringLiteral("50_disputes")); !claimed)
        return claimed;
    return session.runScript("ANALYZE");
}

Outcome SampleBuilder::prepare(Session &session, const SampleSize &size)
{
    const qint64 disputes =
        size.disputes > 0 ? size.disputes : std::max<qint64>(24, size.calls / 100);
    const Result<SqlRows> set = session.query(u"sample_settings", {{"seed", size.seed},
                                                                   {"brokers", size.brokers},
                                                                   {"numbers", size.numbers},
                                                                   {"calls", size.calls},
                                                                   {"disputes", disputes},
                                                                   {"day", size.day}});
    if (!set)
        return set.error();
    return success();
}

Outcome SampleBuilder::enterCalls(Session &session, const Progress &progress)
{
    const Result<SqlRows> counted = session.query(u"sample_appointment_count");
    if (!counted)
        return counted.error();
    const qint64 total = counted->first().big("total");
    const Result<SqlRows> begun = session.query(u"sample_begin_calls");
    if (!begun)
        return begun.error();
    const QUuid run = begun->first().uuid("id");

    for (qint64 from = 0; from < total; from += appointmentsPerBatch) {
        const qint64 to = std::min(total, from + appointmentsPerBatch);
        Transaction batch(session);
        if (const auto set = session.query(u"sample_batch", {{"from", from}, {"to", to}}); !set)
            return set.error();
        if (const Outcome staged = runStep(session, QStringLiteral("40_calls")); !staged)
            return staged;
        if (const auto entered = session.query(u"sample_enter_calls", {{"run", run}, {"to", to}});
            !entered)
            return entered.error();
        if (const Outcome committed = batch.commit(); !committed)
            return committed;
        if (progress && !progress(to, total)) {
            return Error{ErrorCode::Cancelled,
                         tr("The sample is not complete."),
                         tr("The same command goes on where it stopped."),
                         {}};
        }
    }
    const Result<SqlRows> ended = session.query(u"sample_end_calls", {{"run", run}});
    if (!ended)
        return ended.error();
    return success();
}

} // namespace rl
