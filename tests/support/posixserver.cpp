// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/posixserver.h"

#include "tests/support/networknamespace.h"

#include <array>
#include <map>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace wirebench::tests {

namespace {

int boundTo(quint16 port, int type)
{
    const int descriptor = ::socket(AF_INET6, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int on = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in6 address = {};
    address.sin6_family = AF_INET6;
    address.sin6_port = htons(port);
    if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || (type == SOCK_STREAM && ::listen(descriptor, 4096) != 0))
        ::_exit(3);
    return descriptor;
}

class Server
{
public:
    Server(int commands, int replies)
        : m_commands(commands)
        , m_replies(replies)
    {
        reply({});
    }

    [[noreturn]] void run()
    {
        for (;;) {
            std::vector<pollfd> all = {{m_commands, POLLIN, 0}, {m_datagrams, POLLIN, 0}, {m_listener, POLLIN, 0}};
            for (const auto &[descriptor, unsent] : m_peers)
                all.push_back({descriptor, static_cast<short>(unsent.isEmpty() ? POLLIN : POLLOUT), 0});
            ::poll(all.data(), all.size(), -1);
            for (const pollfd &one : all) {
                if (one.revents != 0)
                    serve(one.fd);
            }
        }
    }

private:
    void serve(int descriptor)
    {
        if (descriptor == m_commands)
            return obey();
        if (descriptor == m_datagrams)
            return echoDatagram();
        if (descriptor == m_listener)
            return acceptOne();
        if (!exchange(descriptor, m_peers.at(descriptor))) {
            ::close(descriptor);
            m_peers.erase(descriptor);
        }
    }

    void acceptOne()
    {
        const int accepted = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (accepted >= 0)
            m_peers[accepted] = {};
    }

    // False when the connection has ended.
    bool exchange(int descriptor, QByteArray &unsent)
    {
        if (unsent.isEmpty()) {
            const ssize_t count = ::recv(descriptor, m_buffer.data(), m_buffer.size(), 0);
            if (count <= 0)
                return count < 0 && (errno == EAGAIN || errno == EINTR);
            unsent = QByteArray(m_buffer.data(), count);
        }
        const ssize_t sent =
            ::send(descriptor, unsent.constData(), static_cast<std::size_t>(unsent.size()), MSG_NOSIGNAL);
        if (sent < 0)
            return errno == EAGAIN || errno == EINTR;
        unsent.remove(0, sent);
        return true;
    }

    void echoDatagram()
    {
        sockaddr_storage source = {};
        socklen_t length = sizeof source;
        auto *address = reinterpret_cast<sockaddr *>(&source);
        const ssize_t count = ::recvfrom(m_datagrams, m_buffer.data(), m_buffer.size(), 0, address, &length);
        if (count >= 0)
            (void)::sendto(m_datagrams, m_buffer.data(), static_cast<std::size_t>(count), 0, address, length);
    }

    void obey()
    {
        std::array<char, 512> buffer;
        const ssize_t count = ::read(m_commands, buffer.data(), buffer.size()); // one whole line: pipes keep them
        if (count <= 0)
            ::_exit(0);
        const auto done = runIp(QByteArray(buffer.data(), count).trimmed());
        reply(done ? QByteArray() : done.error().detail.toUtf8().replace('\n', ' '));
    }

    void reply(const QByteArray &line)
    {
        const QByteArray whole = line + '\n';
        if (::write(m_replies, whole.constData(), static_cast<std::size_t>(whole.size())) < 0)
            ::_exit(0);
    }

    int m_commands;
    int m_replies;
    int m_datagrams = boundTo(echoPort, SOCK_DGRAM);
    int m_listener = boundTo(echoPort, SOCK_STREAM);
    std::map<int, QByteArray> m_peers; // what is to be sent, by descriptor
    std::array<char, 65536> m_buffer;
};

} // namespace

void serveEcho(int commands, int replies)
{
    Server(commands, replies).run();
}

} // namespace wirebench::tests
