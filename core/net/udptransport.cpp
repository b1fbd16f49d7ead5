// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/udptransport.h"

#include "core/net/socketaddress.h"

namespace wirebench::net {

using streams::Transfer;

namespace {
constexpr qsizetype largestDatagram = 65536; // more than UDP can carry, so nothing is ever cut off
} // namespace

UdpTransport::UdpTransport(Descriptor descriptor, const Endpoint &connectedTo, QObject *parent)
    : DatagramTransport(parent)
    , m_readiness(std::move(descriptor), *this)
    , m_connectedTo(connectedTo)
    , m_buffer(largestDatagram, Qt::Uninitialized)
{ }

Transfer UdpTransport::receive(QList<Datagram> &datagrams, qsizetype limit)
{
    if (!m_readiness.isOpen())
        return Transfer::end();
    const QString what = QStringLiteral("receive from ") + m_connectedTo.toString();
    if (const int number = std::exchange(m_errorAfterBatch, 0))
        return transferFromErrno(number, what);
    qsizetype count = 0;
    while (count < limit) {
        iovec piece = {m_buffer.data(), static_cast<std::size_t>(m_buffer.size())};
        sockaddr_storage source = {};
        msghdr message = {};
        message.msg_name = &source;
        message.msg_namelen = sizeof source;
        message.msg_iov = &piece;
        message.msg_iovlen = 1;
        const ssize_t received =
            uninterrupted([&] { return m_readiness.calls().receiveMessage(descriptor(), &message, MSG_DONTWAIT); });
        if (received < 0) {
            if (count == 0)
                return transferFromErrno(errno, what);
            m_errorAfterBatch = errno; // the kernel tells an error once
            break;
        }
        datagrams.append({QByteArray(m_buffer.constData(), received), endpointFromSocketAddress(source)});
        ++count;
    }
    return Transfer::moved(count);
}

Transfer UdpTransport::send(const Datagram &datagram)
{
    if (!m_readiness.isOpen())
        return Transfer::failed({ErrorCode::InvalidState, QStringLiteral("send: the socket is closed")});
    iovec piece = {const_cast<char *>(datagram.data.constData()), static_cast<std::size_t>(datagram.data.size())};
    msghdr message = {};
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    const ssize_t sent = uninterrupted(
        [&] { return m_readiness.calls().sendMessage(descriptor(), &message, MSG_DONTWAIT | MSG_NOSIGNAL); });
    if (sent < 0) {
        return transferFromErrno(errno,
                                 QStringLiteral("send a datagram of %1 bytes to %2")
                                     .arg(datagram.data.size())
                                     .arg(m_connectedTo.toString()));
    }
    return Transfer::moved(1);
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
