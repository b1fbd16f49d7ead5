// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/connection.h"
#include "core/net/socketoptions.h"
#include "core/streams/bytereader.h"
#include "core/streams/bytewriter.h"

namespace wirebench::net {

class TcpTransport;

//! A TCP connection with real half-close in both directions, credit-based reading and bounded writing (TCPSocket of the
//! Direct Sockets specification). See Connection.
class TcpConnection final : public Connection
{
    Q_OBJECT

public:
    explicit TcpConnection(const Environment &environment = {}, QObject *parent = nullptr);

    //! Connects to \a host (name or literal address) and \a port (1 to 65,535; 0 fails). Ends in opened() or
    //! openFailed(), never before this returns. Options are checked first: InvalidArgument. Call once; later calls do
    //! nothing.
    void open(const QString &host, quint16 port, const TcpOptions &options = {});

    //! Takes over a connected TCP socket, accepted for example, makes it non-blocking and is Open when this returns.
    //! Instead of open(). Fails, without changing the state, when \a descriptor is not connected (any more), or
    //! when this is not Idle.
    Result<void> adopt(Descriptor descriptor);

    //! As close(), but the peer is told by RST at once: what waits for it, here and in the kernel, is thrown away. Only
    //! when Open.
    void reset();

    //! Whether the peer's system has acknowledged all that was written. Also when not open: nothing more can become of
    //! it then. Acknowledgements raise no event.
    bool isAcknowledged() const;

    //! nullptr before opened().
    streams::ByteReader *reader() const { return m_reader; }
    streams::ByteWriter *writer() const { return m_writer; }
    //! For reading options back; -1 unless open.
    int descriptor() const;

protected:
    void createSides(Descriptor descriptor) override;
    TransportProtocol protocol() const override { return TransportProtocol::Tcp; }

private:
    TcpTransport *m_transport = nullptr; // owned by Connection
    streams::ByteReader *m_reader = nullptr; // owned by Connection
    streams::ByteWriter *m_writer = nullptr; // owned by Connection
};

} // namespace wirebench::net
