// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/tcpserverlink.h"

#include "core/session/localaddress.h"

#include <QPointer>

#include <algorithm>

namespace wirebench::session {

TcpServerLink::TcpServerLink(const std::shared_ptr<LinkContext> &context)
    : SessionLink(context)
    , m_listener(context->environment)
{
    connect(&m_listener, &net::TcpListener::stateChanged, this, &SessionLink::stateChanged);
    connect(&m_listener, &net::TcpListener::errorReported, this, &SessionLink::errorReported);
    connect(&m_listener, &net::TcpListener::connectionAccepted, this, &TcpServerLink::accept);
    connect(&m_listener, &net::TcpListener::opened, this, [this] { grant(std::max(1, options().peerLimit)); });
}

void TcpServerLink::grant(qint64 connections)
{
    const qint64 total = options().peerTotal;
    const qint64 more = total > 0 ? std::min(connections, total - m_granted) : connections;
    m_granted += more;
    if (more > 0)
        m_listener.reader()->grant(more);
}

void TcpServerLink::open()
{
    net::ListenOptions listenOptions;
    const Result<QHostAddress> local = localAddressOf(context().address, options().family, context().environment.calls);
    if (!local)
        m_error = local.error(); // and the listener fails without an address
    listenOptions.ipv6Only = local && options().family && *local == QHostAddress(QHostAddress::AnyIPv6);
    m_listener.open({local.value_or(QHostAddress()), context().address.port}, listenOptions);
}

void TcpServerLink::close()
{
    m_isClosing = true;
    QList<QPointer<TcpPeer>> peers;
    for (const auto &[id, peer] : m_peers)
        peers.append(peer.get());
    // Peers first, so that all are told about before the session is over.
    const QPointer<TcpServerLink> self(this);
    for (const QPointer<TcpPeer> &peer : peers) {
        if (peer)
            peer->close();
    }
    if (self)
        m_listener.close();
}

void TcpServerLink::accept()
{
    const QPointer<TcpServerLink> self(this);
    while (self) {
        std::unique_ptr<net::TcpConnection> connection = m_listener.takeConnection();
        if (!connection)
            return;
        add(std::move(connection));
    }
}

void TcpServerLink::add(std::unique_ptr<net::TcpConnection> connection)
{
    // What cannot be set does not keep anybody from talking.
    net::TcpOptions wanted;
    wanted.noDelay = options().noDelay;
    wanted.keepAliveDelay = options().keepAlive;
    wanted.sendBufferSize = options().sendBufferSize;
    wanted.receiveBufferSize = options().receiveBufferSize;
    const Result<void> applied = net::applyOptions(connection->descriptor(), wanted);

    auto owned = std::make_unique<TcpPeer>(std::move(connection), context());
    TcpPeer *peer = owned.get();
    const PeerId id = peer->id();
    m_peers.emplace(id, std::move(owned));
    connect(peer, &TcpPeer::changed, this, [this, peer] { onPeerChanged(peer); });
    connect(peer, &TcpPeer::received, this, [this, id](const QByteArray &bytes) { Q_EMIT received(id, bytes); });
    connect(peer, &TcpPeer::sent, this, [this, id](qint64 bytes) { Q_EMIT sent(id, bytes, 1); });
    connect(peer, &TcpPeer::fileEnded, this,
            [this, id](const std::optional<Error> &error) { Q_EMIT fileEnded(id, error); });
    connect(peer, &TcpPeer::answered, this, [this, id](const QByteArray &bytes) { Q_EMIT answered(id, bytes); });
    connect(peer, &TcpPeer::errorReported, this, &SessionLink::errorReported);
    const QPointer<TcpPeer> alive(peer);
    if (!applied)
        Q_EMIT errorReported(applied.error());
    if (alive)
        Q_EMIT peerAppeared();
    if (alive)
        Q_EMIT peerChanged(id);
    if (alive && !isOver(peer->state()))
        peer->start();
}

void TcpServerLink::onPeerChanged(TcpPeer *peer)
{
    const PeerId id = peer->id();
    const auto found = m_peers.find(id);
    if (found != m_peers.end() && isOver(peer->state())) {
        m_gone.push_back(peer->status());
        if (m_gone.size() > keptPeers)
            m_gone.pop_front();
        found->second.release()->deleteLater(); // it is calling
        peer->setParent(this);
        m_peers.erase(found);
        const QPointer<TcpServerLink> self(this);
        Q_EMIT peerChanged(id);
        if (self && !m_isClosing && m_listener.state() == streams::ConnectionState::Open)
            grant(1);
        return;
    }
    if (found != m_peers.end())
        Q_EMIT peerChanged(id);
}

QList<PeerStatus> TcpServerLink::peers() const
{
    QList<PeerStatus> result(m_gone.begin(), m_gone.end());
    for (const auto &[id, peer] : m_peers)
        result.append(peer->status());
    std::sort(result.begin(), result.end(), [](const PeerStatus &a, const PeerStatus &b) { return a.id < b.id; });
    return result;
}

std::optional<PeerStatus> TcpServerLink::peer(PeerId id) const
{
    if (const TcpPeer *peer = find(id))
        return peer->status();
    const auto gone =
        std::find_if(m_gone.begin(), m_gone.end(), [id](const PeerStatus &each) { return each.id == id; });
    return gone == m_gone.end() ? std::nullopt : std::optional(*gone);
}

TcpPeer *TcpServerLink::find(PeerId id) const
{
    if (id == onlyPeer)
        return m_peers.size() == 1 ? m_peers.begin()->second.get() : nullptr;
    const auto found = m_peers.find(id);
    return found == m_peers.end() ? nullptr : found->second.get();
}

Result<void> TcpServerLink::send(const QByteArray &bytes, PeerId peer)
{
    TcpPeer *found = find(peer);
    return found ? found->send(bytes) : noSuchPeer(peer);
}

Result<void> TcpServerLink::sendFile(const QString &path, PeerId peer)
{
    TcpPeer *found = find(peer);
    return found ? found->sendFile(path) : noSuchPeer(peer);
}

Result<void> TcpServerLink::cancelFile(PeerId peer)
{
    TcpPeer *found = find(peer);
    return found ? found->cancelFile() : noSuchPeer(peer);
}

Result<void> TcpServerLink::closeWriting(PeerId peer)
{
    TcpPeer *found = find(peer);
    return found ? found->closeWriting() : noSuchPeer(peer);
}

Result<void> TcpServerLink::disconnectPeer(PeerId peer, bool resets)
{
    TcpPeer *found = find(peer);
    if (!found)
        return noSuchPeer(peer);
    resets ? found->reset() : found->close();
    return {};
}

} // namespace wirebench::session
