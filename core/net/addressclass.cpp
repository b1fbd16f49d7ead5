// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/addressclass.h"

#include <QtEndian>

#include <algorithm>
#include <iterator>
#include <optional>

namespace wirebench::net {

namespace {

struct Range4
{
    quint32 network;
    int prefix;
    AddressClass addressClass;
};

// First match wins. Of the IANA IPv4 Special-Purpose Address Registry, all that is not globally reachable.
constexpr Range4 ranges4[] = {
    // Metadata services of clouds
    {0xA9FEA9FE, 32, AddressClass::Forbidden}, // 169.254.169.254, nearly all of them
    {0xA9FEAA02, 32, AddressClass::Forbidden}, // 169.254.170.2, containers at Amazon
    {0xA9FEAA17, 32, AddressClass::Forbidden}, // 169.254.170.23, pods at Amazon
    {0x646464C8, 32, AddressClass::Forbidden}, // 100.100.100.200, Alibaba
    {0xC00000C0, 32, AddressClass::Forbidden}, // 192.0.0.192, Oracle
    {0xA83F8110, 32, AddressClass::Forbidden}, // 168.63.129.16, Azure's wire server

    {0x00000000, 8, AddressClass::Loopback}, // 0.0.0.0 connects to this machine
    {0x7F000000, 8, AddressClass::Loopback}, // 127.0.0.0
    {0x0A000000, 8, AddressClass::Private}, // 10.0.0.0
    {0xAC100000, 12, AddressClass::Private}, // 172.16.0.0
    {0xC0A80000, 16, AddressClass::Private}, // 192.168.0.0
    {0x64400000, 10, AddressClass::Private}, // 100.64.0.0, shared address space of carriers
    {0xA9FE0000, 16, AddressClass::Private}, // 169.254.0.0, link-local
    {0xC0000000, 24, AddressClass::Private}, // 192.0.0.0, IETF protocol assignments, such as DS-Lite's own ends
    {0xC0000200, 24, AddressClass::Private}, // 192.0.2.0, documentation
    {0xC6336400, 24, AddressClass::Private}, // 198.51.100.0, documentation
    {0xCB007100, 24, AddressClass::Private}, // 203.0.113.0, documentation
    {0xC6120000, 15, AddressClass::Private}, // 198.18.0.0, benchmarks
    {0xE0000000, 4, AddressClass::Multicast}, // 224.0.0.0
    {0xFFFFFFFF, 32, AddressClass::Broadcast}, // 255.255.255.255
    {0xF0000000, 4, AddressClass::Private}, // 240.0.0.0, reserved, and used inside of some networks
};

struct Range6
{
    Q_IPV6ADDR network;
    int prefix;
    AddressClass addressClass;
};

// First match wins, after IPv4 was unwrapped. What is not here is not allocated, or not globally reachable: Private.
constexpr Range6 ranges6[] = {
    // Metadata services of clouds
    {{{0xFD, 0x00, 0x0E, 0xC2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54}}, 128, AddressClass::Forbidden}, // Amazon
    {{{0xFD, 0x00, 0x0E, 0xC2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x00, 0x23}}, 128, AddressClass::Forbidden}, // its pods
    {{{0xFD, 0x20, 0x00, 0xCE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54}}, 128, AddressClass::Forbidden}, // Google

    {{{0}}, 96, AddressClass::Loopback}, // ::1, and :: which connects to it; the others were unwrapped
    {{{0xFF}}, 8, AddressClass::Multicast}, // ff00::
    {{{0x20, 0x01}}, 23, AddressClass::Private}, // 2001::, IETF protocol assignments, and Teredo (see below)
    {{{0x20, 0x01, 0x0D, 0xB8}}, 32, AddressClass::Private}, // 2001:db8::, documentation
    {{{0x3F, 0xFF}}, 20, AddressClass::Private}, // 3fff::, documentation
    {{{0x20}}, 3, AddressClass::Public}, // 2000::, all that is allocated for global unicast
};

AddressClass classify4(quint32 address)
{
    for (const Range4 &range : ranges4) {
        if ((address ^ range.network) >> (32 - range.prefix) == 0)
            return range.addressClass;
    }
    return AddressClass::Public;
}

bool contains(const Range6 &range, const Q_IPV6ADDR &address)
{
    const int whole = range.prefix / 8;
    const int rest = range.prefix % 8;
    return std::equal(range.network.c, range.network.c + whole, address.c)
        && (rest == 0 || (range.network.c[whole] ^ address.c[whole]) >> (8 - rest) == 0);
}

quint32 word(const Q_IPV6ADDR &address, int at)
{
    return qFromBigEndian<quint32>(address.c + at);
}

// The IPv4 address that an IPv6 address leads to, where it is only a wrapper.
std::optional<quint32> embedded4(const Q_IPV6ADDR &address)
{
    if (word(address, 0) == 0 && word(address, 4) == 0) {
        const quint32 third = word(address, 8);
        const bool mapped = third == 0x0000FFFF; // ::ffff:a.b.c.d
        const bool translated = third == 0xFFFF0000; // ::ffff:0:a.b.c.d, SIIT
        const bool compatible = third == 0 && word(address, 12) > 1; // ::a.b.c.d, but not :: and ::1
        if (mapped || translated || compatible)
            return word(address, 12);
    }
    if (word(address, 0) == 0x0064FF9B && word(address, 4) == 0 && word(address, 8) == 0)
        return word(address, 12); // 64:ff9b::a.b.c.d, NAT64
    if (address[0] == 0x20 && address[1] == 0x02)
        return qFromBigEndian<quint32>(address.c + 2); // 2002:a.b.c.d::, 6to4
    // Not 64:ff9b:1::/48, local-use NAT64: where in it the IPv4 address is, is each network's choice (RFC 6052). It is
    // Private, as all that such a network can mean by it needs a rule of its own.
    return std::nullopt;
}

// Teredo, 2001::/32, does not lead to the IPv4 address in its last 32 bits, which are inverted: packets are tunnelled
// in UDP to a port there, by whichever relay is near. So it is as private as the rest of 2001::/23, and never better
// than what it holds.
bool isTeredoToForbidden(const Q_IPV6ADDR &address)
{
    return word(address, 0) == 0x20010000 && classify4(~word(address, 12)) == AddressClass::Forbidden;
}

AddressClass classify6(const Q_IPV6ADDR &address)
{
    if (const auto inner = embedded4(address))
        return classify4(*inner);
    if (isTeredoToForbidden(address))
        return AddressClass::Forbidden;
    const auto range =
        std::find_if(std::begin(ranges6), std::end(ranges6), [&](const Range6 &r) { return contains(r, address); });
    return range == std::end(ranges6) ? AddressClass::Private : range->addressClass;
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
