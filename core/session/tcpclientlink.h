// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/tcppeer.h"

namespace wirebench::session {

//! A session that connects: its one peer is there from the beginning.
class TcpClientLink final : public SessionLink
{
    Q_OBJECT

public:
    explicit TcpClientLink(const std::shared_ptr<LinkContext> &context);

    void open() override;
    void close() override { m_peer.close(); }
    SessionState state() const override { return m_peer.state(); }
    std::optional<Error> error() const override { return m_peer.connection().error(); }
    Endpoint localEndpoint() const override { return m_peer.connection().localEndpoint(); }
    QList<PeerStatus> peers() const override;
    std::optional<PeerStatus> peer(PeerId id) const override;

    Result<void> send(const QByteArray &bytes, PeerId peer) override;
    Result<void> sendFile(const QString &path, PeerId peer) override;
    Result<void> cancelFile(PeerId peer) override;
    Result<void> closeWriting(PeerId peer) override;
    Result<void> disconnectPeer(PeerId peer, bool resets) override;

private:
    bool isIt(PeerId peer) const { return peer == onlyPeer || peer == m_peer.id(); }

    TcpPeer m_peer;
};

} // namespace wirebench::session
