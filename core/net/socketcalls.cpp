// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/socketcalls.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace wirebench::net {

namespace {

template<typename Call>
int oneByOne(mmsghdr *messages, unsigned count, Call call)
{
    for (unsigned i = 0; i < count; ++i) {
        const ssize_t moved = call(&messages[i].msg_hdr);
        if (moved < 0)
            return i == 0 ? -1 : static_cast<int>(i); // errno is set
        messages[i].msg_len = static_cast<unsigned>(moved);
    }
    errno = 0;
    return static_cast<int>(count);
}

} // namespace

int SocketCalls::socket(int domain, int type, int protocol)
{
    return ::socket(domain, type, protocol);
}

int SocketCalls::connect(int descriptor, const sockaddr *address, socklen_t length)
{
    return ::connect(descriptor, address, length);
}

int SocketCalls::bind(int descriptor, const sockaddr *address, socklen_t length)
{
    return ::bind(descriptor, address, length);
}

int SocketCalls::listen(int descriptor, int backlog)
{
    return ::listen(descriptor, backlog);
}

int SocketCalls::accept(int descriptor, sockaddr *address, socklen_t *length, int flags)
{
    return ::accept4(descriptor, address, length, flags);
}

ssize_t SocketCalls::receiveMessage(int descriptor, msghdr *message, int flags)
{
    return ::recvmsg(descriptor, message, flags);
}

ssize_t SocketCalls::sendMessage(int descriptor, const msghdr *message, int flags)
{
    return ::sendmsg(descriptor, message, flags);
}

int SocketCalls::receiveMessages(int descriptor, mmsghdr *messages, unsigned count, int flags)
{
#ifdef __linux__
    const int received = ::recvmmsg(descriptor, messages, count, flags, nullptr);
    if (received >= 0)
        errno = 0;
    return received;
#else
    return receiveOneByOne(descriptor, messages, count, flags);
#endif
}

int SocketCalls::sendMessages(int descriptor, mmsghdr *messages, unsigned count, int flags)
{
#ifdef __linux__
    const int sent = ::sendmmsg(descriptor, messages, count, flags);
    if (sent >= 0)
        errno = 0;
    return sent;
#else
    return sendOneByOne(descriptor, messages, count, flags);
#endif
}

int SocketCalls::shutdown(int descriptor, int how)
{
    return ::shutdown(descriptor, how);
}

int SocketCalls::close(int descriptor)
{
    return ::close(descriptor);
}

int SocketCalls::setOption(int descriptor, int level, int option, const void *value, socklen_t length)
{
    return ::setsockopt(descriptor, level, option, value, length);
}

int SocketCalls::receiveOneByOne(int descriptor, mmsghdr *messages, unsigned count, int flags)
{
    return oneByOne(messages, count, [&](msghdr *message) { return receiveMessage(descriptor, message, flags); });
}

int SocketCalls::sendOneByOne(int descriptor, mmsghdr *messages, unsigned count, int flags)
{
    return oneByOne(messages, count, [&](const msghdr *message) { return sendMessage(descriptor, message, flags); });
}

SocketCalls &SocketCalls::system()
{
    static SocketCalls calls;
    return calls;
}

} // namespace wirebench::net
