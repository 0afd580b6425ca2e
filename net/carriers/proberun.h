// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carrierprobe.h"
#include "restapi.h"

#include <QFutureWatcher>
#include <QPromise>

namespace rl {

// One test of a connection. Deletes itself when it is over.
class ProbeRun : public QObject
{
    Q_OBJECT

public:
    ProbeRun(const CarrierProfile &profile, const CarrierAccess &access, HttpTime &time,
             const HttpSettings &settings, QObject *parent);

    [[nodiscard]] QFuture<CarrierReport> future() { return m_promise.future(); }
    void begin();

private:
    void askAccount();
    void onAccount(const CarrierResult<QJsonObject> &account);
    void askNext();
    void onListed(const CarrierResult<qint64> &listed);
    void judge();
    [[nodiscard]] CarrierError everywhere(const CarrierError &error) const;
    [[nodiscard]] CarrierError here(const CarrierCheck &check, const CarrierError &error) const;
    void finish();
    template <typename T, typename Then>
    void await(CarrierFuture<T> asked, Then then);

    CarrierProfile m_profile;
    RestApi m_api;
    QPromise<CarrierReport> m_promise;
    QFutureWatcher<CarrierReport> m_watcher;
    CarrierReport m_report;
    std::vector<std::optional<CarrierError>> m_errors; // of each check
    std::size_t m_at = 0;
};

} // namespace rl
