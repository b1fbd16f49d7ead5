// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recordwriter.h"

#include "core/capture/sessiondescription.h"

#include <QMetaEnum>

#include <algorithm>
#include <cstring>

namespace wirebench::capture {

namespace {

using Room = std::array<quint8, PacketMaker::largestHeader>;

std::span<const quint8> filled(const Room &room, qsizetype size)
{
    return std::span(room).first(static_cast<std::size_t>(size));
}

} // namespace

RecordWriter::RecordWriter(QByteArray &blocks)
    : m_pcapng(blocks)
{ }

void RecordWriter::beginSection()
{
    m_pcapng.section(
        QStringLiteral("Wirebench " WIREBENCH_VERSION),
        QStringLiteral("Recorded at sockets: the headers of packets are synthesised, the bytes and times are "
                       "real. One interface is one session."));
    m_names.clear();
    for (auto &[id, state] : m_sessions) {
        state.interface.reset();
        interfaceOf(state);
    }
}

void RecordWriter::addSession(const Session &session)
{
    m_sessions.insert({session.id, {session, PacketMaker(session.protocol, session.local, session.remote), {}}});
}

quint32 RecordWriter::interfaceOf(State &state)
{
    const Session &session = state.session;
    if (!state.interface)
        state.interface = m_pcapng.interface(QStringLiteral("session %1").arg(session.id), sessionDescription(session));
    const QString host = session.name.left(session.name.lastIndexOf(u':'));
    if (!host.isEmpty() && !session.remote.address.isNull() && QHostAddress(host).isNull() && !m_names.contains(host)) {
        m_names.insert(host);
        m_pcapng.name(session.remote.address, host);
    }
    return *state.interface;
}

void RecordWriter::write(const PassedRecord &record)
{
    const auto found = m_sessions.find(record.session);
    if (found == m_sessions.end() && record.kind == RecordKind::Lost)
        return writeLost(nullptr, record);
    if (found == m_sessions.end())
        return writeJournal(record, QString::fromUtf8(record.payload));
    State &state = found->second;
    ++m_records;
    switch (record.kind) {
    case RecordKind::Opened:
        return writeOpened(state, record.time);
    case RecordKind::Data:
        return writeSegments(state, record);
    case RecordKind::Datagram:
        return writeDatagram(state, record);
    case RecordKind::End:
        return writeControl(state, record.direction, PacketMaker::Fin | PacketMaker::Acknowledge, record.time);
    case RecordKind::Reset:
        return writeControl(state, record.direction, PacketMaker::Reset | PacketMaker::Acknowledge, record.time);
    case RecordKind::Lost:
        return writeLost(&state, record);
    case RecordKind::Closed:
        return writeClosed(record);
    case RecordKind::Error:
    case RecordKind::Note:
        return writeJournal(record, QString::fromUtf8(record.payload));
    }
}

void RecordWriter::writeOpened(State &state, qint64 time)
{
    interfaceOf(state);
    writeJournal({.kind = RecordKind::Opened, .session = state.session.id, .time = time},
                 sessionDescription(state.session));
    if (state.session.protocol != Protocol::Tcp)
        return;
    const bool isAccepted = state.session.name.isEmpty();
    const Direction first = isAccepted ? Direction::In : Direction::Out;
    const Direction second = isAccepted ? Direction::Out : Direction::In;
    writeControl(state, first, PacketMaker::Syn, time);
    writeControl(state, second, PacketMaker::Syn | PacketMaker::Acknowledge, time);
    writeControl(state, first, PacketMaker::Acknowledge, time);
}

void RecordWriter::writeSegments(State &state, const PassedRecord &record)
{
    const quint32 interface = interfaceOf(state);
    for (QByteArrayView left = record.payload; !left.isEmpty();) {
        const QByteArrayView part = left.first(std::min(left.size(), PacketMaker::largestSegment));
        left = left.sliced(part.size());
        Room room;
        const quint8 push = left.isEmpty() ? PacketMaker::Push : 0;
        const qsizetype size = state.packets.segment(record.direction, PacketMaker::Acknowledge | push, part, room);
        m_pcapng.packet(interface, record.time, record.direction, filled(room, size), part);
        ++state.received;
    }
}

void RecordWriter::writeControl(State &state, Direction direction, quint8 flags, qint64 time)
{
    Room room;
    const qsizetype size = state.packets.segment(direction, flags, {}, room);
    m_pcapng.packet(interfaceOf(state), time, direction, filled(room, size), {});
    ++state.received;
}

void RecordWriter::writeDatagram(State &state, const PassedRecord &record)
{
    Room room;
    const Endpoint &peer = record.peer.address.isNull() ? state.session.remote : record.peer;
    const qsizetype size = state.packets.datagram(record.direction, peer, record.payload, room);
    m_pcapng.packet(interfaceOf(state), record.time, record.direction, filled(room, size), record.payload);
    ++state.received;
}

void RecordWriter::writeLost(State *state, const PassedRecord &record)
{
    LostAmount amount;
    std::memcpy(&amount, record.payload.data(), sizeof(amount));
    if (state) {
        if (record.direction != Direction::None)
            state->packets.skip(record.direction, amount.bytes);
        state->dropped += amount.records;
        state->isDropTold = false;
    }
    m_lostRecords += amount.records;
    m_lostBytes += amount.bytes;
    m_lostEvents += amount.events;
    m_lostSessions += amount.sessions;
    QStringList parts;
    if (record.direction != Direction::None || amount.records > 0) {
        const QString direction = record.direction == Direction::None ? QString()
            : record.direction == Direction::In                       ? QStringLiteral(" of direction in")
                                                                      : QStringLiteral(" of direction out");
        parts += QStringLiteral("%1 bytes in %2 records%3").arg(amount.bytes).arg(amount.records).arg(direction);
    }
    if (amount.events > 0)
        parts += QStringLiteral("%1 events").arg(amount.events);
    if (amount.sessions > 0)
        parts += QStringLiteral("%1 whole sessions").arg(amount.sessions);
    writeJournal(record,
                 parts.join(QStringLiteral(" and ")) + QStringLiteral(" were not recorded: the disk was too slow"));
}

void RecordWriter::writeClosed(const PassedRecord &record)
{
    writeJournal(record, QStringLiteral("closed"));
    const auto found = m_sessions.find(record.session);
    tellStatistics(found->second, record.time);
    m_sessions.erase(found);
}

void RecordWriter::writeJournal(const PassedRecord &record, const QString &message)
{
    const QMetaEnum kinds = QMetaEnum::fromType<RecordKind>();
    const bool isBad = record.kind == RecordKind::Error || record.kind == RecordKind::Lost;
    QList<std::pair<QByteArray, QByteArray>> fields = {
        {"MESSAGE", message.toUtf8()},
        {"PRIORITY", isBad ? "3" : "6"},
        {"SYSLOG_IDENTIFIER", "wirebench"},
        {"WIREBENCH_EVENT", QByteArray(kinds.valueToKey(static_cast<int>(record.kind))).toLower()},
        {"WIREBENCH_TIME", QByteArray::number(record.time)}, // the usual one has microseconds only
    };
    if (record.direction != Direction::None)
        fields.emplaceBack("WIREBENCH_DIRECTION", record.direction == Direction::In ? "in" : "out");
    if (record.session != noSession)
        fields.emplaceBack("WIREBENCH_SESSION", QByteArray::number(record.session));
    m_pcapng.journal(record.time, fields);
}

void RecordWriter::tellStatistics(State &state, qint64 time)
{
    m_pcapng.statistics(interfaceOf(state), time, state.received, state.dropped);
    state.isDropTold = true;
}

void RecordWriter::writeStatistics(qint64 time)
{
    for (auto &[id, state] : m_sessions) {
        if (!state.isDropTold)
            tellStatistics(state, time);
    }
}

void RecordWriter::endSection(qint64 time)
{
    for (auto &[id, state] : m_sessions)
        tellStatistics(state, time);
}

} // namespace wirebench::capture
