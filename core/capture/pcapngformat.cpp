// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/packetwriter.h"
#include "core/capture/pcapng.h"
#include "core/capture/pcapngwriter.h"
#include "core/capture/recordformat.h"
#include "core/capture/sessiondescription.h"

#include <QHash>
#include <QMetaEnum>
#include <QtEndian>

#include <algorithm>
#include <utility>

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
        m_writer.section(QStringLiteral("Wirebench export"), QStringLiteral("The headers of packets are synthesised."));
        return writeOut();
    }

    Result<void> add(qint64, const RecordEntry &entry) override
    {
        if (entry.session != noSession && !m_interfaces.contains(entry.session))
            describe(entry.session);
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
    void describe(SessionId id)
    {
        const Session session = recording().session(id);
        m_interfaces.insert(id, m_writer.interface(QStringLiteral("session %1").arg(id), sessionDescription(session)));
        const QString host = session.name.left(session.name.lastIndexOf(u':'));
        if (!host.isEmpty() && !session.remote.address.isNull())
            m_writer.name(session.remote.address, host);
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
            const QByteArray data = makePacket(packet, part.first(std::min(part.size(), largestDatagram)));
            m_writer.packet(m_interfaces[entry.session], entry.time, entry.direction, {}, data);
            packet.sequence += quint32(part.size());
            return writeOut();
        });
    }

    Result<void> addEvent(const RecordEntry &entry)
    {
        const QMetaEnum kinds = QMetaEnum::fromType<RecordKind>();
        QList<std::pair<QByteArray, QByteArray>> fields{
            {"MESSAGE", recording().payload(entry)},
            {"WIREBENCH_EVENT", QByteArray(kinds.valueToKey(int(entry.kind))).toLower()},
            {"WIREBENCH_TIME", QByteArray::number(entry.time)},
        };
        if (entry.direction != Direction::None)
            fields.emplaceBack("WIREBENCH_DIRECTION", entry.direction == Direction::In ? "in" : "out");
        if (entry.session != noSession)
            fields.emplaceBack("WIREBENCH_SESSION", QByteArray::number(entry.session));
        m_writer.journal(entry.time, fields);
        return writeOut();
    }

    Result<void> writeOut() { return write(std::exchange(m_blocks, {})); }

    // A longer one was never on a wire: a network card was to cut it.
    static constexpr qsizetype largestDatagram = 65'535 - 28;

    QByteArray m_blocks; // to be written out
    PcapngWriter m_writer{m_blocks};
    QHash<SessionId, quint32> m_interfaces;
};

} // namespace

std::unique_ptr<RecordFormat> makePcapngFormat(const Recording &recording, QIODevice &device)
{
    return std::make_unique<PcapngFormat>(recording, device);
}

} // namespace wirebench::capture
