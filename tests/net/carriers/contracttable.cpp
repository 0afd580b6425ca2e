// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracttable.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace rl {

namespace {

const QByteArray formType = "application/x-www-form-urlencoded";
const QByteArray jsonType = "application/json";

QString t(const QByteArray &text)
{
    return QString::fromLatin1(text);
}

ContractPath entry(const QByteArray &method, const QByteArray &path, const QByteArray &query,
                   const QByteArray &body, const QByteArray &type, const QList<int> &success,
                   const QByteArray &key, const QByteArray &object)
{
    return {method, t(path), t(query), t(body), type, success, t(key), t(object)};
}

QRegularExpression pattern(const QString &path)
{
    static const QRegularExpression name(QStringLiteral("\\\\\\{[A-Za-z]+\\\\\\}"));
    QString text = QRegularExpression::escape(path);
    text.replace(name, QStringLiteral("[A-Za-z0-9-]+"));
    return QRegularExpression(QRegularExpression::anchoredPattern(text));
}

const ContractPath *pathOf(const PracticeRequest &request)
{
    for (const ContractPath &each : contractPaths()) {
        if (each.method == request.method && pattern(each.path).match(request.path).hasMatch())
            return &each;
    }
    return nullptr;
}

bool isOfType(const QString &type, const QString &value)
{
    static const QRegularExpression phone(QStringLiteral("^\\+[1-9]\\d{6,14}$"));
    static const QRegularExpression integer(QStringLiteral("^\\d+$"));
    if (type == u"p")
        return phone.match(value).hasMatch();
    if (type == u"i")
        return integer.match(value).hasMatch();
    if (type == u"b")
        return value == u"true" || value == u"false";
    if (type == u"u")
        return value.startsWith(u"https://");
    if (type == u"t")
        return QDateTime::fromString(value, Qt::ISODate).isValid() && value.endsWith(u'Z');
    return type == u"s" || type.split(u'|').contains(value);
}

QStringList parameterFaults(const QString &allowed, const QList<std::pair<QString, QString>> &given)
{
    QStringList faults;
    QHash<QString, int> seen;
    for (const auto &[name, value] : given)
        ++seen[name];
    QStringList known;
    for (const QString &each : allowed.split(u' ', Qt::SkipEmptyParts)) {
        QString name = each.section(u':', 0, 0);
        QString type = each.section(u':', 1);
        const bool required = name.endsWith(u'*');
        const bool repeatable = type.endsWith(u"[]");
        name.remove(u'*');
        type.remove(QStringLiteral("[]"));
        known += name;
        if (required && !seen.contains(name))
            faults += name + QStringLiteral(" is missing");
        if (!repeatable && seen.value(name) > 1)
            faults += name + QStringLiteral(" is there twice");
        for (const auto &[givenName, value] : given) {
            if (givenName == name && !isOfType(type, value))
                faults += QStringLiteral("%1 is not of type %2: %3").arg(name, type, value);
        }
    }
    for (const auto &[name, value] : given) {
        if (!known.contains(name))
            faults += name + QStringLiteral(" is not known there");
    }
    return faults;
}

QList<std::pair<QString, QString>> pairsOf(const QUrlQuery &query)
{
    QList<std::pair<QString, QString>> pairs;
    for (const auto &item : query.queryItems(QUrl::FullyDecoded))
        pairs.append({item.first, item.second});
    return pairs;
}

QChar letterOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u'0';
    case QJsonValue::Bool:
        return u'b';
    case QJsonValue::Double:
        return u'n';
    case QJsonValue::String:
        return u's';
    case QJsonValue::Array:
        return u'a';
    default:
        return u'o';
    }
}

QStringList objectFaults(const QString &name, const QJsonObject &object)
{
    QStringList faults;
    QHash<QString, QString> types;
    for (const QString &each : contractObjects().value(name).split(u' ', Qt::SkipEmptyParts))
        types.insert(each.section(u':', 0, 0), each.section(u':', 1));
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!types.contains(member.key()))
            faults += QStringLiteral("%1 has no %2").arg(name, member.key());
        else if (!types.value(member.key()).contains(letterOf(*member)))
            faults += QStringLiteral("%1 of %2 is not of the types %3")
                          .arg(member.key(), name, types.value(member.key()));
    }
    return faults;
}

} // namespace

