// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/boundudpsocket.h"

#include "core/net/binder.h"
#include "core/net/datagramsender.h"
#include "core/net/socketaddress.h"

namespace wirebench::net {

namespace {

//! The only family that a socket at \a local can reach; nothing: both.
std::optional<AddressFamily> onlyFamily(const QHostAddress &local, bool ipv6Only)
{
    if (!ipv6Only && local == QHostAddress(QHostAddress::AnyIPv6))
        return std::nullopt;
    return familyOf(local);
}

} // namespace

BoundUdpSocket::BoundUdpSocket(const Environment &environment, QObject *parent)
    : DatagramConnection(environment, parent)
{ }

BoundUdpSocket::~BoundUdpSocket() = default;

void BoundUdpSocket::open(const Endpoint &local, const UdpBindOptions &options)
{
    if (state() != streams::ConnectionState::Idle)
        return;
    m_options = options;
    openWith(std::make_unique<Binder>(environment(), local, options));
}

Result<quint64> BoundUdpSocket::send(const QByteArray &data, const QString &host, quint16 port,
                                     std::optional<AddressFamily> dnsQueryType)
{
    if (!m_sender)
        return failure(ErrorCode::InvalidState, QStringLiteral("the socket is not open"));
    return m_sender->send(data, host, port, dnsQueryType);
}

void BoundUdpSocket::prepareSides(UdpTransport &transport)
{
    const auto family = onlyFamily(localEndpoint().address, m_options.ipv6Only);
    m_multicast = std::make_unique<MulticastGroups>(transport, family, m_options);
    // Hears of the writer's end first, so that closed() comes after what it settles.
    m_sender = std::make_unique<DatagramSender>(environment(), *writer(), family);
    connect(m_sender.get(), &DatagramSender::sent, this, &BoundUdpSocket::sent);
    connect(m_sender.get(), &DatagramSender::sendFailed, this, &BoundUdpSocket::sendFailed);
}

} // namespace wirebench::net
