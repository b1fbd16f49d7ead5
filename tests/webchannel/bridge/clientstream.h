// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QTcpSocket>
#include <QUrl>

namespace wirebench::tests {

//! A page's end of the stream beside its WebSocket: the body of an HTTP response, read by hand.
class ClientStream : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QByteArray ticket;
        QString origin;
        QByteArray secretName;
        QByteArray secret; //!< empty: without that header
    };

    ClientStream(const QUrl &server, const Request &request);

    //! Of the response; 0 before it has come.
    int status() const { return m_status; }
    //! Its head, with the empty line.
    const QByteArray &head() const { return m_head; }
    //! Of the body, so far.
    qint64 size() const { return m_size; }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    //! Reads no more than \a bytes of what comes from now on; 0: no limit.
    void setReadBufferSize(qint64 bytes) { m_socket.setReadBufferSize(bytes); }
    void setReading(bool reading);
    void close() { m_socket.abort(); }

Q_SIGNALS:
    void received(const QByteArray &bytes);

private:
    void read();

    QTcpSocket m_socket;
    QByteArray m_head;
    int m_status = 0;
    qint64 m_size = 0;
    bool m_isReading = true;
};

} // namespace wirebench::tests
