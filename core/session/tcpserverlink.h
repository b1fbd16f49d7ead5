// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/tcplistener.h"
#include "core/session/tcppeer.h"

#include <deque>
#include <map>

namespace wirebench::session {

//! A session that accepts: as many peers as come, each with a connection of its own, none of which waits for another.
class TcpServerLink final : public SessionLink
{
    Q_OBJECT

public:
    //! So many peers that are gone are still told about.
    static constexpr std::size_t keptPeers = 100;

    explicit TcpServerLink(const std::shared_ptr<LinkContext> &context);

    void open() override;
    void close() override;
    SessionState state() const override { return stateOf(m_listener.state()); }
    std::optional<Error> error() const override { return m_error ? m_error : m_listener.error(); }
    Endpoint localEndpoint() const override { return m_listener.localEndpoint(); }
    QList<PeerStatus> peers() const override;
    std::optional<PeerStatus> peer(PeerId id) const override;

    Result<void> send(const QByteArray &bytes, PeerId peer) override;
    Result<void> sendFile(const QString &path, PeerId peer) override;
    Result<void> cancelFile(PeerId peer) override;
    Result<void> closeWriting(PeerId peer) override;
    Result<void> disconnectPeer(PeerId peer, bool resets) override;

private:
    void accept();
    void add(std::unique_ptr<net::TcpConnection> connection);
    //! Accepts \a connections more, as far as the total allows.
    void grant(qint64 connections);
    void onPeerChanged(TcpPeer *peer);
    //! Also the only one for onlyPeer; nullptr where there is none.
    TcpPeer *find(PeerId id) const;

    std::optional<Error> m_error;
    net::TcpListener m_listener;
    std::map<PeerId, std::unique_ptr<TcpPeer>> m_peers;
    std::deque<PeerStatus> m_gone; // oldest first
    qint64 m_granted = 0;
    bool m_isClosing = false;
};

} // namespace wirebench::session
