// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/listenertransport.h"

#include "core/net/socketerror.h"

namespace wirebench::net {

using streams::Transfer;

namespace {

// "Reliable server operation" of accept(2): Linux passes errors that a queued connection met on to accept(); they are
// to be treated like EAGAIN. EPERM: a firewall did not like the peer.
bool concernsOneConnection(int number)
{
    switch (number) {
    case ECONNABORTED:
    case EPROTO:
    case EPERM:
    case ENOPROTOOPT:
    case EOPNOTSUPP:
    case ENETDOWN:
    case ENETUNREACH:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ENONET:
    case ETIMEDOUT:
        return true;
    default:
        return false;
    }
}

} // namespace

ListenerTransport::ListenerTransport(Descriptor descriptor, Clock &clock, std::chrono::milliseconds retry,
                                     QObject *parent)
    : Transport(parent)
    , m_readiness(std::move(descriptor), *this, clock, retry)
{ }

Transfer ListenerTransport::receive(Descriptor &accepted)
{
    if (!m_readiness.isOpen())
        return Transfer::end();
    if (m_readiness.isResting())
        return Transfer::postponed();
    const int descriptor = uninterrupted([this] {
        return m_readiness.calls().accept(this->descriptor(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    });
    if (descriptor >= 0) {
        accepted = Descriptor(m_readiness.calls(), descriptor);
        return Transfer::moved(1);
    }
    const int number = errno;
    if (number == EAGAIN || number == EWOULDBLOCK || concernsOneConnection(number))
        return Transfer::wouldBlock();
    const Error error = errorFromErrno(number, QStringLiteral("accept a connection"));
    if (error.code == ErrorCode::OutOfResources)
        m_readiness.rest();
    return Transfer::failed(error);
}

void ListenerTransport::setReceiveInterest(bool interested)
{
    m_readiness.setReceiveInterest(interested);
}

void ListenerTransport::close()
{
    m_readiness.take(); // the descriptor's destructor closes
}

} // namespace wirebench::net
