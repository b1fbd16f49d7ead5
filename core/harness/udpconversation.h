// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/conversation.h"
#include "core/net/boundudpsocket.h"
#include "core/net/udpconnection.h"
#include "core/session/sessionaddress.h"
#include "core/session/sessionoptions.h"

#include <memory>

namespace wirebench::harness {

//! What conversations in datagrams have in common.
class DatagramConversation : public Conversation
{
    Q_OBJECT

public:
    bool isStream() const override { return false; }
    void grant(qint64 datagrams) override;
    qint64 pending() const override;
    void closeWriting() override { }
    void close() override;
    void reset() override { close(); }
    quint16 localPort() const override { return m_connection->localEndpoint().port; }

protected:
    explicit DatagramConversation(std::unique_ptr<net::DatagramConnection> connection);

    net::DatagramConnection &connection() { return *m_connection; }
    //! Of the datagram that came last.
    const Endpoint &lastPeer() const { return m_lastPeer; }
    Result<void> write(const Datagram &datagram);

private:
    void attach();

    std::unique_ptr<net::DatagramConnection> m_connection;
    Endpoint m_lastPeer;
    bool m_isClosed = false; // by this side
};

//! Datagrams to and from one peer.
class UdpConversation final : public DatagramConversation
{
    Q_OBJECT

public:
    UdpConversation(const QString &host, quint16 port, const net::UdpOptions &options,
                    const net::Environment &environment);

    void open() override;
    Result<void> send(const QByteArray &bytes, const QString &to) override;

private:
    const QString m_host;
    const quint16 m_port;
    const net::UdpOptions m_options;
};

//! Datagrams from everybody, perhaps of a group, and to whom each says.
class BoundUdpConversation final : public DatagramConversation
{
    Q_OBJECT

public:
    //! \a address: of kind UdpBound or Multicast.
    BoundUdpConversation(const session::SessionAddress &address, const session::SessionOptions &options,
                         const net::Environment &environment);

    void open() override;
    Result<void> send(const QByteArray &bytes, const QString &to) override;

private:
    net::BoundUdpSocket &socket() { return static_cast<net::BoundUdpSocket &>(connection()); }

    const session::SessionAddress m_address;
    const session::SessionOptions m_options;
    net::SocketCalls &m_calls;
};

} // namespace wirebench::harness
