// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpcarrierprobe.h"

#include "proberun.h"

namespace rl {

HttpCarrierProbe::HttpCarrierProbe(HttpTime &time, const HttpSettings &settings, Reach reach,
                                   QObject *parent)
    : QObject(parent)
    , m_time(time)
    , m_settings(settings)
    , m_reach(std::move(reach))
{
}

HttpSettings HttpCarrierProbe::quick()
{
    HttpSettings settings;
    settings.connect = std::chrono::seconds(8);
    settings.transfer = std::chrono::seconds(10);
    settings.whole = std::chrono::seconds(15);
    settings.retry.tries = 1;
    return settings;
}

QFuture<CarrierReport> HttpCarrierProbe::test(const CarrierProfile &profile, const Secret &token)
{
    const Result<CarrierAccess> access = m_reach(profile, token);
    if (!access) {
        CarrierReport report;
        report.problem.emplace();
        static_cast<Error &>(*report.problem) = access.error();
        report.problem->fault = CarrierFault::Refused;
        return readyFuture(report);
    }
    auto *run = new ProbeRun(profile, *access, m_time, m_settings, this);
    const QFuture<CarrierReport> future = run->future();
    run->begin();
    return future;
}

} // namespace rl
