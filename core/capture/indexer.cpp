// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/indexer.h"

#include "core/capture/sessiondescription.h"
#include "core/capture/sessionevent.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace wirebench::capture {

namespace {

//! Whether the sender of the first packet that was seen of a conversation is its client.
bool isSenderClient(const Packet &packet)
{
    if (packet.protocol == Protocol::Tcp && packet.has(Packet::syn))
        return !packet.has(Packet::ack);
    constexpr quint16 firstEphemeral = 32768; // of Linux; of others it is higher
    const quint16 source = packet.source.port;
    const quint16 destination = packet.destination.port;
    if (packet.protocol == Protocol::Udp && std::min(source, destination) >= firstEphemeral)
        return true;
    return source >= destination;
}

} // namespace

std::size_t Indexer::FlowHash::operator()(const FlowKey &key) const noexcept
{
    quint64 words[4];
    std::memcpy(words, key.first.address.data(), 16);
    std::memcpy(words + 2, key.second.address.data(), 16);
    quint64 hash = quint64(key.first.port) << 48 | quint64(key.second.port) << 32 | key.interface;
    for (const quint64 word : words) {
        hash = (hash ^ word) * 0x9e3779b97f4a7c15U;
        hash ^= hash >> 29;
    }
    return hash ^ std::size_t(key.protocol);
}

Result<void> Indexer::append(QByteArrayView bytes)
{
    m_blocks.append(bytes);
    while (!m_isFull) {
        auto block = m_blocks.next();
        if (!block)
            return tl::unexpected<Error>(block.error());
        if (!*block)
            return {};
        std::visit([&](const auto &found) { take(found); }, **block);
    }
    return failure(ErrorCode::OutOfResources,
                   QStringLiteral("before byte %1 of the file: more than %2 sessions")
                       .arg(m_blocks.position())
                       .arg(SessionTable::most));
}

void Indexer::finish()
{
    if (m_waiting == 0)
        return;
    std::vector<Flow *> waiting; // in the order of their sessions, as nothing may depend on the hash
    for (auto &[key, flow] : m_flows) {
        if (flow.conversation && flow.conversation->waiting() > 0)
            waiting.push_back(&flow);
    }
    std::sort(waiting.begin(), waiting.end(), [](const Flow *a, const Flow *b) { return a->session < b->session; });
    for (Flow *flow : waiting)
        flush(*flow);
}

std::vector<RecordEntry> Indexer::takeEntries()
{
    return std::exchange(m_entries, {});
}

void Indexer::take(const SectionBlock &section)
{
    m_isOurs = section.application.startsWith("Wirebench ");
    m_numbers.clear();
}

void Indexer::take(const InterfaceBlock &interface)
{
    SessionId session = noSession;
    if (const auto number = m_isOurs ? sessionNumber(interface.name) : std::nullopt) {
        session = sessionOf(*number);
        const QString text = QString::fromUtf8(interface.description);
        if (const auto described = readSessionDescription(text); described && session != noSession)
            m_sessions.describe(session, *described);
        else if (session != noSession)
            m_sessions.setOwner(session, text);
    }
    m_interfaces.push_back(session);
}

//! The session of that number in this section, which begins when it is named first.
SessionId Indexer::sessionOf(quint32 number)
{
    const auto [found, isNew] = m_numbers.try_emplace(number, noSession);
    if (isNew)
        found->second = addSession({});
    return found->second;
}

SessionId Indexer::addSession(const Session &session)
{
    if (m_sessions.isFull()) {
        m_isFull = true;
        return noSession;
    }
    return m_sessions.add(session);
}

void Indexer::take(const JournalBlock &block)
{
    const auto event = m_isOurs ? readSessionEvent(block.text) : std::nullopt;
    if (!event)
        return;
    const SessionId session = event->number ? sessionOf(*event->number) : noSession;
    m_time = event->time.value_or(m_time);
    add(event->kind, session, event->direction, block.textOffset + quint64(event->messageOffset),
        quint32(event->message.size()), 0);
}

void Indexer::take(const PacketBlock &block)
{
    m_time = block.time != 0 ? block.time : m_time;
    const auto packet = readPacket(block.linkType, block.data);
    if (!packet) {
        ++m_unread[std::size_t(packet.error())];
        return;
    }
    if (const SessionId session = m_interfaces[block.interface]; session != noSession)
        takeOurs(session, *packet, block);
    else
        takeOthers(*packet, block);
}

void Indexer::takeOurs(SessionId session, const Packet &packet, const PacketBlock &block)
{
    Direction direction = block.direction;
    if (direction == Direction::None)
        direction = m_sessions.local(session) == packet.destination.toEndpoint() ? Direction::In : Direction::Out;
    m_sessions.observe(session, packet, direction);
    const quint64 offset = block.dataOffset + packet.payloadOffset;
    if (packet.protocol == Protocol::Udp) {
        addDatagram(session, packet, offset, direction);
        return;
    }
    const quint32 headerLength = packet.payloadOffset - packet.networkOffset;
    if (packet.capturedLength > 0)
        add(RecordKind::Data, session, direction, offset, packet.capturedLength, headerLength);
    if (packet.capturedLength < packet.payloadLength)
        add(RecordKind::Lost, session, direction, offset, 0, 0, packet.payloadLength - packet.capturedLength);
    if (packet.has(Packet::rst))
        add(RecordKind::Reset, session, direction, offset, 0, headerLength);
    else if (packet.has(Packet::fin))
        add(RecordKind::End, session, direction, offset, 0, headerLength);
}

