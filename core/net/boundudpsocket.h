// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/datagramconnection.h"
#include "core/net/multicastgroups.h"
#include "core/net/socketoptions.h"

namespace wirebench::net {

class DatagramSender;

//! A UDP socket at a local address (bound mode): receives from everybody, and sends each datagram where it says. See
//! Connection. Datagrams that arrive name their source in Datagram::peer, IPv4 always as IPv4.
//!
//! That nobody listens somewhere (ICMP port unreachable) it is not told: Linux tells unconnected sockets nothing
//! without IP_RECVERR. Multicast arrives at sockets bound to `0.0.0.0`, `::` or the group itself only.
//!
//! writer() is for closing and aborting, which count datagrams of send() as well, and for sending to an endpoint that
//! the policy has seen already: an answer to a datagram, for example, where Purpose::Bind was meant to include that.
//! Its abort(keep) keeps datagrams whose destination is known before those that wait for it.
class BoundUdpSocket final : public DatagramConnection
{
    Q_OBJECT

public:
    explicit BoundUdpSocket(const Environment &environment = {}, QObject *parent = nullptr);
    ~BoundUdpSocket() override;

    //! \a local: see Binder. Nothing but opened() or openFailed() follows before this returns.
    void open(const Endpoint &local, const UdpBindOptions &options = {});

    //! Sends \a data to \a host, a name or a literal address (with a zone where it is link-local), after the policy has
    //! seen all its addresses. Names are looked up in the families that the local address can reach: IPv4, IPv6, or
    //! from a `::` without ipv6Only, both; \a dnsQueryType narrows that. Datagrams to one destination keep their order;
    //! they do not wait for others.
    //!
    //! Returns the datagram's number: accepted ones count from 1. Each is settled exactly once, by sent() or
    //! sendFailed(), which may come before this returns, and in another order than the numbers'. So who promised to
    //! tell how many were dealt with counts both. Not accepted: OutOfResources when DatagramWriter::limit wait, for
    //! their destination or for the kernel, (send again after one was settled); InvalidArgument for no host, port 0, or
    //! a family that this socket cannot reach; InvalidState before opened() and once closing; the stored error once
    //! broken.
    Result<quint64> send(const QByteArray &data, const QString &host, quint16 port,
                         std::optional<AddressFamily> dnsQueryType = std::nullopt);

    //! nullptr before opened().
    MulticastGroups *multicast() const { return m_multicast.get(); }

Q_SIGNALS:
    //! The kernel has taken the datagram with this number.
    void sent(quint64 number);
    //! That datagram will not be sent: its host was not found or not allowed, the kernel did not take it (too large,
    //! no route, broadcast without the option), or the socket ended (Aborted, or its error).
    void sendFailed(quint64 number, const wirebench::Error &error);

protected:
    void prepareSides(UdpTransport &transport) override;

private:
    UdpBindOptions m_options;
    std::unique_ptr<DatagramSender> m_sender;
    std::unique_ptr<MulticastGroups> m_multicast;
};

} // namespace wirebench::net
