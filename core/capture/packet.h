// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/record.h"

#include <QByteArrayView>

#include <array>
#include <compare>

#include <tl/expected.hpp>

namespace wirebench::capture {

//! An address and a port as packets have them; smaller than an Endpoint, and quick to compare.
struct PacketEndpoint
{
    std::array<quint8, 16> address{}; //!< IPv4 in the first four bytes.
    quint16 port = 0;
    bool isIpv6 = false;

    Endpoint toEndpoint() const;

    friend auto operator<=>(const PacketEndpoint &, const PacketEndpoint &) = default;
};

//! What the headers of a TCP or UDP packet say. Lengths and offsets in bytes.
struct Packet
{
    static constexpr quint8 fin = 0x01;
    static constexpr quint8 syn = 0x02;
    static constexpr quint8 rst = 0x04;
    static constexpr quint8 ack = 0x10;

    Protocol protocol = Protocol::Tcp;
    PacketEndpoint source;
    PacketEndpoint destination;
    quint32 sequence = 0;
    quint32 acknowledgement = 0;
    quint8 flags = 0;
    quint32 networkOffset = 0; //!< Of the header of IP within the data.
    quint32 payloadOffset = 0; //!< Within the data.
    quint32 payloadLength = 0; //!< As it was on the wire.
    quint32 capturedLength = 0; //!< How much of that is in the data.

    bool has(quint8 flag) const { return (flags & flag) != 0; }
};

//! Why a packet is none of a session's.
enum class NoPacket : quint8 {
    UnknownLink, //!< Link layer that is not known here.
    NotIp,
    OtherTransport, //!< Neither TCP nor UDP.
    Fragment, //!< Of a larger packet of IP, which is not put together here.
    Truncated, //!< Too little was captured to tell.
    Malformed, //!< Its lengths contradict each other.
};
inline constexpr std::size_t noPacketCount = 6;

//! Reads the headers in \a data, a packet of a link layer (pcapng::linktype) of which maybe only the beginning was
//! captured. Checksums are not looked at: network cards fill them in after the capture.
tl::expected<Packet, NoPacket> readPacket(quint16 linkType, QByteArrayView data);

} // namespace wirebench::capture
