// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/linklayer.h"

#include "core/capture/fields.h"
#include "core/capture/pcapng.h"

namespace wirebench::capture {

namespace {

using Offset = tl::expected<quint32, NoPacket>;

constexpr quint16 etherIpv4 = 0x0800;
constexpr quint16 etherIpv6 = 0x86dd;
constexpr qsizetype tagLength = 4;

bool isVlanTag(quint16 type)
{
    return type == 0x8100 || type == 0x88a8 || type == 0x9100;
}

//! From the type of Ethernet at \a at, which stands last in a header of \a headerLength bytes, or elsewhere in it; tags
//! of VLANs (one, or several inside each other) stand behind it, and end with a type too.
Offset afterEtherType(QByteArrayView data, qsizetype at, qsizetype headerLength)
{
    if (data.size() < headerLength)
        return tl::unexpected(NoPacket::Truncated);
    auto type = Fields(data, true).at<quint16>(at);
    while (isVlanTag(type)) {
        if (data.size() < headerLength + tagLength)
            return tl::unexpected(NoPacket::Truncated);
        type = Fields(data, true).at<quint16>(headerLength + 2);
        headerLength += tagLength;
    }
    if (type != etherIpv4 && type != etherIpv6)
        return tl::unexpected(NoPacket::NotIp);
    return quint32(headerLength);
}

//! The family is in the byte order of the machine that captured, or in that of the network.
Offset afterFamily(QByteArrayView data)
{
    if (data.size() < 4)
        return tl::unexpected(NoPacket::Truncated);
    const auto little = Fields(data, false).at<quint32>(0);
    switch (little <= 0xffff ? little : Fields(data, true).at<quint32>(0)) {
    case 2: // AF_INET, everywhere
    case 10: // AF_INET6 of Linux, NetBSD and OpenBSD, FreeBSD, macOS
    case 24:
    case 28:
    case 30:
        return quint32(4);
    default:
        return tl::unexpected(NoPacket::NotIp);
    }
}

} // namespace

Offset networkOffset(quint16 linkType, QByteArrayView data)
{
    switch (linkType) {
    case pcapng::linktype::ethernet:
        return afterEtherType(data, 12, 14);
    case pcapng::linktype::linuxCooked:
        return afterEtherType(data, 14, 16);
    case pcapng::linktype::linuxCooked2:
        return afterEtherType(data, 0, 20);
    case pcapng::linktype::bsdNull:
    case pcapng::linktype::bsdLoop:
        return afterFamily(data);
    case pcapng::linktype::raw:
    case pcapng::linktype::rawOther:
    case pcapng::linktype::rawOpenBsd:
    case pcapng::linktype::ipv4:
    case pcapng::linktype::ipv6:
        return quint32(0);
    default:
        return tl::unexpected(NoPacket::UnknownLink);
    }
}

} // namespace wirebench::capture