const QList<ContractPath> &contractPaths()
{
    static const char *const wiring = " FriendlyName:s VoiceUrl:u VoiceMethod:GET|POST "
                                      "VoiceFallbackUrl:u VoiceFallbackMethod:GET|POST SmsUrl:u "
                                      "SmsMethod:GET|POST StatusCallback:u "
                                      "StatusCallbackMethod:GET|POST";
    static const QByteArray buying = QByteArray("PhoneNumber*:p") + wiring;
    static const char *const paging = "PageSize:i Page:i PageToken:s ";
    const auto paged = [](const char *more) -> QByteArray { return QByteArray(paging) + more; };
    static const QByteArray owned = paged("PhoneNumber:p FriendlyName:s");
    static const QByteArray calls = paged(
        "To:p From:p ParentCallSid:s StartTime>:t StartTime<:t Status:queued|ringing|in-progress|"
        "canceled|completed|busy|failed|no-answer");
    static const QByteArray messages = paged("To:p From:p DateSent>:t DateSent<:t");
    static const QByteArray recordings = paged("CallSid:s DateCreated>:t DateCreated<:t");
    static const char *const search =
        "AreaCode:i Contains:s InRegion:s InLocality:s VoiceEnabled:b "
        "SmsEnabled:b MmsEnabled:b FaxEnabled:b";
    static const QByteArray searchPaged = QByteArray(search) + " PageSize:i";
    static const char *const text = "To*:p From:p Body:s MediaUrl:u[] StatusCallback:u";
#define TWILIO "/2010-04-01/Accounts/{AccountSid}/"
#define SIGNALWIRE "/api/laml/2010-04-01/Accounts/{AccountSid}/"
#define NATIVE "/api/relay/rest/verified_caller_ids"
    static const QList<ContractPath> all{
        entry("GET", TWILIO "OutgoingCallerIds.json",
              "PhoneNumber:p FriendlyName:s PageSize:i "
              "Page:i PageToken:s",
              "", {}, {200}, "outgoing_caller_ids", "twilio caller id"),
        entry("POST", TWILIO "OutgoingCallerIds.json", "",
              "PhoneNumber*:p FriendlyName:s "
              "CallDelay:i Extension:i",
              formType, {200, 201}, "", "twilio validation"),
        entry("DELETE", TWILIO "OutgoingCallerIds/{Sid}.json", "", "", {}, {204}, "", ""),
        entry("GET", TWILIO "IncomingPhoneNumbers.json", owned, "", {}, {200},
              "incoming_phone_numbers", "number"),
        entry("POST", TWILIO "IncomingPhoneNumbers.json", "", buying, formType, {201}, "",
              "number"),
        entry("GET", TWILIO "IncomingPhoneNumbers/{Sid}.json", "", "", {}, {200}, "", "number"),
        entry("POST", TWILIO "IncomingPhoneNumbers/{Sid}.json", "", wiring, formType, {200}, "",
              "number"),
        entry("DELETE", TWILIO "IncomingPhoneNumbers/{Sid}.json", "", "", {}, {204}, "", ""),
        entry("GET", TWILIO "AvailablePhoneNumbers/{CountryCode}/Local.json", searchPaged, "", {},
              {200}, "available_phone_numbers", "available number"),
        entry("GET", TWILIO "AvailablePhoneNumbers/{CountryCode}/TollFree.json", searchPaged, "",
              {}, {200}, "available_phone_numbers", "available number"),
        entry("GET", TWILIO "Calls.json", calls, "", {}, {200}, "calls", "twilio call"),
        entry("GET", TWILIO "Calls/{Sid}.json", "", "", {}, {200}, "", "twilio call"),
        entry("GET", TWILIO "Messages.json", messages, "", {}, {200}, "messages", "twilio message"),
        entry("POST", TWILIO "Messages.json", "", text, formType, {201}, "", "twilio message"),
        entry("GET", TWILIO "Messages/{Sid}.json", "", "", {}, {200}, "", "twilio message"),
        entry("GET", TWILIO "Recordings.json", recordings, "", {}, {200}, "recordings",
              "twilio recording"),
        entry("GET", TWILIO "Recordings/{Sid}.json", "", "", {}, {200}, "", "twilio recording"),
        entry("DELETE", TWILIO "Recordings/{Sid}.json", "", "", {}, {204}, "", ""),

        entry("GET", SIGNALWIRE "IncomingPhoneNumbers", owned, "", {}, {200},
              "incoming_phone_numbers", "number"),
        entry("POST", SIGNALWIRE "IncomingPhoneNumbers", "", buying, formType, {201}, "", "number"),
        entry("GET", SIGNALWIRE "IncomingPhoneNumbers/{Sid}", "", "", {}, {200}, "", "number"),
        entry("POST", SIGNALWIRE "IncomingPhoneNumbers/{Sid}", "", wiring, formType, {200}, "",
              "number"),
        entry("DELETE", SIGNALWIRE "IncomingPhoneNumbers/{Sid}", "", "", {}, {204}, "", ""),
        entry("GET", SIGNALWIRE "AvailablePhoneNumbers/{IsoCountry}/Local", search, "", {}, {200},
              "available_phone_numbers", "available number"),
        entry("GET", SIGNALWIRE "AvailablePhoneNumbers/{IsoCountry}/TollFree", search, "", {},
              {200}, "available_phone_numbers", "available number"),
        entry("GET", SIGNALWIRE "Calls", calls, "", {}, {200}, "calls", "signalwire call"),
        entry("GET", SIGNALWIRE "Calls/{Sid}", "", "", {}, {200}, "", "signalwire call"),
        entry("GET", SIGNALWIRE "Messages", messages, "", {}, {200}, "messages",
              "signalwire message"),
        entry("POST", SIGNALWIRE "Messages", "", text, formType, {201}, "", "signalwire message"),
        entry("GET", SIGNALWIRE "Messages/{Sid}", "", "", {}, {200}, "", "signalwire message"),
        entry("GET", SIGNALWIRE "Recordings", recordings, "", {}, {200}, "recordings",
              "signalwire recording"),
        entry("GET", SIGNALWIRE "Recordings/{Sid}", "", "", {}, {200}, "", "signalwire recording"),
        entry("DELETE", SIGNALWIRE "Recordings/{Sid}", "", "", {}, {204}, "", ""),

        entry("GET", NATIVE, "filter_name:s filter_number:p", "", {}, {200}, "data",
              "signalwire caller id"),
        entry("POST", NATIVE, "", "number*:p name:s extension:i", jsonType, {201}, "",
              "signalwire caller id"),
        entry("DELETE", NATIVE "/{id}", "", "", {}, {204}, "", ""),
        entry("POST", NATIVE "/{id}/verification", "", "", jsonType, {200}, "",
              "signalwire caller id"),
        entry("PUT", NATIVE "/{id}/verification", "", "verification_code*:s", jsonType, {200}, "",
              "signalwire caller id"),
    };
#undef TWILIO
#undef SIGNALWIRE
#undef NATIVE
    return all;
}

