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
constexpr std::size_t sessionSize = 512; // bytes, about: what a session that begins takes besides its record

void addTo(LostAmount &sum, const LostAmount &more)
{
    sum.records += more.records;
    sum.bytes += more.bytes;
    sum.events += more.events;
    sum.sessions += more.sessions;
}

bool isNothing(const LostAmount &amount)
{
    return amount.records + amount.events + amount.sessions == 0;
}

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
    const SessionId id = session.id;
    if (isFull(sizeof(Header) + sessionSize)) {
        m_owed.insert(id, {std::move(session), time, {}, {}, {}, {}});
        return id;
    }
    put({.kind = RecordKind::Opened, .session = id, .time = time}, {});
    m_batch.m_opened.push_back(std::move(session));
    return id;
}

//! Not even an event fits, with \a more bytes.
bool RecordBuffer::isFull(std::size_t more) const
{
    return m_batch.m_bytes.size() + m_batch.m_opened.size() * sessionSize + more > m_limit + eventRoom;
}

//! What cannot be appended now is counted where settle() finds it.
void RecordBuffer::owe(const PassedRecord &record)
{
    const bool isOfNone = record.session == noSession;
    Owed &owed = isOfNone ? m_owedToNone : m_owed[record.session];
    owed.time = owed.time == 0 ? record.time : owed.time;
    if (record.kind == RecordKind::Closed) {
        owed.closed = record.time;
        if (!owed.opening)
            return;
        m_owedToNone.time = m_owedToNone.time == 0 ? owed.time : m_owedToNone.time;
        ++m_owedToNone.other.sessions;
        for (const LostAmount &amount : {owed.in, owed.out, owed.other})
            addTo(m_owedToNone.other, amount);
        m_owed.remove(record.session);
        return;
    }
    LostAmount one;
    one.records = mayBeDropped(record.kind) ? 1 : 0;
    one.bytes = mayBeDropped(record.kind) ? static_cast<quint64>(record.payload.size()) : 0;
    one.events = mayBeDropped(record.kind) ? 0 : 1;
    const bool isDirected = !isOfNone && record.direction != Direction::None;
    addTo(!isDirected ? owed.other : record.direction == Direction::In ? owed.in : owed.out, one);
}

//! The buffer is empty again: what was owed comes first.
void RecordBuffer::settle()
{
    const QHash<SessionId, Owed> all = std::exchange(m_owed, {});
    const Owed none = std::exchange(m_owedToNone, {});
    QList<SessionId> sessions = all.keys();
    std::sort(sessions.begin(), sessions.end());
    for (const SessionId session : sessions) {
        const Owed &owed = *all.constFind(session);
        if (owed.opening) {
            put({.kind = RecordKind::Opened, .session = session, .time = owed.time}, {});
            m_batch.m_opened.push_back(*owed.opening);
        }
        putLost(session, Direction::In, owed.time, owed.in);
        putLost(session, Direction::Out, owed.time, owed.out);
        putLost(session, Direction::None, owed.time, owed.other);
        if (owed.closed)
            put({.kind = RecordKind::Closed, .session = session, .time = *owed.closed}, {});
    }
    putLost(noSession, Direction::None, none.time, none.other);
}

void RecordBuffer::putLost(SessionId session, Direction direction, qint64 time, const LostAmount &amount)
{
    if (!isNothing(amount))
        put({.kind = RecordKind::Lost, .direction = direction, .session = session, .time = time},
            {reinterpret_cast<const char *>(&amount), sizeof(amount)});
}

void RecordBuffer::append(const PassedRecord &record)
{
    const std::scoped_lock lock(m_mutex);
    if (m_isClosed)
        return;
    const bool droppable = mayBeDropped(record.kind);
    const bool isOwed = !m_owed.isEmpty() && m_owed.contains(record.session); // which comes before this
    const auto eventSize = static_cast<std::size_t>(std::min(record.payload.size(), longestText)) + sizeof(Header);
    if (isOwed || isFull(droppable ? sizeof(LostAmount) + sizeof(Header) : eventSize))
        return owe(record);
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
    amount = {1, static_cast<quint64>(record.payload.size()), 0, 0};
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

bool RecordBuffer::isClosed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_isClosed;
}

RecordBuffer::Batch RecordBuffer::take(std::chrono::milliseconds patience,
                                       std::optional<std::chrono::steady_clock::time_point> deadline)
{
    std::unique_lock lock(m_mutex);
    const auto isThere = [this] { return m_isClosed || !m_batch.isEmpty(); };
    if (!deadline)
        m_changed.wait(lock, isThere);
    else if (!m_changed.wait_until(lock, *deadline, isThere))
        return {};
    m_changed.wait_for(lock, patience, [this] { return m_isClosed || m_batch.m_bytes.size() >= worthWriting; });
    m_losing.clear();
    Batch next;
    next.m_bytes = std::move(m_spare);
    m_spare = {};
    Batch taken = std::exchange(m_batch, std::move(next));
    settle();
    return taken;
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
