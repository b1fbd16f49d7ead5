// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/tcptransport.h"

#include "core/net/lingeringclose.h"
#include "core/net/socketerror.h"

#include <QVarLengthArray>

#include <sys/socket.h>

namespace wirebench::net {

using streams::Transfer;

TcpTransport::TcpTransport(Descriptor descriptor, Clock &clock, const Delays &delays, QObject *parent)
    : ByteTransport(parent)
    , m_readiness(std::move(descriptor), *this, clock, delays.memoryRetry)
    , m_clock(clock)
    , m_lingerLimit(delays.lingerLimit)
{ }

Transfer TcpTransport::receive(std::span<char> buffer)
{
    if (!m_readiness.isOpen())
        return Transfer::end();
    if (m_readiness.isResting())
        return Transfer::postponed();
    iovec piece = {buffer.data(), buffer.size()};
    msghdr message = {};
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    const ssize_t received =
        uninterrupted([&] { return m_readiness.calls().receiveMessage(descriptor(), &message, MSG_DONTWAIT); });
    if (received < 0)
        return m_readiness.failed(errno, QStringLiteral("receive"));
    // What did not fill the buffer was all there is. An end or an error right behind it raises readiness again.
    return received == 0 ? Transfer::end() : Transfer::moved(received, received < static_cast<ssize_t>(buffer.size()));
}

Transfer TcpTransport::send(std::span<const QByteArrayView> pieces)
{
    if (!m_readiness.isOpen())
        return Transfer::failed({ErrorCode::InvalidState, QStringLiteral("send: the socket is closed")});
    if (m_readiness.isResting())
        return Transfer::postponed();
    QVarLengthArray<iovec, 32> vectors;
    for (const QByteArrayView piece : pieces)
        vectors.append({const_cast<char *>(piece.data()), static_cast<std::size_t>(piece.size())});
    msghdr message = {};
    message.msg_iov = vectors.data();
    message.msg_iovlen = static_cast<std::size_t>(vectors.size());
    const ssize_t sent = uninterrupted(
        [&] { return m_readiness.calls().sendMessage(descriptor(), &message, MSG_DONTWAIT | MSG_NOSIGNAL); });
    return sent < 0 ? m_readiness.failed(errno, QStringLiteral("send")) : Transfer::moved(sent);
}

Result<void> TcpTransport::finishSending()
{
    if (m_resets)
        return failure(ErrorCode::Aborted, QStringLiteral("reset by this side"));
    if (m_readiness.isOpen() && m_readiness.calls().shutdown(descriptor(), SHUT_WR) != 0)
        return tl::unexpected<Error>(errorFromErrno(errno, QStringLiteral("finish sending")));
    return {};
}

void TcpTransport::setReceiveInterest(bool interested)
{
    m_readiness.setReceiveInterest(interested);
}

void TcpTransport::setSendInterest(bool interested)
{
    m_readiness.setSendInterest(interested);
}

void TcpTransport::close()
{
    if (m_resets && m_readiness.isOpen()) {
        const linger atOnce = {1, 0};
        ::setsockopt(descriptor(), SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
        m_readiness.take(); // and closed by nobody's taking it
        return;
    }
    closeLingering(m_readiness.take(), m_clock, m_lingerLimit);
}

} // namespace wirebench::net
