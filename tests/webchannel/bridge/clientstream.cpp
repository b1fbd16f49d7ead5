// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/bridge/clientstream.h"

#include <QHostAddress>

namespace wirebench::tests {

ClientStream::ClientStream(const QUrl &server, const Request &request)
{
    connect(&m_socket, &QTcpSocket::readyRead, this, &ClientStream::read);
    m_socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(server.port()));
    QByteArray head =
        "GET /" + request.ticket + " HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: " + request.origin.toLatin1() + "\r\n";
    if (!request.secret.isEmpty())
        head += request.secretName + ": " + request.secret + "\r\n";
    m_socket.write(head + "\r\n");
}

void ClientStream::setReading(bool reading)
{
    m_isReading = reading;
    m_socket.setReadBufferSize(reading ? 0 : 1);
    if (reading)
        read();
}

void ClientStream::read()
{
    if (!m_isReading)
        return;
    QByteArray bytes = m_socket.readAll();
    if (m_status == 0) {
        m_head += bytes;
        const qsizetype end = m_head.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        bytes = m_head.sliced(end + 4);
        m_head.truncate(end + 4);
        m_status = m_head.sliced(9, 3).toInt();
    }
    if (bytes.isEmpty())
        return;
    m_size += bytes.size();
    Q_EMIT received(bytes);
}

} // namespace wirebench::tests
