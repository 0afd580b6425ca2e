// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carrieraccess.h"
#include "carriers/carrierprobe.h"
#include "http/httptime.h"

#include <QObject>

#include <functional>

namespace rl {

// Asks over HTTP: the account itself, then one entry each of its calls, numbers and caller ids. Has
// less patience than work has: somebody sits in front of it, and can press the button again.
class HttpCarrierProbe : public QObject, public CarrierProbe
{
    Q_OBJECT

public:
    using Reach = std::function<Result<CarrierAccess>(const CarrierProfile &, const Secret &)>;

    // 'time' lives longer. 'reach' is for who plays the carrier on this computer.
    explicit HttpCarrierProbe(HttpTime &time, const HttpSettings &settings = quick(),
                              Reach reach = carrierAccess, QObject *parent = nullptr);

    // In the thread that this lives in.
    QFuture<CarrierReport> test(const CarrierProfile &profile, const Secret &token) override;

    static HttpSettings quick();

private:
    HttpTime &m_time;
    HttpSettings m_settings;
    Reach m_reach;
};

} // namespace rl
