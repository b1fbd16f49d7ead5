// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/udptransport.h"

#include "core/net/datagrambatch.h"

#include <algorithm>
#include <cstring>
#include <netinet/in.h>

namespace wirebench::net {

using streams::Transfer;

namespace {

AddressFamily familyOfSocket(int descriptor)
{
    sockaddr_storage address = {};
    socklen_t length = sizeof address;
    ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &length);
    return address.ss_family == AF_INET6 ? AddressFamily::IPv6 : AddressFamily::IPv4;
}

} // namespace

UdpTransport::UdpTransport(Descriptor descriptor, const Endpoint &connectedTo, Clock &clock,
                           std::chrono::milliseconds memoryRetry, QObject *parent)
    : DatagramTransport(parent)
    , m_readiness(std::move(descriptor), *this, clock, memoryRetry)
    , m_connectedTo(connectedTo)
    , m_family(familyOfSocket(m_readiness.descriptor()))
{
#ifdef SO_RXQ_OVFL
    const int on = 1;
    calls().setOption(this->descriptor(), SOL_SOCKET, SO_RXQ_OVFL, &on, sizeof on); // without it none are counted
#endif
}

streams::DatagramStatistics UdpTransport::statistics() const
{
    return {.received = m_received, .sent = m_sent, .kernelDropped = m_kernelDropped.total};
}

Transfer UdpTransport::receive(QList<Datagram> &datagrams, qsizetype limit)
{
    if (!m_readiness.isOpen())
        return Transfer::end();
    if (m_readiness.isResting())
        return Transfer::postponed();
    const auto what = [this] {
        return m_connectedTo.address.isNull() ? QStringLiteral("receive datagrams")
                                              : QStringLiteral("receive from ") + m_connectedTo.toString();
    };
    if (const int number = std::exchange(m_errorAfterBatch, 0))
        return failed(number, what);
    DatagramBatch &batch = DatagramBatch::ofThisThread();
    const auto most = static_cast<unsigned>(std::min<qsizetype>(limit, DatagramBatch::capacity));
    const int count = uninterrupted(
        [&] { return calls().receiveMessages(descriptor(), batch.prepareToReceive(most), most, MSG_DONTWAIT); });
    if (count < 0)
        return failed(errno, what);
    if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
        m_errorAfterBatch = errno;
    const qsizetype moved = takeOut(batch, static_cast<unsigned>(count), datagrams);
    if (moved == 0)
        return failed(std::exchange(m_errorAfterBatch, 0), what);
    // A batch with room for more was all there is.
    return Transfer::moved(moved, static_cast<unsigned>(count) < most && m_errorAfterBatch == 0);
}

qsizetype UdpTransport::takeOut(const DatagramBatch &batch, unsigned count, QList<Datagram> &datagrams)
{
    qsizetype moved = 0;
    datagrams.reserve(datagrams.size() + static_cast<qsizetype>(count));
    for (unsigned i = 0; i < count; ++i) {
        if (batch.isCutOff(i)) { // impossible with the room that they have
            m_errorAfterBatch = EMSGSIZE;
            continue;
        }
        datagrams.append({batch.data(i).toByteArray(), endpointOf(batch.source(i))});
        ++moved;
    }
    if (const auto dropped = batch.dropped(count - 1))
        m_kernelDropped.update(*dropped);
    m_received += static_cast<quint64>(moved);
    return moved;
}

const Endpoint &UdpTransport::endpointOf(const sockaddr_storage &source)
{
    const std::size_t length = source.ss_family == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
    if (std::memcmp(&source, &m_lastSource, length) != 0) {
        m_lastSource = source;
        m_lastSourceEndpoint = endpointFromSocketAddress(source);
    }
    return m_lastSourceEndpoint;
}

Transfer UdpTransport::send(std::span<const Datagram> datagrams)
{
    if (!m_readiness.isOpen())
        return Transfer::failed({ErrorCode::InvalidState, QStringLiteral("send: the socket is closed")});
    if (m_readiness.isResting())
        return Transfer::postponed();
    const bool connected = !m_connectedTo.address.isNull();
    DatagramBatch &batch = DatagramBatch::ofThisThread();
    const auto most = static_cast<unsigned>(std::min<std::size_t>(datagrams.size(), DatagramBatch::capacity));
    unsigned ready = 0;
    for (; ready < most; ++ready) {
        const Datagram &datagram = datagrams[ready];
        const auto destination = connected ? Result<const SocketAddress *>(nullptr) : addressOf(datagram.peer);
        if (!destination && ready == 0)
            return Transfer::failed(destination.error());
        if (!destination)
            break; // its turn comes
        batch.prepareToSend(ready, datagram.data, *destination);
    }
    const int sent = uninterrupted(
        [&] { return calls().sendMessages(descriptor(), batch.messages(), ready, MSG_DONTWAIT | MSG_NOSIGNAL); });
    if (sent < 0) {
        return failed(errno, [&] {
            return QStringLiteral("send a datagram of %1 bytes to %2")
                .arg(datagrams.front().data.size())
                .arg((connected ? m_connectedTo : datagrams.front().peer).toString());
        });
    }
    m_sent += static_cast<quint64>(sent);
    return Transfer::moved(sent);
}

Result<const SocketAddress *> UdpTransport::addressOf(const Endpoint &destination)
{
    // The zone counts, which QHostAddress does not compare.
    if (m_lastDestinationAddress.length == 0 || destination != m_lastDestination
        || destination.address.scopeId() != m_lastDestination.address.scopeId()) {
        const auto address = toSocketAddress(destination, m_family);
        if (!address)
            return tl::unexpected<Error>(address.error());
        m_lastDestination = destination;
        m_lastDestinationAddress = *address;
    }
    return &m_lastDestinationAddress;
}

template<typename What>
Transfer UdpTransport::failed(int number, What what)
{
    if (number == EAGAIN || number == EWOULDBLOCK)
        return Transfer::wouldBlock();
    return m_readiness.failed(number, what());
}

Result<void> UdpTransport::finishSending()
{
    return {};
}

void UdpTransport::setReceiveInterest(bool interested)
{
    m_readiness.setReceiveInterest(interested);
}

void UdpTransport::setSendInterest(bool interested)
{
    m_readiness.setSendInterest(interested);
}

void UdpTransport::close()
{
    m_readiness.take();
}

} // namespace wirebench::net
