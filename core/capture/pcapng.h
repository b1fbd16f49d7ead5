// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

//! Numbers of the formats pcapng (draft-ietf-opsawg-pcapng) and pcap (draft-ietf-opsawg-pcap), for reading and writing.
namespace wirebench::capture::pcapng {

//! Types of blocks.
inline constexpr quint32 sectionHeaderBlock = 0x0a0d0d0a; // the same in both byte orders
inline constexpr quint32 interfaceDescriptionBlock = 1;
inline constexpr quint32 obsoletePacketBlock = 2;
inline constexpr quint32 simplePacketBlock = 3;
inline constexpr quint32 nameResolutionBlock = 4;
inline constexpr quint32 interfaceStatisticsBlock = 5;
inline constexpr quint32 enhancedPacketBlock = 6;
inline constexpr quint32 journalExportBlock = 9;

//! Bytes of a block around its body: type and length before it, the length again behind it.
inline constexpr quint32 blockFrame = 12;
//! What we read at most as one block, and as one packet of pcap. Bounds what reading holds.
inline constexpr quint32 largestBlock = 16 * 1024 * 1024;

inline constexpr quint32 byteOrderMagic = 0x1a2b3c4d;
inline constexpr quint16 majorVersion = 1;
//! The length of a section that is not known yet.
inline constexpr quint64 unknownLength = ~quint64(0);

//! Codes of options: of every block, then of some.
inline constexpr quint16 endOfOptions = 0;
inline constexpr quint16 commentOption = 1;
inline constexpr quint16 sectionApplication = 4;
inline constexpr quint16 interfaceName = 2;
inline constexpr quint16 interfaceDescription = 3;
inline constexpr quint16 interfaceTimestampResolution = 9;
inline constexpr quint16 interfaceTimestampOffset = 14;
inline constexpr quint16 packetFlags = 2;
inline constexpr quint16 interfaceReceived = 4;
inline constexpr quint16 interfaceDropped = 5;

//! The lowest two bits of packetFlags.
inline constexpr quint32 inboundFlag = 1;
inline constexpr quint32 outboundFlag = 2;

//! Types of name records.
inline constexpr quint16 endOfNames = 0;
inline constexpr quint16 ipv4Name = 1;
inline constexpr quint16 ipv6Name = 2;

//! What pcap begins with.
inline constexpr quint32 pcapMicroseconds = 0xa1b2c3d4;
inline constexpr quint32 pcapNanoseconds = 0xa1b23c4d;
inline constexpr quint16 pcapMajorVersion = 2;
inline constexpr quint32 pcapHeader = 24;
inline constexpr quint32 pcapPacketHeader = 16;

//! What a packet begins with (www.tcpdump.org/linktypes.html).
namespace linktype {
inline constexpr quint16 bsdNull = 0;
inline constexpr quint16 ethernet = 1;
inline constexpr quint16 raw = 101;
//! DLT_RAW of OpenBSD and of the others, which should not be in files and are.
inline constexpr quint16 rawOpenBsd = 14;
inline constexpr quint16 rawOther = 12;
inline constexpr quint16 bsdLoop = 108;
inline constexpr quint16 linuxCooked = 113;
inline constexpr quint16 ipv4 = 228;
inline constexpr quint16 ipv6 = 229;
inline constexpr quint16 linuxCooked2 = 276;
} // namespace linktype

//! \a length rounded up to the four bytes that everything is aligned to.
constexpr quint64 padded(quint64 length)
{
    return (length + 3) & ~quint64(3);
}

} // namespace wirebench::capture::pcapng