const QHash<QString, QString> &contractObjects()
{
    static const QHash<QString, QString> all{
        {t("twilio caller id"), t("sid:s date_created:s date_updated:s friendly_name:s "
                                  "account_sid:s phone_number:s uri:s")},
        {t("twilio validation"), t("account_sid:s call_sid:s friendly_name:s phone_number:s "
                                   "validation_code:s")},
        {t("number"), t("account_sid:s sid:s phone_number:s friendly_name:s date_created:s "
                        "date_updated:s capabilities:o voice_url:s0 voice_method:s "
                        "voice_fallback_url:s0 voice_fallback_method:s sms_url:s0 sms_method:s "
                        "status_callback:s0 status_callback_method:s uri:s")},
        {t("available number"), t("friendly_name:s phone_number:s lata:s0 locality:s0 "
                                  "rate_center:s0 latitude:sn0 longitude:sn0 region:s0 "
                                  "postal_code:s0 iso_country:s address_requirements:s "
                                  "capabilities:o beta:b")},
        {t("twilio call"), t("sid:s account_sid:s parent_call_sid:s0 from:s to:s status:s "
                             "direction:s date_created:s date_updated:s start_time:s0 end_time:s0 "
                             "duration:s0 price:s0 price_unit:s answered_by:s0 api_version:s "
                             "forwarded_from:s0 uri:s")},
        {t("signalwire call"), t("sid:s account_sid:s parent_call_sid:s0 from:s to:s status:s "
                                 "direction:s date_created:s date_updated:s start_time:s0 "
                                 "end_time:s0 duration:n price:n0 price_unit:s answered_by:s0 "
                                 "api_version:s forwarded_from:s0 uri:s")},
        {t("twilio message"), t("sid:s account_sid:s to:s from:s body:s status:s direction:s "
                                "date_created:s date_updated:s date_sent:s0 num_segments:s "
                                "num_media:s price:s0 price_unit:s error_code:n0 error_message:s0 "
                                "uri:s")},
        {t("signalwire message"), t("sid:s account_sid:s to:s from:s body:s0 status:s direction:s "
                                    "date_created:s date_updated:s date_sent:s0 num_segments:n "
                                    "num_media:n price:n0 price_unit:s error_code:s0 "
                                    "error_message:s0 uri:s")},
        {t("twilio recording"), t("sid:s account_sid:s call_sid:s status:s start_time:s0 "
                                  "date_created:s date_updated:s channels:n0 price:s0 "
                                  "price_unit:s0 source:s duration:s0 uri:s")},
        {t("signalwire recording"), t("sid:s account_sid:s call_sid:s0 status:s start_time:s0 "
                                      "date_created:s date_updated:s channels:n price:s0 "
                                      "price_unit:s source:s duration:n uri:s")},
        {t("signalwire caller id"), t("type:s id:s number:s name:s extension:s verified:b "
                                      "verified_at:s0 status:s")},
    };
    return all;
}

