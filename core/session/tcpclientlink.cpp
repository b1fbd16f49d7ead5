// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/tcpclientlink.h"

#include <QPointer>

namespace wirebench::session {

TcpClientLink::TcpClientLink(const std::shared_ptr<LinkContext> &context)
    : SessionLink(context)
    , m_peer(std::make_unique<net::TcpConnection>(context->environment), *context)
{
    connect(&m_peer, &TcpPeer::changed, this, [this] {
        const QPointer<SessionLink> self(this);
        Q_EMIT stateChanged();
        if (self)
            Q_EMIT peerChanged(m_peer.id());
    });
    connect(&m_peer, &TcpPeer::received, this,
            [this](const QByteArray &bytes) { Q_EMIT received(m_peer.id(), bytes); });
    connect(&m_peer, &TcpPeer::sent, this, [this](qint64 bytes) { Q_EMIT sent(m_peer.id(), bytes, 1); });
    connect(&m_peer, &TcpPeer::fileEnded, this,
            [this](const std::optional<Error> &error) { Q_EMIT fileEnded(m_peer.id(), error); });
    connect(&m_peer, &TcpPeer::answered, this,
            [this](const QByteArray &bytes) { Q_EMIT answered(m_peer.id(), bytes); });
    connect(&m_peer, &TcpPeer::errorReported, this, &SessionLink::errorReported);
    connect(&m_peer.connection(), &net::Connection::stepped, this, &SessionLink::stepped);
    connect(&m_peer.connection(), &net::Connection::opened, this, [this] {
        const QPointer<SessionLink> self(this);
        Q_EMIT peerAppeared();
        if (self && m_peer.connection().state() == streams::ConnectionState::Open)
            m_peer.start();
    });
}

void TcpClientLink::open()
{
    const SessionAddress &address = context().address;
    m_peer.connection().open(address.host, address.port, tcpOptionsOf(options()));
}

QList<PeerStatus> TcpClientLink::peers() const
{
    return m_peer.connection().reader() ? QList{m_peer.status()} : QList<PeerStatus>();
}

std::optional<PeerStatus> TcpClientLink::peer(PeerId id) const
{
    return isIt(id) ? std::optional(m_peer.status()) : std::nullopt;
}

Result<void> TcpClientLink::send(const QByteArray &bytes, PeerId peer)
{
    return isIt(peer) ? m_peer.send(bytes) : noSuchPeer(peer);
}

Result<void> TcpClientLink::sendFile(const QString &path, PeerId peer)
{
    return isIt(peer) ? m_peer.sendFile(path) : noSuchPeer(peer);
}

Result<void> TcpClientLink::cancelFile(PeerId peer)
{
    return isIt(peer) ? m_peer.cancelFile() : noSuchPeer(peer);
}

Result<void> TcpClientLink::closeWriting(PeerId peer)
{
    return isIt(peer) ? m_peer.closeWriting() : noSuchPeer(peer);
}

Result<void> TcpClientLink::disconnectPeer(PeerId peer, bool resets)
{
    if (!isIt(peer))
        return noSuchPeer(peer);
    resets ? m_peer.reset() : m_peer.close();
    return {};
}

} // namespace wirebench::session
