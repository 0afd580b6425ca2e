// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carrieraccess.h"
#include "carrierfaults.h"
#include "carriers/carrierpages.h"
#include "http/futuremap.h"
#include "http/httpclient.h"
#include "wireform.h"

#include <QJsonArray>
#include <QJsonObject>

namespace rl {

// Takes the entries of one page; answers whether it wants the next, or what is wrong with them.
using PageReader = std::function<CarrierResult<bool>(const QJsonArray &page)>;

// One account's REST API: forms or JSON go out, JSON objects come back, failures are CarrierErrors.
// Any 2xx is success. Knows the two shapes of lists, not what is in them.
class RestApi : public QObject
{
    Q_OBJECT

public:
    // 'time' lives longer.
    RestApi(const CarrierAccess &access, HttpTime &time, const HttpSettings &settings = {},
            QObject *parent = nullptr);

    [[nodiscard]] CarrierKind carrier() const { return m_access.kind; }
    [[nodiscard]] const QString &account() const { return m_access.account; }
    [[nodiscard]] HttpClient &client() { return m_client; }

    // Of Twilio's API and of SignalWire's that is compatible with it:
    // "Calls" → ".../2010-04-01/Accounts/AC…/Calls.json", where the carrier wants a suffix.
    [[nodiscard]] QString accountPath(const QString &resource) const;

    CarrierFuture<QJsonObject> get(const QString &path, const WireForm &query = {});
    CarrierFuture<QJsonObject> post(const QString &path, const WireForm &form);
    CarrierFuture<QJsonObject> sendJson(HttpMethod method, const QString &path,
                                        const QJsonObject &body);
    // Also well when it was gone already: a repeated DELETE finds nothing.
    CarrierFuture<Unit> remove(const QString &path);

    // A list, page by page: "next_page_uri" or "links.next" are followed, never built. 'key' names
    // the entries. Answers how many there were.
    CarrierFuture<qint64> list(const QString &path, const WireForm &query, const QString &key,
                               PageReader page);

private:
    [[nodiscard]] QUrl url(const QString &path, const WireForm &query = {}) const;
    CarrierFuture<QJsonObject> send(HttpRequest request);

    CarrierAccess m_access;
    HttpClient m_client;
};

// The object of a successful answer, or what is wrong with it.
CarrierResult<QJsonObject> readObject(CarrierKind carrier, HttpMethod method,
                                      const HttpOutcome &outcome);

// Turns the object of an answer into what it stands for; 'read' answers nothing when a field that
// must be there is missing.
template <typename T, typename Read>
CarrierFuture<T> readAs(RestApi &api, HttpMethod method, CarrierFuture<QJsonObject> answer,
                        Read read)
{
    const CarrierKind carrier = api.carrier();
    return mappedFuture<CarrierResult<T>>(
        answer, &api,
        [carrier, method, read](const CarrierResult<QJsonObject> &got) -> CarrierResult<T> {
            if (!got)
                return got.error();
            const std::optional<T> value = read(*got);
            if (!value)
                return badAnswerError(carrier, method, QStringLiteral("a field is missing"));
            return *value;
        });
}

// A PageReader that turns the entries into what they stand for and hands them on.
template <typename T, typename Read>
PageReader readPages(CarrierKind carrier, Read read, CarrierPage<T> page)
{
    return [carrier, read, page](const QJsonArray &entries) -> CarrierResult<bool> {
        std::vector<T> values;
        values.reserve(static_cast<size_t>(entries.size()));
        for (const QJsonValueConstRef entry : entries) {
            std::optional<T> value = read(entry.toObject());
            if (!value)
                return badAnswerError(carrier, HttpMethod::Get,
                                      QStringLiteral("an entry of the list has no id"));
            values.push_back(std::move(*value));
        }
        return page(values);
    };
}

} // namespace rl
