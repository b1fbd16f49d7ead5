// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/tcpconnection.h"

#include <QByteArrayList>

#include <memory>

namespace wirebench::bridge {

//! The stream of frames that a page reads as the body of an HTTP response. A page tells what it has received; until
//! then it is kept, so that nothing is lost when the response ends before its page does.
class DownStream final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Whether frames can be sent. True from begin() to resume(), even when the connection is lost.
    bool isOpen() const { return m_state == State::Open; }
    //! begin() is possible.
    bool isUnused() const { return m_state == State::Unused; }

    //! Sends \a head on \a connection, which is open, and what is sent from now on behind it.
    void begin(std::unique_ptr<net::TcpConnection> connection, const QByteArray &head);
    //! Only while isOpen(). \a frames are shared, not copied.
    void send(const QByteArray &frames);
    //! Bytes that were sent since it began.
    qint64 sent() const { return m_sent; }
    //! Bytes that were sent and that the page has not told to have received.
    qint64 unreceived() const { return m_sent - m_received; }

    //! The page has received \a bytes more. InvalidArgument: more than it was sent.
    Result<void> received(quint32 bytes);
    //! The page has received \a bytes in all, and the response has ended for it: what it lacks. The stream is over.
    //! InvalidArgument where that cannot be. When there was no stream, none will be.
    Result<QByteArrayList> resume(quint64 bytes);

private:
    enum class State { Unused, Open, Over };

    State m_state = State::Unused;
    std::unique_ptr<net::TcpConnection> m_connection; // nullptr when it is lost
    QByteArrayList m_kept; // from m_received on, but for the m_receivedOfFirst bytes at its front
    qsizetype m_receivedOfFirst = 0;
    qint64 m_sent = 0;
    qint64 m_received = 0;
};

} // namespace wirebench::bridge
