// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QUrl>

namespace rl {

// Answers {} to whoever gets through the handshake.
class TlsServer
{
public:
    TlsServer(const char *shown, const char *key)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(QByteArray(shown), QSsl::Pem));
        configuration.setPrivateKey(QSslKey(QByteArray(key), QSsl::Ec, QSsl::Pem));
        m_server.setSslConfiguration(configuration);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] {
                    received += socket->readAll();
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
                });
            }
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port for the test's server");
    }

    [[nodiscard]] QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QUrl(QStringLiteral("https://%1:%2/x").arg(host).arg(m_server.serverPort()));
    }

    QByteArray received; // in clear

private:
    QSslServer m_server;
};

} // namespace rl