void Indexer::takeOthers(const Packet &packet, const PacketBlock &block)
{
    Flow *flow = flowOf(packet, block.interface);
    if (flow == nullptr)
        return;
    const bool isFromClient = (packet.source < packet.destination) == flow->isClientFirst;
    const quint64 offset = block.dataOffset + packet.payloadOffset;
    if (packet.protocol == Protocol::Udp) {
        addDatagram(flow->session, packet, offset, isFromClient ? Direction::Out : Direction::In);
        return;
    }
    m_waiting -= flow->conversation->waiting();
    flow->conversation->add(packet, isFromClient, offset, m_pieces);
    m_waiting += flow->conversation->waiting();
    addPieces(flow->session);
    if (m_waiting > mostWaiting)
        flush(*flow);
}

//! The flow that a packet belongs to, with another session where the packet begins one.
Indexer::Flow *Indexer::flowOf(const Packet &packet, quint32 interface)
{
    const auto [first, second] = std::minmax(packet.source, packet.destination);
    const auto [found, isNew] = m_flows.try_emplace({first, second, interface, packet.protocol});
    Flow &flow = found->second;
    if (isNew) {
        beginSession(flow, packet);
    } else if (flow.conversation) {
        const bool isFromClient = (packet.source < packet.destination) == flow.isClientFirst;
        if (flow.conversation->isAnother(packet, isFromClient)) {
            flush(flow);
            beginSession(flow, packet);
        }
    }
    return flow.session != noSession ? &flow : nullptr;
}

void Indexer::beginSession(Flow &flow, const Packet &packet)
{
    const bool isSenderLocal = isSenderClient(packet);
    Session session;
    session.protocol = packet.protocol;
    session.local = (isSenderLocal ? packet.source : packet.destination).toEndpoint();
    session.remote = (isSenderLocal ? packet.destination : packet.source).toEndpoint();
    flow.session = addSession(session);
    flow.isClientFirst = (packet.source < packet.destination) == isSenderLocal;
    if (packet.protocol == Protocol::Tcp)
        flow.conversation = std::make_unique<Conversation>();
}

void Indexer::addDatagram(SessionId session, const Packet &packet, quint64 offset, Direction direction)
{
    add(RecordKind::Datagram, session, direction, offset, packet.capturedLength,
        packet.payloadOffset - packet.networkOffset);
    if (packet.capturedLength < packet.payloadLength)
        add(RecordKind::Lost, session, direction, offset, 0, 0, packet.payloadLength - packet.capturedLength);
}

void Indexer::flush(Flow &flow)
{
    m_waiting -= flow.conversation->waiting();
    flow.conversation->flush(m_pieces);
    addPieces(flow.session);
}

void Indexer::addPieces(SessionId session)
{
    for (const StreamPiece &piece : m_pieces) {
        const bool isLost = piece.kind == RecordKind::Lost;
        add(piece.kind, session, piece.direction, piece.offset, isLost ? 0 : piece.length, piece.headerLength,
            isLost ? piece.length : 0);
    }
    m_pieces.clear();
}

void Indexer::add(RecordKind kind, SessionId session, Direction direction, quint64 offset, quint32 length,
                  quint32 headerLength, quint32 lost)
{
    RecordEntry entry;
    entry.time = m_time;
    entry.payloadOffset = offset;
    entry.payloadLength = length;
    entry.session = session;
    // Longer only where a segment of which much came before is long itself; it is then shown without its packet.
    entry.headerLength = headerLength <= std::numeric_limits<quint16>::max() ? quint16(headerLength) : quint16(0);
    entry.kind = kind;
    entry.direction = direction;
    entry.reserved = lost;
    m_entries.push_back(entry);
}

QByteArray Indexer::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_blocks.saveState() << m_sessions << m_isOurs << m_time << canContinue();
    for (const quint64 count : m_unread)
        stream << count;
    stream << quint32(m_numbers.size());
    for (const auto &[number, session] : m_numbers)
        stream << number << session;
    stream << quint32(m_interfaces.size());
    for (const SessionId session : m_interfaces)
        stream << session;
    return state;
}

bool Indexer::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    QByteArray blocks;
    quint32 count = 0;
    const auto isSound = [&] { return stream.status() == QDataStream::Ok; };
    const auto takeSession = [&] {
        SessionId session = noSession;
        stream >> session;
        if (session != noSession && session >= m_sessions.size())
            stream.setStatus(QDataStream::ReadCorruptData);
        return session;
    };
    stream >> blocks >> m_sessions >> m_isOurs >> m_time >> m_canContinue;
    for (quint64 &unread : m_unread)
        stream >> unread;
    for (stream >> count; count > 0 && isSound(); --count) {
        quint32 number = 0;
        stream >> number;
        m_numbers[number] = takeSession();
    }
    for (stream >> count; count > 0 && isSound(); --count)
        m_interfaces.push_back(takeSession());
    return isSound() && stream.atEnd() && m_blocks.restoreState(blocks)
        && m_blocks.interfaceCount() == m_interfaces.size();
}

} // namespace wirebench::capture
