// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carriercalls.h"
#include "carriers/carriermessages.h"
#include "carriers/carrierrecordings.h"
#include "restapi.h"

// What went over the account's numbers, at Twilio and in SignalWire's compatible API.
namespace rl {

class CallListApi final : public CallList
{
public:
    // 'api' lives longer.
    explicit CallListApi(RestApi &api);

    CarrierFuture<qint64> list(const CallFilter &filter, CarrierPage<CarrierCall> page) override;
    CarrierFuture<CarrierCall> fetch(const QString &sid) override;

private:
    RestApi &m_api;
};

class MessagesApi final : public Messages
{
public:
    explicit MessagesApi(RestApi &api);

    CarrierFuture<qint64> list(const MessageFilter &filter,
                               CarrierPage<CarrierMessage> page) override;
    CarrierFuture<CarrierMessage> fetch(const QString &sid) override;
    CarrierFuture<CarrierMessage> send(const MessageText &text) override;

private:
    RestApi &m_api;
};

class RecordingsApi final : public Recordings
{
public:
    explicit RecordingsApi(RestApi &api);

    CarrierFuture<qint64> list(const RecordingFilter &filter,
                               CarrierPage<CarrierRecording> page) override;
    CarrierFuture<CarrierRecording> fetch(const QString &sid) override;
    CarrierFuture<Unit> remove(const QString &sid) override;

private:
    RestApi &m_api;
};

} // namespace rl
