// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/connection.h"
#include "core/net/socketoptions.h"
#include "core/streams/datagramreader.h"
#include "core/streams/datagramstatistics.h"
#include "core/streams/datagramwriter.h"

namespace wirebench::net {

class UdpTransport;

//! A UDP socket that talks to one peer (connected mode). Errors that ICMP reports about earlier datagrams come as
//! errorReported() of the side that meets them and end nothing. The kernel remembers one at a time, and forgets it
//! where it strikes in the middle of several datagrams sent at once. See Connection.
class UdpConnection final : public Connection
{
    Q_OBJECT

public:
    explicit UdpConnection(const Environment &environment = {}, QObject *parent = nullptr);

    //! As TcpConnection::open().
    void open(const QString &host, quint16 port, const UdpOptions &options = {});

    //! nullptr before opened().
    streams::DatagramReader *reader() const { return m_reader; }
    streams::DatagramWriter *writer() const { return m_writer; }
    //! For reading options back; -1 unless open.
    int descriptor() const;
    //! All 0 before opened(); kept after closed().
    streams::DatagramStatistics statistics() const;

protected:
    void createSides(Descriptor descriptor) override;

private:
    UdpTransport *m_transport = nullptr; // owned by Connection
    streams::DatagramReader *m_reader = nullptr; // owned by Connection
    streams::DatagramWriter *m_writer = nullptr; // owned by Connection
};

} // namespace wirebench::net
