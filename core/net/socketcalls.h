// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/socket.h>
#include <sys/types.h>

#ifndef __linux__
//! One message of a batch, as Linux has it.
struct mmsghdr
{
    msghdr msg_hdr;
    unsigned msg_len; //!< Bytes received or sent.
};
#endif

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
    //! recvmmsg() and sendmmsg() without a time limit: as many of \a count messages (1 or more) as go through without
    //! waiting; -1 only when the first one failed. After a success errno is 0, or the error met behind the messages
    //! that went through, where it will not be told again. Linux itself keeps an error met behind received messages
    //! for the next call, and forgets one met behind sent messages: if it is about a message, trying again tells it;
    //! the ICMP answer to an earlier one is lost.
    virtual int receiveMessages(int descriptor, mmsghdr *messages, unsigned count, int flags);
    virtual int sendMessages(int descriptor, mmsghdr *messages, unsigned count, int flags);
    virtual int shutdown(int descriptor, int how);
    virtual int close(int descriptor);
    //! setsockopt().
    virtual int setOption(int descriptor, int level, int option, const void *value, socklen_t length);

    //! What receiveMessages() and sendMessages() do where the system has no such calls: receiveMessage() or
    //! sendMessage() for each.
    int receiveOneByOne(int descriptor, mmsghdr *messages, unsigned count, int flags);
    int sendOneByOne(int descriptor, mmsghdr *messages, unsigned count, int flags);

    //! The real ones. Stateless, usable from every thread.
    static SocketCalls &system();
};

} // namespace wirebench::net
