// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbersapi.h"

#include "wirevalues.h"

#include <QCoreApplication>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::NumbersApi", text);
}

QString numbers()
{
    return QStringLiteral("IncomingPhoneNumbers");
}

std::optional<OwnedNumber> readOwned(const QJsonObject &entry)
{
    OwnedNumber number;
    number.sid = wireText(entry.value(u"sid"));
    number.number = wirePhone(entry.value(u"phone_number"));
    number.name = wireText(entry.value(u"friendly_name"));
    number.capabilities = wireCapabilities(entry.value(u"capabilities"));
    number.voiceUrl = wireUrl(entry.value(u"voice_url"));
    number.voiceFallbackUrl = wireUrl(entry.value(u"voice_fallback_url"));
    number.smsUrl = wireUrl(entry.value(u"sms_url"));
    number.statusCallback = wireUrl(entry.value(u"status_callback"));
    number.since = wireTime(entry.value(u"date_created"));
    return number.sid.isEmpty() ? std::nullopt : std::optional(number);
}

std::optional<AvailableNumber> readAvailable(const QJsonObject &entry)
{
    AvailableNumber number;
    number.number = wirePhone(entry.value(u"phone_number"));
    number.locality = wireText(entry.value(u"locality"));
    number.region = wireText(entry.value(u"region"));
    number.postalCode = wireText(entry.value(u"postal_code"));
    number.country = wireText(entry.value(u"iso_country"));
    number.capabilities = wireCapabilities(entry.value(u"capabilities"));
    const QString address = wireText(entry.value(u"address_requirements"));
    number.needsAddress = !address.isEmpty() && address != u"none";
    return number.number.isEmpty() ? std::nullopt : std::optional(number);
}

void addWiring(WireForm &form, const NumberWiring &wiring)
{
    const QString post = QStringLiteral("POST");
    const auto hook = [&](const QString &url, const QString &method, const QUrl &value) {
        form.add(url, value);
        if (!value.isEmpty())
            form.add(method, post);
    };
    if (wiring.name)
        form.addAlways(QStringLiteral("FriendlyName"), *wiring.name);
    hook(QStringLiteral("VoiceUrl"), QStringLiteral("VoiceMethod"), wiring.voiceUrl);
    hook(QStringLiteral("VoiceFallbackUrl"), QStringLiteral("VoiceFallbackMethod"),
         wiring.voiceFallbackUrl);
    hook(QStringLiteral("SmsUrl"), QStringLiteral("SmsMethod"), wiring.smsUrl);
    hook(QStringLiteral("StatusCallback"), QStringLiteral("StatusCallbackMethod"),
         wiring.statusCallback);
}

} // namespace

OwnedNumbersApi::OwnedNumbersApi(RestApi &api)
    : m_api(api)
{
}

CarrierFuture<qint64> OwnedNumbersApi::list(const OwnedNumberFilter &filter,
                                            CarrierPage<OwnedNumber> page)
{
    WireForm query;
    query.add(QStringLiteral("PhoneNumber"), filter.number)
        .add(QStringLiteral("FriendlyName"), filter.name)
        .addNumber(QStringLiteral("PageSize"), 1000);
    return m_api.list(m_api.accountPath(numbers()), query, QStringLiteral("incoming_phone_numbers"),
                      readPages<OwnedNumber>(m_api.carrier(), readOwned, std::move(page)));
}

CarrierFuture<OwnedNumber> OwnedNumbersApi::fetch(const QString &sid)
{
    return readAs<OwnedNumber>(m_api, HttpMethod::Get,
                               m_api.get(m_api.accountPath(numbers() + u'/' + sid)), readOwned);
}

CarrierFuture<OwnedNumber> OwnedNumbersApi::buy(const PhoneNumber &number,
                                                const NumberWiring &wiring)
{
    if (number.isEmpty())
        return readyFuture<CarrierResult<OwnedNumber>>(
            refusedError(tr("There is no number to buy."), {}));
    WireForm form;
    form.add(QStringLiteral("PhoneNumber"), number);
    addWiring(form, wiring);
    return readAs<OwnedNumber>(m_api, HttpMethod::Post,
                               m_api.post(m_api.accountPath(numbers()), form), readOwned);
}

CarrierFuture<OwnedNumber> OwnedNumbersApi::rewire(const QString &sid, const NumberWiring &wiring)
{
    WireForm form;
    addWiring(form, wiring);
    return readAs<OwnedNumber>(m_api, HttpMethod::Post,
                               m_api.post(m_api.accountPath(numbers() + u'/' + sid), form),
                               readOwned);
}

CarrierFuture<Unit> OwnedNumbersApi::release(const QString &sid)
{
    return m_api.remove(m_api.accountPath(numbers() + u'/' + sid));
}

AvailableNumbersApi::AvailableNumbersApi(RestApi &api)
    : m_api(api)
{
}

CarrierFuture<std::vector<AvailableNumber>> AvailableNumbersApi::search(const NumberSearch &search)
{
    if (m_api.carrier() == CarrierKind::SignalWire && !search.locality.isEmpty()
        && search.region.isEmpty())
        return readyFuture<CarrierResult<std::vector<AvailableNumber>>>(
            refusedError(tr("SignalWire looks for a town within a state only."),
                         tr("Give the state too, for example CA.")));
    WireForm query;
    query.add(QStringLiteral("AreaCode"), search.areaCode)
        .add(QStringLiteral("Contains"), search.contains)
        .add(QStringLiteral("InRegion"), search.region)
        .add(QStringLiteral("InLocality"), search.locality)
        .addYes(QStringLiteral("VoiceEnabled"), search.needs.voice)
        .addYes(QStringLiteral("SmsEnabled"), search.needs.sms)
        .addYes(QStringLiteral("MmsEnabled"), search.needs.mms)
        .addYes(QStringLiteral("FaxEnabled"), search.needs.fax);
    if (m_api.carrier() == CarrierKind::Twilio)
        query.addNumber(QStringLiteral("PageSize"), search.limit);
    const QString kind = search.kind == NumberSearch::Kind::Local ? QStringLiteral("Local")
                                                                  : QStringLiteral("TollFree");
    const QString path = QStringLiteral("AvailablePhoneNumbers/") + search.country + u'/' + kind;
    const auto read =
        [search](const QJsonObject &answer) -> std::optional<std::vector<AvailableNumber>> {
        const QJsonValue entries = answer.value(u"available_phone_numbers");
        if (!entries.isArray())
            return std::nullopt;
        std::vector<AvailableNumber> numbers;
        for (const QJsonValue &entry : entries.toArray()) {
            const std::optional<AvailableNumber> number = readAvailable(entry.toObject());
            // SignalWire ignores what the number must be able to do.
            const auto lacks = [&](bool NumberCapabilities::*ability) {
                return search.needs.*ability && !(number->capabilities.*ability);
            };
            if (!number || lacks(&NumberCapabilities::voice) || lacks(&NumberCapabilities::sms)
                || lacks(&NumberCapabilities::mms) || lacks(&NumberCapabilities::fax))
                continue;
            if (std::ssize(numbers) < search.limit)
                numbers.push_back(*number);
        }
        return numbers;
    };
    return readAs<std::vector<AvailableNumber>>(m_api, HttpMethod::Get,
                                                m_api.get(m_api.accountPath(path), query), read);
}

} // namespace rl
