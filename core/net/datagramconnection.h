// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/connection.h"
#include "core/streams/datagramreader.h"
#include "core/streams/datagramstatistics.h"
#include "core/streams/datagramwriter.h"

namespace wirebench::net {

class UdpTransport;

//! What UdpConnection and BoundUdpSocket have in common: a UDP socket's two sides and its counts. How it is opened, and
//! where it sends, they add.
class DatagramConnection : public Connection
{
    Q_OBJECT

public:
    //! nullptr before opened().
    streams::DatagramReader *reader() const { return m_reader; }
    streams::DatagramWriter *writer() const { return m_writer; }
    //! For reading options back; -1 unless open.
    int descriptor() const;
    //! All 0 before opened(); kept after closed().
    streams::DatagramStatistics statistics() const;

protected:
    using Connection::Connection;

    void createSides(Descriptor descriptor) final;
    TransportProtocol protocol() const final { return TransportProtocol::Udp; }
    //! reader() and writer() are there, and the connection does not listen to them yet: what is connected to them here
    //! hears of their end first. \a transport lives as long as they do.
    virtual void prepareSides(UdpTransport &transport);

private:
    UdpTransport *m_transport = nullptr; // owned by Connection
    streams::DatagramReader *m_reader = nullptr; // owned by Connection
    streams::DatagramWriter *m_writer = nullptr; // owned by Connection
};

} // namespace wirebench::net
