// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QUrlQuery>

#include <optional>

namespace rl {

// A request as it came over the wire.
struct PracticeRequest
{
    QByteArray method;
    QString path; // decoded
    QByteArray rawQuery;
    QMap<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const { return headers.value(name); }
    // The names and values of the query, or of the form in the body; '+' is a blank there.
    [[nodiscard]] QUrlQuery query() const;
    [[nodiscard]] QUrlQuery form() const;
    [[nodiscard]] QJsonObject json() const;
};

struct PracticeAnswer
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QMap<QByteArray, QByteArray> headers;

    static PracticeAnswer json(int status, const QJsonObject &object);
    [[nodiscard]] QByteArray head() const; // status line and headers, with the empty line
};

// Takes a request that has arrived whole from the buffer's begin; nothing when it has not.
// 'malformed' is set when it never will.
std::optional<PracticeRequest> takeRequest(QByteArray &buffer, bool &malformed);

} // namespace rl
