// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/block.h"
#include "core/capture/packet.h"

#include <QDataStream>

#include <unordered_map>
#include <vector>

namespace wirebench::capture {

//! The sessions of a recording, in the order in which they begin; and the names of their peers.
class SessionTable
{
public:
    //! Of one recording; more are an error of Indexer.
    static constexpr std::size_t most = 1'000'000;
    static constexpr std::size_t mostNames = 65'536;

    std::size_t size() const { return m_rows.size(); }
    bool isFull() const { return m_rows.size() >= most; }
    //! \a id is less than size(). The name comes from the file's names where the recording itself does not say
    //! what the session is.
    Session at(SessionId id) const;

    SessionId add(const Session &session);
    //! What the recording itself says counts more than what its packets show.
    void describe(SessionId id, const Session &session);
    void setOwner(SessionId id, const QString &owner) { m_rows[id].session.owner = owner; }
    //! What a packet of a session of ours shows; a second peer of UDP makes it one without.
    void observe(SessionId id, const Packet &packet, Direction direction);
    //! The local end as far as it is known; null until then.
    const Endpoint &local(SessionId id) const { return m_rows[id].session.local; }

    void addNames(const NameBlock &block);

    friend QDataStream &operator<<(QDataStream &stream, const SessionTable &table);
    friend QDataStream &operator>>(QDataStream &stream, SessionTable &table);

private:
    struct Row
    {
        Session session;
        bool isDescribed = false;
        bool isObserved = false;
        PacketEndpoint peer; // when isObserved
    };

    std::vector<Row> m_rows;
    std::unordered_map<QString, QString> m_names; // of addresses
};

} // namespace wirebench::capture
