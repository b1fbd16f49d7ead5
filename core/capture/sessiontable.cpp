// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/sessiontable.h"

namespace wirebench::capture {

namespace {

QDataStream &operator<<(QDataStream &stream, const Endpoint &endpoint)
{
    return stream << endpoint.address << endpoint.port;
}

QDataStream &operator>>(QDataStream &stream, Endpoint &endpoint)
{
    return stream >> endpoint.address >> endpoint.port;
}

QDataStream &operator<<(QDataStream &stream, const PacketEndpoint &endpoint)
{
    stream.writeRawData(reinterpret_cast<const char *>(endpoint.address.data()), int(endpoint.address.size()));
    return stream << endpoint.port << endpoint.isIpv6;
}

QDataStream &operator>>(QDataStream &stream, PacketEndpoint &endpoint)
{
    stream.readRawData(reinterpret_cast<char *>(endpoint.address.data()), int(endpoint.address.size()));
    return stream >> endpoint.port >> endpoint.isIpv6;
}

} // namespace

Session SessionTable::at(SessionId id) const
{
    Session session = m_rows[id].session;
    if (m_rows[id].isDescribed || session.remote.address.isNull())
        return session;
    if (const auto name = m_names.find(session.remote.address.toString()); name != m_names.end())
        session.name = name->second + u':' + QString::number(session.remote.port);
    return session;
}

SessionId SessionTable::add(const Session &session)
{
    const auto id = SessionId(m_rows.size());
    m_rows.push_back({session, false, false, {}});
    m_rows.back().session.id = id;
    return id;
}

void SessionTable::describe(SessionId id, const Session &session)
{
    Row &row = m_rows[id];
    row.isDescribed = true;
    row.session = session;
    row.session.id = id;
}

void SessionTable::observe(SessionId id, const Packet &packet, Direction direction)
{
    Row &row = m_rows[id];
    if (row.isDescribed)
        return;
    const PacketEndpoint &peer = direction == Direction::In ? packet.source : packet.destination;
    if (!row.isObserved) {
        row.isObserved = true;
        row.peer = peer;
        row.session.protocol = packet.protocol;
        row.session.local = (direction == Direction::In ? packet.destination : packet.source).toEndpoint();
        row.session.remote = peer.toEndpoint();
    } else if (packet.protocol == Protocol::Udp && peer != row.peer) {
        row.session.remote = {};
    }
}

void SessionTable::addNames(const NameBlock &block)
{
    for (const auto &[address, name] : block.names) {
        if (m_names.size() < mostNames)
            m_names.emplace(address.toString(), QString::fromUtf8(name));
    }
}

QDataStream &operator<<(QDataStream &stream, const SessionTable &table)
{
    stream << quint32(table.m_rows.size());
    for (const auto &row : table.m_rows)
        stream << quint8(row.session.protocol) << row.session.local << row.session.remote << row.session.owner
               << row.session.name << row.isDescribed << row.isObserved << row.peer;
    stream << quint32(table.m_names.size());
    for (const auto &[address, name] : table.m_names)
        stream << address << name;
    return stream;
}

QDataStream &operator>>(QDataStream &stream, SessionTable &table)
{
    quint32 count = 0;
    table = {};
    stream >> count;
    if (count > SessionTable::most)
        stream.setStatus(QDataStream::ReadCorruptData);
    for (; count > 0 && stream.status() == QDataStream::Ok; --count) {
        SessionTable::Row row;
        quint8 protocol = 0;
        stream >> protocol >> row.session.local >> row.session.remote >> row.session.owner >> row.session.name
            >> row.isDescribed >> row.isObserved >> row.peer;
        row.session.protocol = protocol == quint8(Protocol::Udp) ? Protocol::Udp : Protocol::Tcp;
        row.session.id = SessionId(table.m_rows.size());
        table.m_rows.push_back(row);
    }
    stream >> count;
    if (count > SessionTable::mostNames)
        stream.setStatus(QDataStream::ReadCorruptData);
    for (; count > 0 && stream.status() == QDataStream::Ok; --count) {
        QString address;
        QString name;
        stream >> address >> name;
        table.m_names.emplace(address, name);
    }
    return stream;
}

} // namespace wirebench::capture
