// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/boundudpsocket.h"
#include "core/net/tcplistener.h"
#include "core/net/udpconnection.h"
#include "core/session/sessionaddress.h"

namespace wirebench::cli {

//! Whom a recording is replayed to: somebody at an address, or whoever comes first where it is waited.
class ReplayPeer : public QObject
{
    Q_OBJECT

public:
    //! \a environment is for the socket that talks.
    ReplayPeer(const session::SessionAddress &address, const net::Environment &environment);
    ~ReplayPeer() override;

    //! Ends in opened() or openFailed(), where it is waited behind waiting(), and not before this returns.
    void open();

    //! Whether more can be sent now; otherwise taken() comes.
    bool hasRoom() const;
    //! Whether the operating system has everything that was sent.
    bool isSent() const;
    //! Whether the peer's system has, as far as that can be known.
    bool isReceived() const;
    //! With room only, or it may fail.
    Result<void> send(const QByteArray &bytes);
    //! FIN; nothing for datagrams.
    void finish();
    //! RST, as soon as the peer has acknowledged what was sent before. Nothing for datagrams.
    void reset();

Q_SIGNALS:
    void waiting(const wirebench::Endpoint &at);
    void opened(const wirebench::Endpoint &peer);
    void openFailed(const wirebench::Error &error);
    //! Bytes, or a datagram.
    void arrived(const QByteArray &bytes);
    void taken();
    //! Nothing more comes. With an error: it broke.
    void ended(const std::optional<wirebench::Error> &error);

private:
    void listen();
    void bind();
    void useTcp(std::unique_ptr<net::TcpConnection> connection);
    void useDatagrams(net::DatagramConnection &socket);
    void onDatagrams(const QList<Datagram> &datagrams);

    const session::SessionAddress m_address;
    const net::Environment m_environment;
    std::unique_ptr<net::TcpListener> m_listener;
    std::unique_ptr<net::TcpConnection> m_tcp;
    std::unique_ptr<net::DatagramConnection> m_udp;
    Endpoint m_peer; // of datagrams where it is waited: who came first
};

} // namespace wirebench::cli
