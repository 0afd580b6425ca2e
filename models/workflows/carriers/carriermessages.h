// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carrierpages.h"

#include <QDateTime>
#include <QUrl>

#include <optional>

namespace rl {

struct CarrierMessage
{
    QString sid;
    QString from;
    QString to;
    QString body;
    QString status; // queued, sent, delivered, undelivered, failed, received …
    QString direction;
    QDateTime created; // UTC
    QDateTime sent; // invalid: not yet
    std::optional<int> segments;
    QString errorCode; // why it was not delivered
    QString errorMessage;
};

struct MessageFilter
{
    QString to;
    QString from;
    QDateTime sentFrom; // inclusive
    QDateTime sentUntil;
    int pageSize = 1000;
};

struct MessageText
{
    QString from;
    QString to;
    QString body;
    std::vector<QUrl> media;
    QUrl statusCallback;
};

// Text messages. Sending costs money; see CarrierError::mayHaveHappened.
class Messages
{
public:
    virtual ~Messages() = default;
    virtual CarrierFuture<qint64> list(const MessageFilter &filter,
                                       CarrierPage<CarrierMessage> page) = 0;
    virtual CarrierFuture<CarrierMessage> fetch(const QString &sid) = 0;
    virtual CarrierFuture<CarrierMessage> send(const MessageText &text) = 0;
};

} // namespace rl
