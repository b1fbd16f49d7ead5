// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/descriptor.h"
#include "core/net/socketcalls.h"
#include "core/net/socketoptions.h"
#include "tests/fuzz/fuzztarget.h"

#include <sys/socket.h>

using namespace wirebench;
using namespace wirebench::net;

namespace {

std::optional<quint32> takeSize(wirebench::tests::FuzzInput &input, bool set)
{
    const auto size = input.take<quint32>();
    return set ? std::optional(size) : std::nullopt;
}

std::chrono::milliseconds takeTime(wirebench::tests::FuzzInput &input)
{
    return std::chrono::milliseconds(input.take<qint64>());
}

//! Done, or an error that people can do something with.
void checkOutcome(const Result<void> &outcome)
{
    FUZZ_CHECK(outcome || (outcome.error().code != ErrorCode::Unknown && !outcome.error().detail.isEmpty()));
}

//! Options are refused as they should be, or can be set on a socket.
template<typename Apply>
void checkApplied(const Result<void> &valid, AddressFamily family, int type, Apply apply)
{
    FUZZ_CHECK(valid || (valid.error().code == ErrorCode::InvalidArgument && !valid.error().detail.isEmpty()));
    if (!valid)
        return;
    const Descriptor socket(SocketCalls::system(),
                            SocketCalls::system().socket(family == AddressFamily::IPv6 ? AF_INET6 : AF_INET,
                                                         type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (socket.isValid())
        checkOutcome(apply(socket.get()));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wirebench::tests::FuzzInput input(data, size);
    const auto set = input.take<quint8>();
    const AddressFamily family = set & 1 ? AddressFamily::IPv6 : AddressFamily::IPv4;

    TcpOptions tcp;
    tcp.sendBufferSize = takeSize(input, set & 2);
    tcp.receiveBufferSize = takeSize(input, set & 4);
    tcp.noDelay = set & 8;
    if (set & 16)
        tcp.keepAliveDelay = takeTime(input);
    tcp.timeout = takeTime(input);
    const auto more = input.take<quint8>();
    if (more & 1)
        tcp.dnsQueryType = more & 2 ? AddressFamily::IPv6 : AddressFamily::IPv4;
    if (more & 4)
        tcp.local = {more & 8 ? QHostAddress(QHostAddress::AnyIPv6) : QHostAddress(input.take<quint32>()), 0};
    UdpOptions udp;
    static_cast<ConnectOptions &>(udp) = tcp;
    udp.broadcast = more & 16;
    UdpBindOptions bound;
    static_cast<BufferOptions &>(bound) = tcp;
    bound.ipv6Only = more & 32;
    if (more & 64)
        bound.multicastTimeToLive = input.take<quint8>();
    if (more & 128)
        bound.multicastLoopback = (set & 32) != 0;
    bound.multicastAllowAddressSharing = set & 64;
    udp.multicastTimeToLive = bound.multicastTimeToLive;
    udp.multicastLoopback = bound.multicastLoopback;
    ListenOptions listening;
    listening.backlog = tcp.sendBufferSize;
    listening.ipv6Only = bound.ipv6Only;
    const QHostAddress local(family == AddressFamily::IPv6 ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4);

    checkApplied(validate(tcp), family, SOCK_STREAM, [&](int descriptor) { return applyOptions(descriptor, tcp); });
    checkApplied(validate(udp), family, SOCK_DGRAM,
                 [&](int descriptor) { return applyOptions(descriptor, udp, family); });
    checkApplied(validate(bound, local), family, SOCK_DGRAM,
                 [&](int descriptor) { return applyOptions(descriptor, bound, family); });
    checkApplied(validate(listening, local), family, SOCK_STREAM,
                 [&](int descriptor) { return applyOptions(descriptor, listening, family); });
    return 0;
}
