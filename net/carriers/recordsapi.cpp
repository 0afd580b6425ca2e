// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordsapi.h"

#include "wirevalues.h"

#include <QCoreApplication>

#include <algorithm>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::RecordsApi", text);
}

int pageSize(int wanted)
{
    return std::clamp(wanted, 1, 1000); // Twilio refuses more (20007)
}

std::optional<CarrierCall> readCall(const QJsonObject &entry)
{
    CarrierCall call;
    call.sid = wireText(entry.value(u"sid"));
    call.parentSid = wireText(entry.value(u"parent_call_sid"));
    call.from = wireText(entry.value(u"from"));
    call.to = wireText(entry.value(u"to"));
    call.forwardedFrom = wireText(entry.value(u"forwarded_from"));
    call.status = wireText(entry.value(u"status"));
    call.direction = wireText(entry.value(u"direction"));
    call.start = wireTime(entry.value(u"start_time"));
    call.end = wireTime(entry.value(u"end_time"));
    call.seconds = wireCount(entry.value(u"duration"));
    call.answeredBy = wireText(entry.value(u"answered_by"));
    call.price = wireText(entry.value(u"price"));
    call.currency = wireText(entry.value(u"price_unit"));
    return call.sid.isEmpty() ? std::nullopt : std::optional(call);
}

std::optional<CarrierMessage> readMessage(const QJsonObject &entry)
{
    CarrierMessage message;
    message.sid = wireText(entry.value(u"sid"));
    message.from = wireText(entry.value(u"from"));
    message.to = wireText(entry.value(u"to"));
    message.body = wireText(entry.value(u"body"));
    message.status = wireText(entry.value(u"status"));
    message.direction = wireText(entry.value(u"direction"));
    message.created = wireTime(entry.value(u"date_created"));
    message.sent = wireTime(entry.value(u"date_sent"));
    message.segments = wireCount(entry.value(u"num_segments"));
    message.errorCode = wireText(entry.value(u"error_code"));
    message.errorMessage = wireText(entry.value(u"error_message"));
    return message.sid.isEmpty() ? std::nullopt : std::optional(message);
}

std::optional<CarrierRecording> readRecording(const QJsonObject &entry)
{
    CarrierRecording recording;
    recording.sid = wireText(entry.value(u"sid"));
    recording.callSid = wireText(entry.value(u"call_sid"));
    recording.status = wireText(entry.value(u"status"));
    recording.start = wireTime(entry.value(u"start_time"));
    recording.seconds = wireCount(entry.value(u"duration"));
    if (recording.seconds && *recording.seconds < 0) // -1: still being made
        recording.seconds.reset();
    recording.channels = wireCount(entry.value(u"channels"));
    return recording.sid.isEmpty() ? std::nullopt : std::optional(recording);
}

} // namespace

CallListApi::CallListApi(RestApi &api)
    : m_api(api)
{
}

CarrierFuture<qint64> CallListApi::list(const CallFilter &filter, CarrierPage<CarrierCall> page)
{
    WireForm query;
    query.add(QStringLiteral("To"), filter.to)
        .add(QStringLiteral("From"), filter.from)
        .add(QStringLiteral("ParentCallSid"), filter.parentSid)
        .add(QStringLiteral("Status"), filter.status)
        .add(QStringLiteral("StartTime>"), filter.startedFrom)
        .add(QStringLiteral("StartTime<"), filter.startedUntil)
        .addNumber(QStringLiteral("PageSize"), pageSize(filter.pageSize));
    return m_api.list(m_api.accountPath(QStringLiteral("Calls")), query, QStringLiteral("calls"),
                      readPages<CarrierCall>(m_api.carrier(), readCall, std::move(page)));
}

CarrierFuture<CarrierCall> CallListApi::fetch(const QString &sid)
{
    return readAs<CarrierCall>(m_api, HttpMethod::Get,
                               m_api.get(m_api.accountPath(QStringLiteral("Calls/") + sid)),
                               readCall);
}

MessagesApi::MessagesApi(RestApi &api)
    : m_api(api)
{
}

CarrierFuture<qint64> MessagesApi::list(const MessageFilter &filter,
                                        CarrierPage<CarrierMessage> page)
{
    WireForm query;
    query.add(QStringLiteral("To"), filter.to)
        .add(QStringLiteral("From"), filter.from)
        .add(QStringLiteral("DateSent>"), filter.sentFrom)
        .add(QStringLiteral("DateSent<"), filter.sentUntil)
        .addNumber(QStringLiteral("PageSize"), pageSize(filter.pageSize));
    return m_api.list(m_api.accountPath(QStringLiteral("Messages")), query,
                      QStringLiteral("messages"),
                      readPages<CarrierMessage>(m_api.carrier(), readMessage, std::move(page)));
}

CarrierFuture<CarrierMessage> MessagesApi::fetch(const QString &sid)
{
    return readAs<CarrierMessage>(m_api, HttpMethod::Get,
                                  m_api.get(m_api.accountPath(QStringLiteral("Messages/") + sid)),
                                  readMessage);
}

CarrierFuture<CarrierMessage> MessagesApi::send(const MessageText &text)
{
    if (text.body.isEmpty() && text.media.empty())
        return readyFuture<CarrierResult<CarrierMessage>>(
            refusedError(tr("A message needs a text or a picture."), {}));
    WireForm form;
    form.add(QStringLiteral("To"), text.to)
        .add(QStringLiteral("From"), text.from)
        .add(QStringLiteral("Body"), text.body);
    for (const QUrl &media : text.media)
        form.add(QStringLiteral("MediaUrl"), media); // repeated, one each
    form.add(QStringLiteral("StatusCallback"), text.statusCallback);
    return readAs<CarrierMessage>(m_api, HttpMethod::Post,
                                  m_api.post(m_api.accountPath(QStringLiteral("Messages")), form),
                                  readMessage);
}

RecordingsApi::RecordingsApi(RestApi &api)
    : m_api(api)
{
}

CarrierFuture<qint64> RecordingsApi::list(const RecordingFilter &filter,
                                          CarrierPage<CarrierRecording> page)
{
    WireForm query;
    query.add(QStringLiteral("CallSid"), filter.callSid)
        .add(QStringLiteral("DateCreated>"), filter.createdFrom)
        .add(QStringLiteral("DateCreated<"), filter.createdUntil)
        .addNumber(QStringLiteral("PageSize"), pageSize(filter.pageSize));
    return m_api.list(m_api.accountPath(QStringLiteral("Recordings")), query,
                      QStringLiteral("recordings"),
                      readPages<CarrierRecording>(m_api.carrier(), readRecording, std::move(page)));
}

CarrierFuture<CarrierRecording> RecordingsApi::fetch(const QString &sid)
{
    return readAs<CarrierRecording>(
        m_api, HttpMethod::Get, m_api.get(m_api.accountPath(QStringLiteral("Recordings/") + sid)),
        readRecording);
}

CarrierFuture<Unit> RecordingsApi::remove(const QString &sid)
{
    return m_api.remove(m_api.accountPath(QStringLiteral("Recordings/") + sid));
}

} // namespace rl
