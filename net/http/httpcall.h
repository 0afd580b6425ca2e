// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpclient.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QSslError>
#include <QTimer>

class QNetworkReply;
class QNetworkRequest;

namespace rl {

// One request of an HttpClient with all its tries. Deletes itself when it is over.
class HttpCall : public QObject
{
    Q_OBJECT

public:
    HttpCall(HttpClient &client, HttpRequest request);
    ~HttpCall() override;

    [[nodiscard]] QFuture<HttpOutcome> future() { return m_promise.future(); }
    void begin();

private:
    enum class Stop { None, Connect, Transfer, Whole, Length };

    void queueUp(std::chrono::milliseconds pause);
    void attempt();
    [[nodiscard]] QNetworkRequest wireRequest() const;
    QNetworkReply *post(const QNetworkRequest &wire);
    void watch();
    void stop(Stop why);
    void onFinished();
    [[nodiscard]] HttpFailure failure() const;
    [[nodiscard]] HttpFault faultOf() const;
    void onAnswer(HttpAnswer answer);
    void onFailure(HttpFailure failure);
    void followOrRefuse(const HttpAnswer &answer);
    // Tries again after a pause, where that may be and the time allows it.
    bool tryAgain(std::chrono::milliseconds least);
    [[nodiscard]] std::chrono::milliseconds left() const;
    void finish(HttpOutcome outcome);
    void cancel();
    [[nodiscard]] QString told() const; // "GET api.twilio.com/…, try 2"

    HttpClient &m_client;
    HttpRequest m_request;
    QPromise<HttpOutcome> m_promise;
    QFutureWatcher<HttpOutcome> m_watcher;
    std::chrono::milliseconds m_deadline{0};
    std::chrono::milliseconds m_begun{0};
    int m_tries = 0;
    int m_redirections = 0;

    // Of the try that runs.
    QNetworkReply *m_reply = nullptr;
    QTimer m_idle; // until the request is out, then between two bytes
    QTimer m_whole;
    QList<QSslError> m_tlsErrors;
    Stop m_stop = Stop::None;
    bool m_wasSent = false;
};

} // namespace rl
