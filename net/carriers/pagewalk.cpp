// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagewalk.h"

namespace rl {

PageWalk::PageWalk(RestApi &api, QString key, PageReader page)
    : QObject(&api)
    , m_api(api)
    , m_key(std::move(key))
    , m_page(std::move(page))
{
    m_promise.start();
    m_outlet.setFuture(m_promise.future());
    connect(&m_outlet, &QFutureWatcherBase::canceled, this, &PageWalk::cancel);
    connect(&m_answer, &QFutureWatcherBase::finished, this, &PageWalk::onPage);
}

void PageWalk::begin(const QUrl &url)
{
    m_url = url;
    m_seen.insert(url);
    m_answer.setFuture(m_api.client().send({HttpMethod::Get, url, {}, {}}));
}

void PageWalk::onPage()
{
    if (m_answer.isCanceled() || m_promise.isCanceled())
        return cancel();
    const CarrierResult<QJsonObject> page =
        readObject(m_api.carrier(), HttpMethod::Get, m_answer.result());
    if (!page)
        return finish(page.error());
    const QJsonValue entries = page->value(m_key);
    if (!entries.isArray())
        return finish(badAnswerError(m_api.carrier(), HttpMethod::Get,
                                     QStringLiteral("the page has no list ") + m_key));
    const CarrierResult<bool> wantsMore = m_page(entries.toArray());
    if (!wantsMore)
        return finish(wantsMore.error());
    m_count += entries.toArray().size();
    const std::optional<QUrl> following = next(*page);
    if (!*wantsMore || !following)
        return finish(m_count);
    if (m_seen.contains(*following))
        return finish(badAnswerError(m_api.carrier(), HttpMethod::Get,
                                     QStringLiteral("the list leads back to an earlier page")));
    begin(*following);
}

// The client refuses an address of another host; here it is only taken as it is.
std::optional<QUrl> PageWalk::next(const QJsonObject &page) const
{
    QString text = page.value(u"next_page_uri").toString();
    if (text.isEmpty())
        text = page.value(u"links").toObject().value(u"next").toString();
    if (text.isEmpty())
        return std::nullopt;
    return m_url.resolved(QUrl::fromEncoded(text.toUtf8(), QUrl::TolerantMode));
}

void PageWalk::finish(CarrierResult<qint64> result)
{
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

void PageWalk::cancel()
{
    if (m_promise.future().isFinished())
        return;
    m_promise.future().cancel();
    m_answer.future().cancel();
    m_promise.finish();
    deleteLater();
}

} // namespace rl
