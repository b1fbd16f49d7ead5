// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/socket.h>
#include <sys/types.h>

namespace wirebench::net {

//! The operating system's socket calls that move data or may run out, as a seam: tests replace it to make the N-th
//! call fail or fall short. Signatures, results and errno are those of POSIX.
class SocketCalls
{
public:
    virtual ~SocketCalls() = default;

    virtual int socket(int domain, int type, int protocol);
    virtual int connect(int descriptor, const sockaddr *address, socklen_t length);
    virtual int bind(int descriptor, const sockaddr *address, socklen_t length);
    virtual int listen(int descriptor, int backlog);
    //! accept4(): \a flags SOCK_NONBLOCK, SOCK_CLOEXEC.
    virtual int accept(int descriptor, sockaddr *address, socklen_t *length, int flags);
    virtual ssize_t receiveMessage(int descriptor, msghdr *message, int flags);
    virtual ssize_t sendMessage(int descriptor, const msghdr *message, int flags);
    //! recvmmsg() and sendmmsg() without a time limit: as many of \a count messages as go through without waiting; -1
    //! only when the first one failed. The portable ones below call receiveMessage() or sendMessage() for each.
    virtual int receiveMessages(int descriptor, mmsghdr *messages, unsigned count, int flags);
    virtual int sendMessages(int descriptor, mmsghdr *messages, unsigned count, int flags);
    virtual int shutdown(int descriptor, int how);
    virtual int close(int descriptor);

    //! The real ones. Stateless, usable from every thread.
    static SocketCalls &system();
};

} // namespace wirebench::net
