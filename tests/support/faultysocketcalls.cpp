// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faultysocketcalls.h"

#include <algorithm>
#include <cerrno>
#include <vector>

namespace wirebench::tests {

namespace {

//! The first \a most bytes of \a pieces.
std::vector<iovec> firstBytes(const msghdr &message, std::size_t most)
{
    std::vector<iovec> pieces;
    for (std::size_t i = 0; i < message.msg_iovlen && most > 0; ++i) {
        iovec piece = message.msg_iov[i];
        piece.iov_len = std::min(piece.iov_len, most);
        most -= piece.iov_len;
        pieces.push_back(piece);
    }
    return pieces;
}

} // namespace

void FaultySocketCalls::setRandomFaults(unsigned seed, int percent, bool stream)
{
    m_random.seed(seed);
    m_percent = percent;
    m_stream = stream;
}

bool FaultySocketCalls::fails(Call call)
{
    const auto index = static_cast<std::size_t>(call);
    const auto planned = m_failures.find({call, ++m_counts.at(index)});
    errno = planned != m_failures.end() ? planned->second : m_permanent.at(index);
    return errno != 0;
}

std::size_t FaultySocketCalls::allowance(Call call)
{
    if (fails(call))
        return 0;
    const auto dice = [this](int sides) { return std::uniform_int_distribution(0, sides - 1)(m_random); };
    if (m_percent == 0 || dice(100) >= m_percent)
        return m_cap;
    switch (dice(m_stream ? 3 : 2)) {
    case 0:
        errno = EINTR;
        return 0;
    case 1:
        errno = EAGAIN;
        return 0;
    default:
        return std::min<std::size_t>(m_cap, static_cast<std::size_t>(1 + dice(1000)));
    }
}

int FaultySocketCalls::socket(int domain, int type, int protocol)
{
    if (fails(Call::Socket))
        return -1;
    const int descriptor = SocketCalls::socket(domain, type, protocol);
    if (descriptor >= 0 && m_onSocket)
        m_onSocket(descriptor);
    return descriptor;
}

int FaultySocketCalls::connect(int descriptor, const sockaddr *address, socklen_t length)
{
    const bool failing = fails(Call::Connect);
    const int error = errno;
    if (failing && error != EINTR)
        return -1;
    // Interrupted it goes on all the same.
    const int result = SocketCalls::connect(descriptor, address, length);
    if (!failing)
        return result;
    errno = error;
    return -1;
}

int FaultySocketCalls::bind(int descriptor, const sockaddr *address, socklen_t length)
{
    return fails(Call::Bind) ? -1 : SocketCalls::bind(descriptor, address, length);
}

int FaultySocketCalls::listen(int descriptor, int backlog)
{
    return fails(Call::Listen) ? -1 : SocketCalls::listen(descriptor, backlog);
}

int FaultySocketCalls::accept(int descriptor, sockaddr *address, socklen_t *length, int flags)
{
    return fails(Call::Accept) ? -1 : SocketCalls::accept(descriptor, address, length, flags);
}

ssize_t FaultySocketCalls::receiveMessage(int descriptor, msghdr *message, int flags)
{
    const std::size_t most = allowance(Call::Receive);
    if (most == 0)
        return -1;
    std::vector<iovec> pieces = firstBytes(*message, most);
    msghdr shorter = *message;
    shorter.msg_iov = pieces.data();
    shorter.msg_iovlen = pieces.size();
    const ssize_t received = SocketCalls::receiveMessage(descriptor, &shorter, flags);
    message->msg_namelen = shorter.msg_namelen;
    message->msg_controllen = shorter.msg_controllen;
    message->msg_flags = shorter.msg_flags;
    return received;
}

ssize_t FaultySocketCalls::sendMessage(int descriptor, const msghdr *message, int flags)
{
    const std::size_t most = allowance(Call::Send);
    if (most == 0)
        return -1;
    std::vector<iovec> pieces = firstBytes(*message, most);
    msghdr shorter = *message;
    shorter.msg_iov = pieces.data();
    shorter.msg_iovlen = pieces.size();
    return SocketCalls::sendMessage(descriptor, &shorter, flags);
}

int FaultySocketCalls::receiveMessages(int descriptor, mmsghdr *messages, unsigned count, int flags)
{
    return receiveOneByOne(descriptor, messages, count, flags);
}

int FaultySocketCalls::sendMessages(int descriptor, mmsghdr *messages, unsigned count, int flags)
{
    return sendOneByOne(descriptor, messages, count, flags);
}

int FaultySocketCalls::setOption(int descriptor, int level, int option, const void *value, socklen_t length)
{
    return fails(Call::SetOption) ? -1 : SocketCalls::setOption(descriptor, level, option, value, length);
}

int FaultySocketCalls::shutdown(int descriptor, int how)
{
    return fails(Call::Shutdown) ? -1 : SocketCalls::shutdown(descriptor, how);
}

int FaultySocketCalls::close(int descriptor)
{
    // Fails after closing, as Linux does after EINTR, so that nothing leaks.
    const bool failing = fails(Call::Close);
    const int error = errno;
    const int result = SocketCalls::close(descriptor);
    if (!failing)
        return result;
    errno = error;
    return -1;
}

} // namespace wirebench::tests
