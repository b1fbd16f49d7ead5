// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/addressparser.h"
#include "tests/fuzz/fuzztarget.h"

using namespace wirebench;
using namespace wirebench::net;

namespace {

// QHostAddress compares without the zone, and IPv4 with IPv4 inside IPv6.
bool isSame(const QHostAddress &a, const QHostAddress &b)
{
    return a.protocol() == b.protocol() && a.isEqual(b, QHostAddress::StrictConversion) && a.scopeId() == b.scopeId();
}

void checkAddress(const QString &text)
{
    const auto address = parseAddress(text);
    if (!address)
        return;
    FUZZ_CHECK(!address->isNull());
    FUZZ_CHECK(text.size() <= 45 + 16);
    FUZZ_CHECK(isSame(*address, QHostAddress(text))); // stricter than Qt, never another meaning
    const auto again = parseAddress(address->toString());
    FUZZ_CHECK(again && isSame(*again, *address));
}

void checkEndpoint(const QString &text)
{
    const auto endpoint = parseEndpoint(text);
    if (!endpoint) {
        FUZZ_CHECK(endpoint.error().code == ErrorCode::InvalidArgument);
        FUZZ_CHECK(endpoint.error().detail.startsWith(u'"' + text + u"\": expected "));
        return;
    }
    const auto again = parseEndpoint(endpoint->toString());
    FUZZ_CHECK(again && again->port == endpoint->port && isSame(again->address, endpoint->address));
    FUZZ_CHECK(again->toString() == endpoint->toString());
}

//! Every address there is can be written and read.
void checkBits(wirebench::tests::FuzzInput input)
{
    const auto port = input.take<quint16>();
    Q_IPV6ADDR bits;
    for (quint8 &byte : bits.c)
        byte = input.take<quint8>();
    for (const QHostAddress &address : {QHostAddress(bits), QHostAddress(qFromBigEndian<quint32>(bits.c))}) {
        const auto read = parseEndpoint(Endpoint{address, port}.toString());
        FUZZ_CHECK(read && read->port == port && isSame(read->address, address));
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const wirebench::tests::FuzzInput input(data, size);
    checkAddress(input.text());
    checkEndpoint(input.text());
    checkBits(input);
    return 0;
}
