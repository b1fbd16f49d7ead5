// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/addressclass.h"
#include "tests/fuzz/fuzztarget.h"

#include <QHostAddress>
#include <QList>

using namespace wirebench::net;

namespace {

//! What must never be public, as networks are usually written.
bool isKnownPrivate(const QHostAddress &address)
{
    static const auto networks = [] {
        QList<std::pair<QHostAddress, int>> list;
        for (const char *network :
             {"0.0.0.0/8",    "10.0.0.0/8",    "100.64.0.0/10",  "127.0.0.0/8",   "169.254.0.0/16",  "172.16.0.0/12",
              "192.0.0.0/24", "192.0.2.0/24",  "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
              "224.0.0.0/4",  "240.0.0.0/4",   "::1/128",        "::/128",        "64:ff9b:1::/48",  "100::/64",
              "2001::/23",    "2001:db8::/32", "fc00::/7",       "fe80::/10",     "fec0::/10",       "ff00::/8"})
            list.append(QHostAddress::parseSubnet(QString::fromLatin1(network)));
        return list;
    }();
    return std::any_of(networks.cbegin(), networks.cend(), [&](const auto &network) {
        return address.protocol() == network.first.protocol() && address.isInSubnet(network);
    });
}

QHostAddress wrapped(const char *prefix, quint32 address)
{
    Q_IPV6ADDR bits = QHostAddress(QString::fromLatin1(prefix)).toIPv6Address();
    qToBigEndian(address, bits.c + 12);
    return QHostAddress(bits);
}

QHostAddress sixToFour(quint32 address, quint64 network)
{
    Q_IPV6ADDR bits = {{0x20, 0x02}};
    qToBigEndian(address, bits.c + 2);
    qToBigEndian(network, bits.c + 8);
    return QHostAddress(bits);
}

void checkAll(const QHostAddress &address)
{
    const AddressClass addressClass = classify(address);
    FUZZ_CHECK(addressClass != AddressClass::Public || !isKnownPrivate(address));
    FUZZ_CHECK(unmapped(unmapped(address)) == unmapped(address));
    FUZZ_CHECK(classify(unmapped(address)) == addressClass);
    QHostAddress zoned = address;
    zoned.setScopeId(QStringLiteral("eth0"));
    FUZZ_CHECK(classify(zoned) == addressClass);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wirebench::tests::FuzzInput input(data, size);
    Q_IPV6ADDR bits;
    for (quint8 &byte : bits.c)
        byte = input.take<quint8>();
    checkAll(QHostAddress(bits));

    const auto ipv4 = qFromBigEndian<quint32>(bits.c);
    const QHostAddress plain(ipv4);
    checkAll(plain);
    const AddressClass expected = classify(plain);
    for (const char *prefix : {"::ffff:0:0", "::ffff:0:0:0", "64:ff9b::"}) {
        FUZZ_CHECK(classify(wrapped(prefix, ipv4)) == expected);
        checkAll(wrapped(prefix, ipv4));
    }
    FUZZ_CHECK(ipv4 <= 1 || classify(wrapped("::", ipv4)) == expected); // :: and ::1 are themselves
    FUZZ_CHECK(classify(sixToFour(ipv4, qFromBigEndian<quint64>(bits.c + 8))) == expected);
    FUZZ_CHECK(unmapped(wrapped("::ffff:0:0", ipv4)) == plain);
    for (const char *tunnel : {"2001::", "64:ff9b:1::"})
        FUZZ_CHECK(classify(wrapped(tunnel, ipv4)) != AddressClass::Public);
    return 0;
}
