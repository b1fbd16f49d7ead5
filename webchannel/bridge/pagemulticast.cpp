// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/pagemulticast.h"

namespace wirebench::bridge {

PageMulticast::PageMulticast(net::BoundUdpSocket &socket, net::AccessPolicy &access, bool isAllowed,
                             qsizetype largestCount)
    : m_socket(socket)
    , m_access(access)
    , m_isAllowed(isAllowed)
    , m_largestCount(largestCount)
{ }

void PageMulticast::join(const net::MulticastMembership &membership, const Reply &reply)
{
    if (const Result<void> possible = checkJoin(membership); !possible)
        return reply(possible);
    m_joining.append(membership);
    const net::Destination destination{
        net::Protocol::Udp, membership.group.toString(), m_socket.localEndpoint().port, {membership.group}};
    m_access.check(destination, &m_socket, [this, membership, reply](const Result<void> &verdict) {
        m_joining.removeOne(membership);
        const Result<void> possible = verdict ? check() : verdict;
        reply(possible ? m_socket.multicast()->join(membership.group, membership.source) : possible);
    });
}

void PageMulticast::leave(const net::MulticastMembership &membership, const Reply &reply)
{
    const Result<void> possible = check();
    reply(possible ? m_socket.multicast()->leave(membership.group, membership.source) : possible);
}

void PageMulticast::leaveAll()
{
    m_isOver = true;
    const QList<net::MulticastMembership> joined = m_socket.multicast()->groups();
    for (const net::MulticastMembership &membership : joined)
        (void)m_socket.multicast()->leave(membership.group, membership.source);
}

Result<void> PageMulticast::check() const
{
    if (!m_isAllowed) {
        return failure(ErrorCode::AccessDenied,
                       QStringLiteral("Permissions Policy direct-sockets-multicast does not allow it"));
    }
    if (m_isOver || !m_socket.multicast())
        return failure(ErrorCode::InvalidState, QStringLiteral("the socket is not open"));
    return {};
}

Result<void> PageMulticast::checkJoin(const net::MulticastMembership &membership) const
{
    if (const Result<void> possible = check(); !possible)
        return possible;
    const QList<net::MulticastMembership> joined = m_socket.multicast()->groups();
    if (joined.contains(membership) || m_joining.contains(membership)) {
        return failure(ErrorCode::InvalidState,
                       QStringLiteral("the group %1 is joined already").arg(membership.group.toString()));
    }
    if (joined.size() + m_joining.size() >= m_largestCount) {
        return failure(ErrorCode::OutOfResources,
                       QStringLiteral("a socket cannot be in more than %1 multicast groups").arg(m_largestCount));
    }
    return {};
}

} // namespace wirebench::bridge
