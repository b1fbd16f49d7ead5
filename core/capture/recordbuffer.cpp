// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recordbuffer.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace wirebench::capture {

namespace {

constexpr std::size_t worthWriting = 512 * 1024; // bytes: no need to wait for more
constexpr std::size_t keptSpare = 8 * 1024 * 1024; // bytes
constexpr qsizetype longestText = 4096; // bytes

quint64 directionKey(const PassedRecord &record)
{
    return quint64(record.session) << 8 | static_cast<quint64>(record.direction);
}

bool mayBeDropped(RecordKind kind)
{
    return kind == RecordKind::Data || kind == RecordKind::Datagram;
}

} // namespace

//! In front of every payload.
struct RecordBuffer::Header
{
    qint64 time;
    quint64 size; // of the payload
    SessionId session;
    quint16 port;
    RecordKind kind;
    Direction direction;
    quint8 peerBytes; // 0: no peer
    std::array<quint8, 16> peer;
};

RecordBuffer::RecordBuffer(qint64 limit)
    : m_limit(static_cast<std::size_t>(limit))
{ }

SessionId RecordBuffer::open(Session session, qint64 time)
{
    const std::scoped_lock lock(m_mutex);
    session.id = m_nextSession++;
    if (m_isClosed)
        return session.id;
    put({.kind = RecordKind::Opened, .session = session.id, .time = time}, {});
    m_batch.m_opened.push_back(std::move(session));
    return m_batch.m_opened.back().id;
}

void RecordBuffer::append(const PassedRecord &record)
{
    const std::scoped_lock lock(m_mutex);
    if (m_isClosed)
        return;
    const bool droppable = mayBeDropped(record.kind);
    if (droppable && m_batch.m_bytes.size() + static_cast<std::size_t>(record.payload.size()) > m_limit)
        return lose(record);
    put(record, droppable ? record.payload : record.payload.first(std::min(record.payload.size(), longestText)));
    if (!m_losing.isEmpty())
        m_losing.clear(); // what is lost from now on is lost behind this
}

void RecordBuffer::lose(const PassedRecord &record)
{
    const auto found = m_losing.constFind(directionKey(record));
    LostAmount amount;
    if (found != m_losing.constEnd()) {
        std::memcpy(&amount, m_batch.m_bytes.data() + *found, sizeof(amount));
        ++amount.records;
        amount.bytes += static_cast<quint64>(record.payload.size());
        std::memcpy(m_batch.m_bytes.data() + *found, &amount, sizeof(amount));
        return;
    }
    amount = {1, static_cast<quint64>(record.payload.size())};
    PassedRecord lost = record;
    lost.kind = RecordKind::Lost;
    put(lost, {reinterpret_cast<const char *>(&amount), sizeof(amount)});
    m_losing.insert(directionKey(record), m_batch.m_bytes.size() - sizeof(amount));
}

void RecordBuffer::put(const PassedRecord &record, QByteArrayView payload)
{
    Header header = {};
    header.time = record.time;
    header.size = static_cast<quint64>(payload.size());
    header.session = record.session;
    header.kind = record.kind;
    header.direction = record.direction;
    if (!record.peer.address.isNull()) {
        bool isIpv4 = false;
        const quint32 ipv4 = record.peer.address.toIPv4Address(&isIpv4);
        const Q_IPV6ADDR ipv6 = record.peer.address.toIPv6Address();
        header.peerBytes = isIpv4 ? 4 : 16;
        header.port = record.peer.port;
        std::memcpy(header.peer.data(), isIpv4 ? static_cast<const void *>(&ipv4) : &ipv6, header.peerBytes);
    }
    std::vector<char> &bytes = m_batch.m_bytes;
    const bool wasEmpty = bytes.empty();
    const bool wasMuch = bytes.size() >= worthWriting;
    const auto *start = reinterpret_cast<const char *>(&header);
    bytes.insert(bytes.end(), start, start + sizeof(header));
    bytes.insert(bytes.end(), payload.begin(), payload.end());
    if (wasEmpty || (!wasMuch && bytes.size() >= worthWriting))
        m_changed.notify_one();
}

void RecordBuffer::close()
{
    const std::scoped_lock lock(m_mutex);
    m_isClosed = true;
    m_changed.notify_one();
}

RecordBuffer::Batch RecordBuffer::take(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isClosed || !m_batch.isEmpty(); });
    m_changed.wait_for(lock, patience, [this] { return m_isClosed || m_batch.m_bytes.size() >= worthWriting; });
    m_losing.clear();
    Batch next;
    next.m_bytes = std::move(m_spare);
    m_spare = {};
    return std::exchange(m_batch, std::move(next));
}

void RecordBuffer::recycle(Batch batch)
{
    batch.m_bytes.clear();
    if (batch.m_bytes.capacity() > keptSpare)
        return;
    const std::scoped_lock lock(m_mutex);
    m_spare = std::move(batch.m_bytes);
}

void RecordBuffer::Batch::forEach(const std::function<void(const PassedRecord &)> &call) const
{
    for (std::size_t offset = 0; offset < m_bytes.size();) {
        Header header;
        std::memcpy(&header, m_bytes.data() + offset, sizeof(header));
        offset += sizeof(header);
        PassedRecord record;
        record.kind = header.kind;
        record.direction = header.direction;
        record.session = header.session;
        record.time = header.time;
        if (header.peerBytes == 4) {
            quint32 ipv4;
            std::memcpy(&ipv4, header.peer.data(), sizeof(ipv4));
            record.peer = {QHostAddress(ipv4), header.port};
        } else if (header.peerBytes == 16) {
            record.peer = {QHostAddress(header.peer.data()), header.port};
        }
        record.payload = {m_bytes.data() + offset, static_cast<qsizetype>(header.size)};
        offset += header.size;
        call(record);
    }
}

} // namespace wirebench::capture
