// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/recordsource.h"

#include <QList>

#include <atomic>
#include <mutex>
#include <vector>

namespace wirebench::tests {

//! Records in memory. May grow while others read.
class MemoryRecords : public capture::RecordSource
{
public:
    //! Payloads lie behind each other as if in a file; the offset of the entry says which was meant.
    void append(capture::RecordEntry entry, QByteArrayView payload = {}, const Endpoint &peer = {});
    //! \a session has the number of those before it.
    void addSession(const capture::Session &session);
    //! From now on reading the payload of this record is an error.
    void breakPayload(quint64 row);
    //! From now on reading entries is an error from this record on.
    void breakEntries(quint64 row) { m_brokenFrom = row; }
    //! How often a payload and a session were asked for.
    quint64 payloadsRead() const { return m_payloadsRead; }
    quint64 sessionsRead() const { return m_sessionsRead; }

    quint64 count() const override;
    Result<qsizetype> read(quint64 first, std::span<capture::RecordEntry> entries) const override;
    Result<QByteArrayView> payload(const capture::RecordEntry &entry, QByteArray &storage) const override;
    capture::Session session(capture::SessionId id) const override;
    Endpoint peer(const capture::RecordEntry &entry) const override;

private:
    mutable std::mutex m_mutex;
    std::vector<capture::RecordEntry> m_entries;
    std::vector<std::pair<quint64, Endpoint>> m_peers; // by offset
    std::vector<quint64> m_brokenPayloads; // offsets
    std::vector<capture::Session> m_sessions;
    QByteArray m_bytes;
    std::atomic<quint64> m_brokenFrom = ~quint64(0);
    mutable std::atomic<quint64> m_payloadsRead = 0;
    mutable std::atomic<quint64> m_sessionsRead = 0;
};

} // namespace wirebench::tests