QStringList requestFaults(const PracticeRequest &request)
{
    const QString name = QString::fromLatin1(request.method) + u' ' + request.path;
    const ContractPath *path = pathOf(request);
    if (!path)
        return {name + QStringLiteral(" is not in the contract")};
    QStringList faults = parameterFaults(path->query, pairsOf(request.query()));
    if (request.rawQuery.contains('+') || request.rawQuery.contains('>')
        || (path->contentType == formType && request.body.contains('+')))
        faults += QStringLiteral("a '+' or '>' is not encoded");
    if (!path->contentType.isEmpty()
        && !request.header("content-type").startsWith(path->contentType))
        faults += QStringLiteral("the body is of another type");
    if (path->contentType == jsonType) {
        QList<std::pair<QString, QString>> pairs;
        const QJsonObject body = request.json();
        for (auto member = body.begin(); member != body.end(); ++member)
            pairs.append({member.key(), member->toString()});
        faults += parameterFaults(path->body, pairs);
    } else {
        faults += parameterFaults(path->body, pairsOf(request.form()));
    }
    for (QString &fault : faults)
        fault = name + QStringLiteral(": ") + fault;
    return faults;
}

QStringList answerFaults(const PracticeRequest &request, int status, const QByteArray &body)
{
    const ContractPath *path = pathOf(request);
    if (!path || !path->success.contains(status))
        return {QStringLiteral("%1 answers %2").arg(request.path).arg(status)};
    if (path->entry.isEmpty())
        return body.isEmpty() ? QStringList() : QStringList{QStringLiteral("there is a body")};
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (path->listKey.isEmpty())
        return objectFaults(path->entry, object);
    if (!object.value(path->listKey).isArray())
        return {request.path + QStringLiteral(" has no list")};
    QStringList faults;
    for (const QJsonValue &each : object.value(path->listKey).toArray())
        faults += objectFaults(path->entry, each.toObject());
    return faults;
}

} // namespace rl
