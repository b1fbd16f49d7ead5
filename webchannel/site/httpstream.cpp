// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/site/httpstream.h"

#include <cerrno>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cstring>

namespace wirebench::site {

HttpStream::HttpStream(int connection, int stop, std::chrono::milliseconds requestLimit)
    : m_connection(connection)
    , m_stop(stop)
    , m_requestDeadline(Clock::now() + requestLimit)
{ }

bool HttpStream::wait(short events, Clock::time_point deadline) const
{
    while (true) {
        int timeout = -1;
        if (deadline != Clock::time_point::max()) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
            timeout = static_cast<int>(std::clamp<decltype(left)>(left, 0, 60'000));
        }
        std::array<pollfd, 2> descriptors{{{m_connection, events, 0}, {m_stop, POLLIN, 0}}};
        const int ready = ::poll(descriptors.data(), descriptors.size(), timeout);
        if (ready < 0 && errno == EINTR)
            continue;
        // An error or hang-up counts as ready: recv() and send() will say what it is.
        return ready > 0 && descriptors[1].revents == 0;
    }
}

bool HttpStream::is_readable() const
{
    return m_begin < m_end || wait(POLLIN, m_requestDeadline);
}

bool HttpStream::is_writable() const
{
    return wait(POLLOUT, Clock::time_point::max());
}

ssize_t HttpStream::read(char *data, size_t size)
{
    if (m_begin == m_end) {
        if (!wait(POLLIN, m_requestDeadline))
            return -1;
        const ssize_t received = ::recv(m_connection, m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
        if (received <= 0)
            return received;
        m_begin = 0;
        m_end = static_cast<size_t>(received);
    }
    const size_t amount = std::min(size, m_end - m_begin);
    std::memcpy(data, m_buffer.data() + m_begin, amount);
    m_begin += amount;
    return static_cast<ssize_t>(amount);
}

ssize_t HttpStream::write(const char *data, size_t size)
{
    while (wait(POLLOUT, Clock::time_point::max())) {
        const ssize_t sent = ::send(m_connection, data, size, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent >= 0 || (errno != EAGAIN && errno != EINTR))
            return sent;
    }
    return -1;
}

void HttpStream::finish(std::chrono::milliseconds limit)
{
    ::shutdown(m_connection, SHUT_WR);
    const auto deadline = Clock::now() + limit;
    while (wait(POLLIN, deadline)) {
        if (::recv(m_connection, m_buffer.data(), m_buffer.size(), MSG_DONTWAIT) <= 0)
            return;
    }
}

// The library copies these into the request, where nobody looks: only this machine can connect.
void HttpStream::get_remote_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = 0;
}

void HttpStream::get_local_ip_and_port(std::string &ip, int &port) const
{
    get_remote_ip_and_port(ip, port);
}

} // namespace wirebench::site
