// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/datagramconnection.h"
#include "core/net/socketoptions.h"

namespace wirebench::net {

//! A UDP socket that talks to one peer (connected mode). Errors that ICMP reports about earlier datagrams come as
//! errorReported() of the side that meets them and end nothing. The kernel remembers one at a time, and forgets it
//! where it strikes in the middle of several datagrams sent at once. See Connection.
class UdpConnection final : public DatagramConnection
{
    Q_OBJECT

public:
    explicit UdpConnection(const Environment &environment = {}, QObject *parent = nullptr);

    //! As TcpConnection::open().
    void open(const QString &host, quint16 port, const UdpOptions &options = {});
};

} // namespace wirebench::net
