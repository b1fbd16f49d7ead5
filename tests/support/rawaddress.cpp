// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawaddress.h"

#include <QtEndian>

#include <cerrno>
#include <cstring>
#include <netinet/in.h>

namespace wirebench::tests {

sockaddr_storage toSocketAddress(const Endpoint &endpoint, socklen_t &length)
{
    sockaddr_storage storage = {};
    if (endpoint.address.protocol() == QAbstractSocket::IPv6Protocol) {
        auto *address = reinterpret_cast<sockaddr_in6 *>(&storage);
        const Q_IPV6ADDR bytes = endpoint.address.toIPv6Address();
        address->sin6_family = AF_INET6;
        address->sin6_port = qToBigEndian(endpoint.port);
        std::memcpy(&address->sin6_addr, &bytes, sizeof bytes);
        length = sizeof(sockaddr_in6);
    } else {
        auto *address = reinterpret_cast<sockaddr_in *>(&storage);
        address->sin_family = AF_INET;
        address->sin_port = qToBigEndian(endpoint.port);
        address->sin_addr.s_addr = qToBigEndian(endpoint.address.toIPv4Address());
        length = sizeof(sockaddr_in);
    }
    return storage;
}

int boundSocket(int type, const QHostAddress &address, quint16 port)
{
    socklen_t length = 0;
    const sockaddr_storage storage = toSocketAddress({address, port}, length);
    const int descriptor = ::socket(storage.ss_family, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0 || ::bind(descriptor, reinterpret_cast<const sockaddr *>(&storage), length) != 0)
        qFatal("cannot bind to %s port %d: %s", qPrintable(address.toString()), port, std::strerror(errno));
    return descriptor;
}

} // namespace wirebench::tests
