// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/descriptorreadiness.h"
#include "core/net/socketaddress.h"
#include "core/streams/datagramstatistics.h"

#include <chrono>

namespace wirebench::net {

class DatagramBatch;

//! The kernel's counter of dropped datagrams, which has 32 bits and begins anew after the last.
struct DropCounter
{
    quint64 total = 0;
    quint32 last = 0;

    //! The kernel says \a now. A value a little before the last one is a late one and changes nothing.
    void update(quint32 now)
    {
        const quint32 more = now - last;
        if (more > 0x7fffffff)
            return;
        total += more;
        last = now;
    }
};

//! UDP on a non-blocking descriptor, many datagrams per system call. With \a connectedTo set the descriptor is
//! connected and every datagram goes there; otherwise each goes to its own peer.
//!
//! When the kernel's memory runs out (ENOBUFS, ENOMEM), which no readiness tells about, it rests for \a memoryRetry.
class UdpTransport final : public streams::DatagramTransport, private ReadinessReceiver
{
    Q_OBJECT

public:
    //! \a clock must outlive this object.
    UdpTransport(Descriptor descriptor, const Endpoint &connectedTo, Clock &clock,
                 std::chrono::milliseconds memoryRetry, QObject *parent = nullptr);

    int descriptor() const { return m_readiness.descriptor(); }
    SocketCalls &calls() const { return m_readiness.calls(); }
    //! What this transport knows: queueDropped stays 0. Kept after close().
    streams::DatagramStatistics statistics() const;

    streams::Transfer receive(QList<Datagram> &datagrams, qsizetype limit) override;
    streams::Transfer send(std::span<const Datagram> datagrams) override;
    Result<void> finishSending() override;
    void setReceiveInterest(bool interested) override;
    void setSendInterest(bool interested) override;
    void close() override;

private:
    void onReadyToReceive() override { Q_EMIT readyToReceive(); }
    void onReadyToSend() override { Q_EMIT readyToSend(); }
    //! The \a count messages received, as datagrams; returns how many.
    qsizetype takeOut(const DatagramBatch &batch, unsigned count, QList<Datagram> &datagrams);
    const Endpoint &endpointOf(const sockaddr_storage &source);
    Result<const SocketAddress *> addressOf(const Endpoint &destination);
    template<typename What>
    streams::Transfer failed(int number, What what);

    DescriptorReadiness m_readiness;
    const Endpoint m_connectedTo;
    const AddressFamily m_family; // of the socket
    int m_errorAfterBatch = 0; // errno met behind good datagrams, reported by the next receive()
    quint64 m_received = 0;
    quint64 m_sent = 0;
    DropCounter m_kernelDropped;
    // The last of each, because many datagrams in a row have the same, and converting an address costs more than
    // receiving or sending a small datagram does.
    sockaddr_storage m_lastSource = {};
    Endpoint m_lastSourceEndpoint;
    Endpoint m_lastDestination;
    SocketAddress m_lastDestinationAddress;
};

} // namespace wirebench::net
