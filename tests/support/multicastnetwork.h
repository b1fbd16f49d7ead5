// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/networknamespace.h"

#include "core/net/boundudpsocket.h"

#include <QTest>

namespace wirebench::tests {

using net::AddressFamily;
using net::BoundUdpSocket;
using net::MulticastGroups;
using net::SocketCalls;
using net::UdpBindOptions;

//! The network of tests of multicast: `lo` with two addresses of each family, where multicast goes by default; `wb0`
//! and `wb1`, a cable between two interfaces of this machine.
inline Result<void> makeNetwork()
{
    const auto entered = enterNetworkNamespace();
    if (!entered)
        return entered;
    for (const char *arguments :
         {"link set lo multicast on", "addr add 10.9.0.1/32 dev lo", "addr add 10.9.0.2/32 dev lo",
          "addr add fd00:9::1/128 dev lo nodad", "addr add fd00:9::2/128 dev lo nodad", "route add 224.0.0.0/4 dev lo",
          "-6 route add local ff00::/8 dev lo table local metric 1", "link add wb0 type veth peer name wb1",
          "addr add 10.9.1.1/24 dev wb0", "addr add 10.9.2.1/24 dev wb1", "addr add fd00:9:1::1/64 dev wb0 nodad",
          "addr add fd00:9:2::1/64 dev wb1 nodad", "addr add fe80::9:1/64 dev wb0 nodad",
          "addr add fe80::9:2/64 dev wb1 nodad", "link set wb0 up", "link set wb1 up"}) {
        if (const auto made = runIp(arguments); !made)
            return made;
    }
    // Otherwise what comes by the cable from this very machine is taken for a forgery.
    return setNetworkParameter("ipv4/conf/wb1/accept_local", "1")
        .and_then([] { return setNetworkParameter("ipv4/conf/wb1/rp_filter", "0"); })
        .and_then([] { return setNetworkParameter("ipv4/conf/all/rp_filter", "0"); });
}

inline QHostAddress address(const char *text)
{
    return QHostAddress(QString::fromLatin1(text));
}

//! A bound socket of ours and what it received.
struct Bound
{
    explicit Bound(SocketCalls &calls = SocketCalls::system())
        : socket({.calls = calls})
    { }

    bool open(AddressFamily family, const UdpBindOptions &options = {}, quint16 port = 0)
    {
        return open(family == AddressFamily::IPv4 ? QHostAddress::AnyIPv4 : QHostAddress::AnyIPv6, options, port);
    }
    bool open(const QHostAddress &local, const UdpBindOptions &options = {}, quint16 port = 0)
    {
        socket.open({local, port}, options);
        if (!QTest::qWaitFor([this] { return socket.state() != streams::ConnectionState::Opening; })
            || !socket.reader())
            return false;
        QObject::connect(socket.reader(), &streams::DatagramReader::datagramsArrived, &socket,
                         [this](const QList<Datagram> &datagrams) {
                             for (const Datagram &datagram : datagrams)
                                 received.append(datagram.data);
                             if (!datagrams.isEmpty())
                                 lastSource = datagrams.last().peer;
                         });
        socket.reader()->grant(1000);
        return true;
    }
    MulticastGroups &groups() const { return *socket.multicast(); }
    quint16 port() const { return socket.localEndpoint().port; }

    BoundUdpSocket socket;
    QList<QByteArray> received;
    Endpoint lastSource;
};

inline UdpBindOptions sharing()
{
    UdpBindOptions options;
    options.multicastAllowAddressSharing = true;
    return options;
}

//! The group, and two sources, of one family.
struct Addresses
{
    explicit Addresses(AddressFamily family)
        : group(address(family == AddressFamily::IPv4 ? "232.9.9.9" : "ff3e::9:9"))
        , otherGroup(address(family == AddressFamily::IPv4 ? "239.9.9.8" : "ff15::9:8"))
        , wanted(address(family == AddressFamily::IPv4 ? "10.9.0.1" : "fd00:9::1"))
        , unwanted(address(family == AddressFamily::IPv4 ? "10.9.0.2" : "fd00:9::2"))
    { }

    QHostAddress group;
    QHostAddress otherGroup;
    QHostAddress wanted;
    QHostAddress unwanted;
};

inline void families()
{
    QTest::addColumn<AddressFamily>("family");
    QTest::addColumn<AddressFamily>("socketFamily");
    QTest::newRow("IPv4") << AddressFamily::IPv4 << AddressFamily::IPv4;
    QTest::newRow("IPv6") << AddressFamily::IPv6 << AddressFamily::IPv6;
    QTest::newRow("IPv4 on a socket for both") << AddressFamily::IPv4 << AddressFamily::IPv6;
}

} // namespace wirebench::tests
