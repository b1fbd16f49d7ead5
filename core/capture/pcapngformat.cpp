// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/blockwriter.h"
#include "core/capture/packetwriter.h"
#include "core/capture/pcapng.h"
#include "core/capture/recordformat.h"
#include "core/capture/sessionevent.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>

namespace wirebench::capture {

namespace {

PacketEndpoint packetEndpoint(const Endpoint &endpoint)
{
    PacketEndpoint result;
    result.port = endpoint.port;
    result.isIpv6 = endpoint.address.protocol() == QAbstractSocket::IPv6Protocol;
    const Q_IPV6ADDR ipv6 = endpoint.address.toIPv6Address();
    if (result.isIpv6)
        std::copy(std::begin(ipv6.c), std::end(ipv6.c), result.address.begin());
    else
        qToBigEndian(endpoint.address.toIPv4Address(), result.address.data());
    return result;
}

class PcapngFormat : public RecordFormat
{
public:
    using RecordFormat::RecordFormat;

    Result<void> begin() override
    {
        return write(blocks::section("Wirebench export", "The headers of packets are synthesised."));
    }

    Result<void> add(qint64, const RecordEntry &entry) override
    {
        const auto known = m_interfaces.constFind(entry.session);
        if (known == m_interfaces.constEnd()) {
            if (auto done = describe(entry.session); !done)
                return done;
        }
        switch (entry.kind) {
        case RecordKind::Data:
        case RecordKind::Datagram:
        case RecordKind::End:
        case RecordKind::Reset:
            return addPackets(entry);
        default:
            return addEvent(entry);
        }
    }

private:
    //! An interface for a session, and the name of its peer.
    Result<void> describe(SessionId id)
    {
        const Session session = recording().session(id);
        m_interfaces.insert(id, quint32(m_interfaces.size()));
        QByteArray bytes = blocks::interface("session " + QByteArray::number(id), session.owner.toUtf8());
        const QString name = session.name.left(session.name.lastIndexOf(u':'));
        if (!name.isEmpty() && !session.remote.address.isNull())
            bytes += blocks::name(session.remote.address, name.toUtf8());
        return write(bytes);
    }

    //! The headers of a record's packet, as far as they are known; its numbers are those of the record's first byte.
    Packet headersOf(const RecordEntry &entry) const
    {
        const QByteArray header = recording().header(entry);
        if (auto packet = readPacket(pcapng::linktype::raw, header)) {
            packet->sequence += packet->has(Packet::syn) ? 1 : 0;
            packet->sequence +=
                entry.kind == RecordKind::End ? packet->payloadLength : quint32(header.size()) - packet->payloadOffset;
            return *packet;
        }
        const Session session = recording().session(entry.session);
        Packet packet;
        packet.protocol = session.protocol;
        packet.source = packetEndpoint(session.local);
        packet.destination = packetEndpoint(session.remote);
        packet.source.isIpv6 = packet.destination.isIpv6 = packet.source.isIpv6 || packet.destination.isIpv6;
        if (entry.direction == Direction::In)
            std::swap(packet.source, packet.destination);
        return packet;
    }

    Result<void> addPackets(const RecordEntry &entry)
    {
        constexpr quint8 push = 0x08;
        Packet packet = headersOf(entry);
        packet.flags = entry.kind == RecordKind::End ? Packet::fin | Packet::ack
            : entry.kind == RecordKind::Reset        ? Packet::rst | (packet.flags & Packet::ack)
                                                     : push | Packet::ack;
        const bool isDatagram = entry.kind == RecordKind::Datagram;
        const auto partSize = isDatagram ? quint32(pcapng::largestBlock) : quint32(largestPacketPayload);
        return eachPart(entry, partSize, [&](const QByteArray &part, quint32) {
            const auto done =
                write(blocks::packet(m_interfaces[entry.session], entry.time, entry.direction,
                                     makePacket(packet, part.first(std::min(part.size(), largestDatagram)))));
            packet.sequence += quint32(part.size());
            return done;
        });
    }

    Result<void> addEvent(const RecordEntry &entry)
    {
        const QByteArray message = recording().payload(entry);
        SessionEvent event;
        event.number = entry.session;
        event.kind = entry.kind;
        event.direction = entry.direction;
        event.time = entry.time;
        event.message = message;
        event.describesSession = entry.kind == RecordKind::Opened;
        event.session = recording().session(entry.session);
        return write(blocks::journal(writeSessionEvent(event)));
    }

    // A longer one was never on a wire: a network card was to cut it.
    static constexpr qsizetype largestDatagram = 65'535 - 28;

    QHash<SessionId, quint32> m_interfaces;
};

} // namespace

std::unique_ptr<RecordFormat> makePcapngFormat(const Recording &recording, QIODevice &device)
{
    return std::make_unique<PcapngFormat>(recording, device);
}

} // namespace wirebench::capture
