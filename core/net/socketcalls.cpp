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

int SocketCalls::duplicate(int descriptor)
{
    return ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
}

ssize_t SocketCalls::receiveMessage(int descriptor, msghdr *message, int flags)
{
    return ::recvmsg(descriptor, message, flags);
}

ssize_t SocketCalls::sendMessage(int descriptor, const msghdr *message, int flags)
{
    return ::sendmsg(descriptor, message, flags);
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
