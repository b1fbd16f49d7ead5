// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/packetwriter.h"

#include <QByteArrayView>

#include <array>
#include <span>

namespace wirebench::capture {

//! Makes up the headers that a session's bytes might have had on a network: IPv4 or IPv6, and TCP or UDP, with running
//! sequence numbers and right checksums. The sequence numbers of both directions begin with 0 (SYN), data with 1.
class PacketMaker
{
public:
    //! The most payload that one TCP packet carries; UDP: one datagram, always.
    static constexpr qsizetype largestSegment = largestPacketPayload; // bytes
    static constexpr std::size_t largestHeader = largestPacketHeaders; // bytes

    enum Flag : quint8 { Fin = 0x01, Syn = 0x02, Reset = 0x04, Push = 0x08, Acknowledge = 0x10 };

    //! Of a TCP session, or of a UDP session with one peer.
    PacketMaker(Protocol protocol, const Endpoint &local, const Endpoint &remote);

    //! Writes the headers of a TCP packet with \a payload (at most largestSegment bytes) into \a room (largestHeader
    //! bytes); returns how many. Moves the sequence numbers on.
    qsizetype segment(Direction direction, quint8 flags, QByteArrayView payload, std::span<quint8> room);
    //! Likewise of a UDP packet, from or to \a peer.
    qsizetype datagram(Direction direction, const Endpoint &peer, QByteArrayView payload, std::span<quint8> room) const;
    //! \a bytes of \a direction are not recorded.
    void skip(Direction direction, quint64 bytes);

private:
    Protocol m_protocol;
    bool m_isIpv6;
    Endpoint m_localEndpoint;
    PacketEndpoint m_local;
    PacketEndpoint m_remote;
    std::array<quint32, 2> m_next = {}; // sequence numbers: in, out
};

} // namespace wirebench::capture
