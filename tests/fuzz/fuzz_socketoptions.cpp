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

void checkRefusal(const Result<void> &valid)
{
    FUZZ_CHECK(valid || (valid.error().code == ErrorCode::InvalidArgument && !valid.error().detail.isEmpty()));
}

Descriptor makeSocket(int family, int type)
{
    return {SocketCalls::system(), SocketCalls::system().socket(family, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wirebench::tests::FuzzInput input(data, size);
    const auto set = input.take<quint8>();
    const int family = set & 1 ? AF_INET6 : AF_INET;

    TcpOptions tcp;
    tcp.sendBufferSize = takeSize(input, set & 2);
    tcp.receiveBufferSize = takeSize(input, set & 4);
    tcp.noDelay = set & 8;
    if (set & 16)
        tcp.keepAliveDelay = takeTime(input);
    tcp.connectTimeout = takeTime(input);
    UdpOptions udp;
    udp.sendBufferSize = tcp.sendBufferSize;
    udp.receiveBufferSize = tcp.receiveBufferSize;
    udp.lookupTimeout = tcp.connectTimeout;

    checkRefusal(validate(tcp));
    if (validate(tcp)) {
        const Descriptor socket = makeSocket(family, SOCK_STREAM);
        if (socket.isValid()) {
            checkOutcome(applyBufferOptions(socket.get(), tcp));
            checkOutcome(applyTcpOptions(socket.get(), tcp));
        }
    }
    checkRefusal(validate(udp));
    if (validate(udp)) {
        const Descriptor socket = makeSocket(family, SOCK_DGRAM);
        if (socket.isValid())
            checkOutcome(applyBufferOptions(socket.get(), udp));
    }
    return 0;
}
