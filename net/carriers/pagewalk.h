// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restapi.h"

#include <QPromise>
#include <QSet>

namespace rl {

// One walk through the pages of a list. Deletes itself when it is over.
class PageWalk : public QObject
{
    Q_OBJECT

public:
    PageWalk(RestApi &api, QString key, PageReader page);

    [[nodiscard]] CarrierFuture<qint64> future() { return m_promise.future(); }
    void begin(const QUrl &url);

private:
    void onPage();
    [[nodiscard]] std::optional<QUrl> next(const QJsonObject &page) const;
    void finish(CarrierResult<qint64> result);
    void cancel();

    RestApi &m_api;
    QString m_key;
    PageReader m_page;
    QPromise<CarrierResult<qint64>> m_promise;
    QFutureWatcher<CarrierResult<qint64>> m_outlet;
    QFutureWatcher<HttpOutcome> m_answer;
    QUrl m_url;
    QSet<QUrl> m_seen;
    qint64 m_count = 0;
};

} // namespace rl
