// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicerequest.h"

#include <QJsonDocument>
#include <QUrl>

namespace rl {

namespace {

constexpr qsizetype longestHead = 16 * 1024;
constexpr qsizetype longestBody = 1024 * 1024;

QUrlQuery formOf(QByteArray text)
{
    return QUrlQuery(QString::fromLatin1(text.replace('+', "%20")));
}

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 302:
        return "Found";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 422:
        return "Unprocessable Entity";
    case 429:
        return "Too Many Requests";
    default:
        return status >= 500 ? "Server Error" : "Status";
    }
}

} // namespace

QUrlQuery PracticeRequest::query() const
{
    return formOf(rawQuery);
}

QUrlQuery PracticeRequest::form() const
{
    return formOf(body);
}

QJsonObject PracticeRequest::json() const
{
    return QJsonDocument::fromJson(body).object();
}

PracticeAnswer PracticeAnswer::json(int status, const QJsonObject &object)
{
    PracticeAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

QByteArray PracticeAnswer::head() const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status)
                      + "\r\nServer: practice\r\n";
    if (status != 204)
        text += "Content-Type: " + contentType
                + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (auto each = headers.begin(); each != headers.end(); ++each)
        text += each.key() + ": " + each.value() + "\r\n";
    return text + "\r\n";
}

std::optional<PracticeRequest> takeRequest(QByteArray &buffer, bool &malformed)
{
    malformed = false;
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        malformed = buffer.size() > longestHead;
        return std::nullopt;
    }
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    PracticeRequest request;
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.left(colon).trimmed().toLower(),
                                   line.mid(colon + 1).trimmed());
    }
    bool isNumber = true;
    const QByteArray lengthText = request.header("content-length");
    const qlonglong length = lengthText.isEmpty() ? 0 : lengthText.toLongLong(&isNumber);
    malformed = first.size() != 3 || !first.at(1).startsWith('/') || !isNumber || length < 0
                || length > longestBody || request.headers.contains("transfer-encoding");
    if (malformed || buffer.size() < end + 4 + length)
        return std::nullopt;
    request.method = first.at(0);
    const qsizetype sign = first.at(1).indexOf('?');
    request.path = QUrl::fromPercentEncoding(sign < 0 ? first.at(1) : first.at(1).left(sign));
    if (sign >= 0)
        request.rawQuery = first.at(1).mid(sign + 1);
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return request;
}

} // namespace rl
