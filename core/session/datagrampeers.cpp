// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/datagrampeers.h"

#include <algorithm>

namespace wirebench::session {

DatagramPeer *DatagramPeers::find(const Endpoint &endpoint) const
{
    const auto found = m_byEndpoint.constFind(keyOf(endpoint));
    return found == m_byEndpoint.constEnd() ? nullptr : &**found;
}

DatagramPeer *DatagramPeers::find(PeerId id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? nullptr : &**found;
}

DatagramPeer *DatagramPeers::only() const
{
    return m_byId.size() == 1 ? &**m_byId.constBegin() : nullptr;
}

PeerId DatagramPeers::add(DatagramPeer peer)
{
    PeerId gone = 0;
    if (size() >= m_limit) {
        gone = m_peers.front().status.id;
        m_byEndpoint.remove(keyOf(m_peers.front().status.endpoint));
        m_byId.remove(gone);
        m_peers.pop_front();
    }
    m_peers.push_back(std::move(peer));
    const Iterator added = std::prev(m_peers.end());
    m_byEndpoint.insert(keyOf(added->status.endpoint), added);
    m_byId.insert(added->status.id, added);
    return gone;
}

void DatagramPeers::touch(const DatagramPeer &peer)
{
    m_peers.splice(m_peers.end(), m_peers, m_byId.value(peer.status.id));
}

void DatagramPeers::clearAnswers()
{
    for (const DatagramPeer &peer : m_peers) {
        if (peer.answers)
            peer.answers->clear();
    }
}

QList<PeerStatus> DatagramPeers::statuses() const
{
    QList<PeerStatus> result;
    result.reserve(size());
    for (const DatagramPeer &peer : m_peers)
        result.append(peer.status);
    std::sort(result.begin(), result.end(), [](const PeerStatus &a, const PeerStatus &b) { return a.id < b.id; });
    return result;
}

} // namespace wirebench::session
