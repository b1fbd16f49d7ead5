// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/tcpconnection.h"

#include "core/net/connector.h"
#include "core/net/socketaddress.h"
#include "core/net/tappedtransport.h"
#include "core/net/tcptransport.h"

#include <fcntl.h>
#include <linux/sockios.h>
#include <sys/ioctl.h>

namespace wirebench::net {

TcpConnection::TcpConnection(const Environment &environment, QObject *parent)
    : Connection(environment, parent)
{ }

void TcpConnection::open(const QString &host, quint16 port, const TcpOptions &options)
{
    openWith(std::make_unique<Connector>(environment(), host, port, options), destinationText(host, port));
}

Result<void> TcpConnection::adopt(Descriptor descriptor)
{
    if (state() != streams::ConnectionState::Idle)
        return failure(ErrorCode::InvalidState, QStringLiteral("adopt: opened before"));
    const auto local = localEndpointOf(descriptor.get());
    const auto remote = remoteEndpointOf(descriptor.get());
    if (!local || !remote)
        return tl::unexpected<Error>(local ? remote.error() : local.error());
    ::fcntl(descriptor.get(), F_SETFL, ::fcntl(descriptor.get(), F_GETFL) | O_NONBLOCK);
    if (apply(streams::ConnectionEvent::OpenRequested) && state() == streams::ConnectionState::Opening)
        becomeOpen(std::move(descriptor), *local, *remote);
    return {};
}

void TcpConnection::reset()
{
    if (state() != streams::ConnectionState::Open)
        return;
    m_transport->resetWhenClosed();
    close();
}

bool TcpConnection::isAcknowledged() const
{
    if (state() != streams::ConnectionState::Open)
        return true;
    int unacknowledged = 0;
    return m_writer->pending() == 0 && (::ioctl(descriptor(), SIOCOUTQ, &unacknowledged) != 0 || unacknowledged == 0);
}

int TcpConnection::descriptor() const
{
    return m_transport ? m_transport->descriptor() : -1;
}

void TcpConnection::createSides(Descriptor descriptor)
{
    auto socket = std::make_unique<TcpTransport>(std::move(descriptor), environment().clock, environment().delays);
    m_transport = socket.get();
    std::unique_ptr<streams::ByteTransport> transport = std::move(socket);
    if (std::unique_ptr<TrafficTap> tap = makeTap())
        transport = std::make_unique<TappedByteTransport>(std::move(transport), std::move(tap));
    auto reader = std::make_unique<streams::ByteReader>(*transport);
    auto writer = std::make_unique<streams::ByteWriter>(*transport);
    m_reader = reader.get();
    m_writer = writer.get();
    setSides(std::move(transport), std::move(reader), std::move(writer));
}

} // namespace wirebench::net
