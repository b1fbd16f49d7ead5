// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/addressclass.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

namespace wirebench::net {

namespace {

struct Range4
{
    quint32 network;
    int prefix;
    AddressClass addressClass;
};

// First match wins.
constexpr Range4 ranges4[] = {
    {0xA9FEA9FE, 32, AddressClass::Forbidden}, // 169.254.169.254, metadata service of clouds
    {0x00000000, 8, AddressClass::Loopback}, // 0.0.0.0 connects to this machine
    {0x7F000000, 8, AddressClass::Loopback}, // 127.0.0.0
    {0x0A000000, 8, AddressClass::Private}, // 10.0.0.0
    {0xAC100000, 12, AddressClass::Private}, // 172.16.0.0
    {0xC0A80000, 16, AddressClass::Private}, // 192.168.0.0
    {0x64400000, 10, AddressClass::Private}, // 100.64.0.0, shared address space of carriers
    {0xA9FE0000, 16, AddressClass::Private}, // 169.254.0.0, link-local
    {0xE0000000, 4, AddressClass::Multicast}, // 224.0.0.0
    {0xFFFFFFFF, 32, AddressClass::Broadcast}, // 255.255.255.255
};

AddressClass classify4(quint32 address)
{
    for (const Range4 &range : ranges4) {
        const quint32 mask = range.prefix == 0 ? 0 : ~quint32(0) << (32 - range.prefix);
        if ((address & mask) == range.network)
            return range.addressClass;
    }
    return AddressClass::Public;
}

quint32 word(const Q_IPV6ADDR &address, int at)
{
    return qFromBigEndian<quint32>(address.c + at);
}

// The IPv4 address that an IPv6 address stands for, where it is only a wrapper.
std::optional<quint32> embedded4(const Q_IPV6ADDR &address)
{
    const bool zeroPrefix = word(address, 0) == 0 && word(address, 4) == 0;
    if (zeroPrefix && (word(address, 8) == 0x0000FFFF || (word(address, 8) == 0 && word(address, 12) > 1)))
        return word(address, 12); // ::ffff:a.b.c.d and ::a.b.c.d, but not :: and ::1
    if (word(address, 0) == 0x0064FF9B && word(address, 4) == 0 && word(address, 8) == 0)
        return word(address, 12); // 64:ff9b::a.b.c.d, NAT64
    if (address[0] == 0x20 && address[1] == 0x02)
        return qFromBigEndian<quint32>(address.c + 2); // 2002:a.b.c.d::, 6to4
    return std::nullopt;
}

AddressClass classify6(const Q_IPV6ADDR &address)
{
    static constexpr std::array<quint8, 16> awsMetadata = {0xFD, 0x00, 0x0E, 0xC2, 0, 0, 0,    0,
                                                           0,    0,    0,    0,    0, 0, 0x02, 0x54};

    if (const auto inner = embedded4(address))
        return classify4(*inner);
    if (std::equal(awsMetadata.begin(), awsMetadata.end(), address.c))
        return AddressClass::Forbidden;
    if (word(address, 0) == 0 && word(address, 4) == 0 && word(address, 8) == 0)
        return AddressClass::Loopback; // ::1, and :: which connects to it
    if (address[0] == 0xFF)
        return AddressClass::Multicast;
    if ((address[0] & 0xFE) == 0xFC || (address[0] == 0xFE && (address[1] & 0xC0) == 0x80))
        return AddressClass::Private; // fc00::/7, fe80::/10
    return AddressClass::Public;
}

} // namespace

AddressClass classify(const QHostAddress &address)
{
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        return classify4(address.toIPv4Address());
    case QAbstractSocket::IPv6Protocol:
        return classify6(address.toIPv6Address());
    default:
        return AddressClass::Forbidden;
    }
}

QHostAddress unmapped(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    const bool mapped = word(bytes, 0) == 0 && word(bytes, 4) == 0 && word(bytes, 8) == 0x0000FFFF;
    return mapped ? QHostAddress(word(bytes, 12)) : address;
}

} // namespace wirebench::net
