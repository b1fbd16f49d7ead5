// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memoryrecords.h"

#include <algorithm>

using namespace wirebench::capture;

namespace wirebench::tests {

void MemoryRecords::append(RecordEntry entry, QByteArrayView payload, const Endpoint &peer)
{
    const std::scoped_lock lock(m_mutex);
    entry.payloadOffset = static_cast<quint64>(m_bytes.size());
    entry.payloadLength = static_cast<quint32>(payload.size());
    m_bytes.append(payload.data(), payload.size());
    m_bytes.append('|'); // so that reading too far shows, and each record has an offset of its own
    m_entries.push_back(entry);
    if (!peer.address.isNull())
        m_peers.emplace_back(entry.payloadOffset, peer);
}

void MemoryRecords::addSession(const Session &session)
{
    const std::scoped_lock lock(m_mutex);
    m_sessions.push_back(session);
    m_sessions.back().id = static_cast<SessionId>(m_sessions.size() - 1);
}

void MemoryRecords::breakPayload(quint64 row)
{
    const std::scoped_lock lock(m_mutex);
    m_brokenPayloads.push_back(m_entries.at(row).payloadOffset);
}

quint64 MemoryRecords::count() const
{
    const std::scoped_lock lock(m_mutex);
    return m_entries.size();
}

Result<qsizetype> MemoryRecords::read(quint64 first, std::span<RecordEntry> entries) const
{
    const std::scoped_lock lock(m_mutex);
    const std::size_t begin = std::min<std::size_t>(first, m_entries.size());
    const std::size_t end = std::min(begin + entries.size(), m_entries.size());
    if (end > m_brokenFrom)
        return failure(ErrorCode::Unknown, QStringLiteral("broken on purpose"));
    std::copy(m_entries.begin() + static_cast<qsizetype>(begin), m_entries.begin() + static_cast<qsizetype>(end),
              entries.begin());
    return static_cast<qsizetype>(end - begin);
}

Result<QByteArrayView> MemoryRecords::payload(const RecordEntry &entry, QByteArray &storage) const
{
    ++m_payloadsRead;
    const std::scoped_lock lock(m_mutex);
    if (std::find(m_brokenPayloads.begin(), m_brokenPayloads.end(), entry.payloadOffset) != m_brokenPayloads.end())
        return failure(ErrorCode::Unknown, QStringLiteral("broken on purpose"));
    const auto bytes = QByteArrayView(m_bytes).sliced(static_cast<qsizetype>(entry.payloadOffset), entry.payloadLength);
    storage.resize(bytes.size());
    std::copy(bytes.begin(), bytes.end(), storage.data());
    return QByteArrayView(storage);
}

Session MemoryRecords::session(SessionId id) const
{
    ++m_sessionsRead;
    const std::scoped_lock lock(m_mutex);
    if (id < m_sessions.size())
        return m_sessions[id];
    Session none;
    none.id = id;
    return none;
}

Endpoint MemoryRecords::peer(const RecordEntry &entry) const
{
    const Session owner = session(entry.session);
    const std::scoped_lock lock(m_mutex);
    const auto found = std::lower_bound(m_peers.begin(), m_peers.end(), entry.payloadOffset,
                                        [](const auto &peer, quint64 offset) { return peer.first < offset; });
    return found != m_peers.end() && found->first == entry.payloadOffset ? found->second : owner.remote;
}

} // namespace wirebench::tests
