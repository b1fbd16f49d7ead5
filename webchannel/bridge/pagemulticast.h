// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/accesspolicy.h"
#include "core/net/boundudpsocket.h"

#include <functional>

namespace wirebench::bridge {

//! The multicast groups of a page's bound socket: MulticastController, as far as it protects others.
//!
//! To join a group is to be sent what is sent to it, at the socket's own port: what a rule for that destination
//! (`udp://GROUP:PORT`) allows.
class PageMulticast final
{
public:
    using Reply = std::function<void(const Result<void> &)>;

    //! \a isAllowed: the document may use multicast (Permissions Policy). \a largestCount: memberships at once. \a
    //! socket and \a access must outlive this object.
    PageMulticast(net::BoundUdpSocket &socket, net::AccessPolicy &access, bool isAllowed, qsizetype largestCount);

    bool isAllowed() const { return m_isAllowed; }

    //! Calls \a reply once, now or when the policy has been asked; not when the socket is gone by then. AccessDenied by
    //! either policy; InvalidState when joined or joining already (see net::MulticastGroups), or the socket is not
    //! open; OutOfResources for one too many; else what net::MulticastGroups says.
    void join(const net::MulticastMembership &membership, const Reply &reply);
    //! Likewise, without asking the policy; InvalidState unless joined.
    void leave(const net::MulticastMembership &membership, const Reply &reply);
    //! The socket is over for its page: nothing can be joined any more.
    void leaveAll();

private:
    Result<void> check() const;
    Result<void> checkJoin(const net::MulticastMembership &membership) const;

    net::BoundUdpSocket &m_socket;
    net::AccessPolicy &m_access;
    bool m_isAllowed;
    bool m_isOver = false;
    qsizetype m_largestCount;
    QList<net::MulticastMembership> m_joining; // while the policy is asked
};

} // namespace wirebench::bridge
