// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/socketcalls.h"

#include <fcntl.h>
#include <unistd.h>

namespace wirebench::net {

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
    return ::recvmmsg(descriptor, messages, count, flags, nullptr);
}

int SocketCalls::sendMessages(int descriptor, mmsghdr *messages, unsigned count, int flags)
{
    return ::sendmmsg(descriptor, messages, count, flags);
}

int SocketCalls::shutdown(int descriptor, int how)
{
    return ::shutdown(descriptor, how);
}

int SocketCalls::close(int descriptor)
{
    return ::close(descriptor);
}

SocketCalls &SocketCalls::system()
{
    static SocketCalls calls;
    return calls;
}

} // namespace wirebench::net
