// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicepaths.h"

#include "phonenumber.h"

namespace rl {

namespace {

struct Resource
{
    QString name;
    PracticeKind kind;
    QString key;
};

const QList<Resource> &resources()
{
    static const QList<Resource> all{
        {QStringLiteral("OutgoingCallerIds"), PracticeKind::CallerId,
         QStringLiteral("outgoing_caller_ids")},
        {QStringLiteral("IncomingPhoneNumbers"), PracticeKind::Number,
         QStringLiteral("incoming_phone_numbers")},
        {QStringLiteral("Calls"), PracticeKind::Call, QStringLiteral("calls")},
        {QStringLiteral("Messages"), PracticeKind::Message, QStringLiteral("messages")},
        {QStringLiteral("Recordings"), PracticeKind::Recording, QStringLiteral("recordings")}};
    return all;
}

// By the filters that the lists have; what is not asked for fits.
bool fits(const QJsonObject &entry, const QUrlQuery &query)
{
    static const QList<std::pair<QString, QString>> equals{
        {QStringLiteral("To"), QStringLiteral("to")},
        {QStringLiteral("From"), QStringLiteral("from")},
        {QStringLiteral("Status"), QStringLiteral("status")},
        {QStringLiteral("PhoneNumber"), QStringLiteral("phone_number")},
        {QStringLiteral("FriendlyName"), QStringLiteral("friendly_name")},
        {QStringLiteral("CallSid"), QStringLiteral("call_sid")},
        {QStringLiteral("ParentCallSid"), QStringLiteral("parent_call_sid")}};
    for (const auto &[parameter, field] : equals) {
        const QString wanted = query.queryItemValue(parameter, QUrl::FullyDecoded);
        if (!wanted.isEmpty() && entry.value(field).toString() != wanted)
            return false;
    }
    const auto instant = [](const QString &text) {
        return QDateTime::fromString(text, text.contains(u',') ? Qt::RFC2822Date : Qt::ISODate);
    };
    static const QList<std::pair<QString, QString>> times{
        {QStringLiteral("StartTime"), QStringLiteral("start_time")},
        {QStringLiteral("DateSent"), QStringLiteral("date_sent")},
        {QStringLiteral("DateCreated"), QStringLiteral("date_created")}};
    for (const auto &[parameter, field] : times) {
        const QString after = query.queryItemValue(parameter + u'>', QUrl::FullyDecoded);
        const QString before = query.queryItemValue(parameter + u'<', QUrl::FullyDecoded);
        const QDateTime at = instant(entry.value(field).toString());
        if ((!after.isEmpty() && at < instant(after))
            || (!before.isEmpty() && at > instant(before)))
            return false;
    }
    return true;
}

PracticeAnswer available(CarrierKind carrier, const QString &kind, const PracticeRequest &request)
{
    const QUrlQuery query = request.query();
    const QString asked = query.queryItemValue(QStringLiteral("AreaCode"));
    const bool tollFree = kind == u"TollFree";
    const QString area = !asked.isEmpty() ? asked
                         : tollFree       ? QStringLiteral("888")
                                          : QStringLiteral("424");
    const bool twilio = carrier == CarrierKind::Twilio;
    QJsonArray numbers;
    for (int i = 0; i < 10; ++i) {
        const QString local = QStringLiteral("55501%1").arg(70 + i);
        const QJsonObject can{{QStringLiteral("voice"), true},
                              {twilio ? QStringLiteral("sms") : QStringLiteral("SMS"), !tollFree},
                              {twilio ? QStringLiteral("mms") : QStringLiteral("MMS"), !tollFree}};
        numbers.append(QJsonObject{
            {QStringLiteral("friendly_name"),
             QStringLiteral("(%1) %2-%3").arg(area, local.left(3), local.mid(3))},
            {QStringLiteral("phone_number"), QString(QStringLiteral("+1") + area + local)},
            {QStringLiteral("locality"),
             tollFree ? QJsonValue() : QJsonValue(QStringLiteral("Los Angeles"))},
            {QStringLiteral("region"), tollFree ? QJsonValue() : QJsonValue(QStringLiteral("CA"))},
            {QStringLiteral("postal_code"), QJsonValue::Null},
            {QStringLiteral("iso_country"), QStringLiteral("US")},
            {QStringLiteral("address_requirements"), QStringLiteral("none")},
            {QStringLiteral("beta"), false},
            {QStringLiteral("capabilities"), can}});
    }
    return PracticeAnswer::json(200, {{QStringLiteral("uri"), request.path},
                                      {QStringLiteral("available_phone_numbers"), numbers}});
}

void take(QJsonObject &entry, const QUrlQuery &form)
{
    static const QList<std::pair<QString, QString>> fields{
        {QStringLiteral("FriendlyName"), QStringLiteral("friendly_name")},
        {QStringLiteral("VoiceUrl"), QStringLiteral("voice_url")},
        {QStringLiteral("VoiceMethod"), QStringLiteral("voice_method")},
        {QStringLiteral("VoiceFallbackUrl"), QStringLiteral("voice_fallback_url")},
        {QStringLiteral("SmsUrl"), QStringLiteral("sms_url")},
        {QStringLiteral("SmsMethod"), QStringLiteral("sms_method")},
        {QStringLiteral("StatusCallback"), QStringLiteral("status_callback")}};
    for (const auto &[parameter, field] : fields) {
        if (form.hasQueryItem(parameter))
            entry.insert(field, form.queryItemValue(parameter, QUrl::FullyDecoded));
    }
}

PracticeAnswer buy(PracticeState &state, CarrierKind carrier, const PracticeRequest &request)
{
    const QUrlQuery form = request.form();
    const QString number = form.queryItemValue(QStringLiteral("PhoneNumber"), QUrl::FullyDecoded);
    if (PhoneNumber::fromE164(number).isEmpty())
        return practiceError(400, 21421, QStringLiteral("PhoneNumber is invalid"));
    QJsonArray &owned = state.things(carrier, PracticeKind::Number);
    for (const QJsonValue &each : owned) {
        if (each.toObject().value(u"phone_number").toString() == number)
            return practiceError(400, 21422, QStringLiteral("PhoneNumber is not available"));
    }
    QJsonObject entry{
        {QStringLiteral("sid"), state.newSid(carrier, QStringLiteral("PN"))},
        {QStringLiteral("account_sid"), PracticeState::account(carrier)},
        {QStringLiteral("phone_number"), number},
        {QStringLiteral("friendly_name"), number},
        {QStringLiteral("date_created"), state.nowText()},
        {QStringLiteral("date_updated"), state.nowText()},
        {QStringLiteral("capabilities"), QJsonObject{{QStringLiteral("voice"), true},
                                                     {QStringLiteral("sms"), true},
                                                     {QStringLiteral("mms"), true},
                                                     {QStringLiteral("fax"), false}}}};
    take(entry, form);
    owned.prepend(entry);
    return PracticeAnswer::json(201, entry);
}

PracticeAnswer sendMessage(PracticeState &state, CarrierKind carrier,
                           const PracticeRequest &request)
{
    const QUrlQuery form = request.form();
    const auto value = [&form](const QString &name) {
        return form.queryItemValue(name, QUrl::FullyDecoded);
    };
    if (PhoneNumber::fromE164(value(QStringLiteral("To"))).isEmpty())
        return practiceError(400, 21211,
                             QStringLiteral("The 'To' number is not a valid phone number."));
    if (PhoneNumber::fromE164(value(QStringLiteral("From"))).isEmpty())
        return practiceError(400, 21212, QStringLiteral("The 'From' number is not valid."));
    const bool twilio = carrier == CarrierKind::Twilio;
    const qsizetype media = form.allQueryItemValues(QStringLiteral("MediaUrl")).size();
    const QJsonObject entry{
        {QStringLiteral("sid"), state.newSid(carrier, QStringLiteral("SM"))},
        {QStringLiteral("account_sid"), PracticeState::account(carrier)},
        {QStringLiteral("to"), value(QStringLiteral("To"))},
        {QStringLiteral("from"), value(QStringLiteral("From"))},
        {QStringLiteral("body"), value(QStringLiteral("Body"))},
        {QStringLiteral("status"), QStringLiteral("queued")},
        {QStringLiteral("direction"), QStringLiteral("outbound-api")},
        {QStringLiteral("date_created"), state.nowText()},
        {QStringLiteral("date_updated"), state.nowText()},
        {QStringLiteral("date_sent"), QJsonValue::Null},
        {QStringLiteral("num_segments"), twilio ? QJsonValue(QStringLiteral("1")) : QJsonValue(1)},
        {QStringLiteral("num_media"),
         twilio ? QJsonValue(QString::number(media)) : QJsonValue(double(media))},
        {QStringLiteral("price"), QJsonValue::Null},
        {QStringLiteral("price_unit"), QStringLiteral("USD")},
        {QStringLiteral("error_code"), QJsonValue::Null},
        {QStringLiteral("error_message"), QJsonValue::Null}};
    state.things(carrier, PracticeKind::Message).prepend(entry);
    return PracticeAnswer::json(201, entry);
}

PracticeAnswer answerOne(QJsonArray &all, const QString &sid, const PracticeRequest &request)
{
    for (qsizetype i = 0; i < all.size(); ++i) {
        QJsonObject entry = all.at(i).toObject();
        if (entry.value(u"sid").toString() != sid)
            continue;
        if (request.method == "DELETE") {
            all.removeAt(i);
            return {204, {}, {}, {}};
        }
        if (request.method == "POST") {
            take(entry, request.form());
            all.replace(i, entry);
        }
        return PracticeAnswer::json(200, entry);
    }
    return practiceError(
        404, 20404, QStringLiteral("The requested resource %1 was not found").arg(request.path));
}

} // namespace

PracticeAnswer answerResource(PracticeState &state, CarrierKind carrier, const QString &resource,
                              const PracticeRequest &request)
{
    const QString first = resource.section(u'/', 0, 0);
    const QString second = resource.section(u'/', 1, 1);
    if (first == u"AvailablePhoneNumbers" && request.method == "GET")
        return available(carrier, resource.section(u'/', 2, 2), request);
    for (const Resource &each : resources()) {
        if (each.name != first)
            continue;
        QJsonArray &all = state.things(carrier, each.kind);
        if (!second.isEmpty())
            return answerOne(all, second, request);
        if (request.method == "POST" && each.kind == PracticeKind::Number)
            return buy(state, carrier, request);
        if (request.method == "POST" && each.kind == PracticeKind::Message)
            return sendMessage(state, carrier, request);
        if (request.method != "GET")
            break;
        QJsonArray fitting;
        for (const QJsonValue &entry : all) {
            if (fits(entry.toObject(), request.query()))
                fitting.append(entry);
        }
        return practicePage(fitting, each.key, request);
    }
    return practiceError(
        404, 20404, QStringLiteral("The requested resource %1 was not found").arg(request.path));
}

} // namespace rl
