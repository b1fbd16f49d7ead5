// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/answerqueue.h"

#include <QHash>

#include <list>

namespace wirebench::session {

//! One of those that a bound socket talks to. Nobody says when it is gone.
struct DatagramPeer
{
    PeerStatus status;
    std::unique_ptr<AnswerQueue> answers; // nullptr: nobody answers
};

//! Those with whom a bound socket exchanged datagrams, by their endpoint and by their id: the newest ones, for
//! everybody can pretend to be many.
class DatagramPeers
{
public:
    explicit DatagramPeers(qsizetype limit)
        : m_limit(limit)
    { }

    //! nullptr where there is none (any more).
    DatagramPeer *find(const Endpoint &endpoint) const;
    DatagramPeer *find(PeerId id) const;
    //! The only one there is, or nullptr.
    DatagramPeer *only() const;
    //! Adds one that is not there; its id and endpoint stay. The one that was used least recently goes where there are
    //! too many: its id, or 0.
    PeerId add(DatagramPeer peer);
    //! \a peer is the newest now.
    void touch(const DatagramPeer &peer);
    //! Nobody is answered any more.
    void clearAnswers();
    qsizetype size() const { return static_cast<qsizetype>(m_peers.size()); }
    //! By their ids.
    QList<PeerStatus> statuses() const;

private:
    struct Key
    {
        QHostAddress address;
        QString zone; // which comparing addresses does not look at
        quint16 port;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, qHash(key.address, seed), key.zone, key.port);
        }
    };
    using Iterator = std::list<DatagramPeer>::iterator;

    static Key keyOf(const Endpoint &endpoint) { return {endpoint.address, endpoint.address.scopeId(), endpoint.port}; }

    const qsizetype m_limit;
    std::list<DatagramPeer> m_peers; // newest last
    QHash<Key, Iterator> m_byEndpoint;
    QHash<PeerId, Iterator> m_byId;
};

} // namespace wirebench::session
