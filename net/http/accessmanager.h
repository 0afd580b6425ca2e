// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

class QNetworkAccessManager;

namespace rl {

// An access manager that goes through the system's proxy (not to this computer itself), stores
// nothing and follows no redirection.
QNetworkAccessManager *newAccessManager(QObject *parent);

// A request's body that can be read once. Qt sends a request again by itself when the server closes
// the connection before it answers; as it cannot rewind this body, it reports the lost connection.
class OnceBody final : public QIODevice
{
public:
    OnceBody(QByteArray body, QObject *parent);

    [[nodiscard]] qint64 size() const override { return m_body.size(); }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_at = 0;
};

} // namespace rl
