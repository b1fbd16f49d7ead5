// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/multicastgroups.h"

#include "core/net/addressclass.h"
#include "core/net/socketaddress.h"
#include "core/net/socketerror.h"
#include "core/net/udptransport.h"

#include <algorithm>
#include <cerrno>
#include <net/if.h>
#include <netinet/in.h>

namespace wirebench::net {

namespace {

QString toString(const MulticastMembership &membership)
{
    QString result = QStringLiteral("multicast group ") + membership.group.toString();
    if (membership.source)
        result += QStringLiteral(" from ") + membership.source->toString();
    if (!membership.interfaceName.isEmpty())
        result += QStringLiteral(" on ") + membership.interfaceName;
    return result;
}

// QHostAddress does not compare zones, so the interface is kept beside.
MulticastMembership membershipOf(const QHostAddress &group, const std::optional<QHostAddress> &source,
                                 const QString &interfaceName)
{
    return {group, source, interfaceName.isEmpty() ? group.scopeId() : interfaceName};
}

bool isUnspecified(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6);
}

Result<void> validateSource(const QHostAddress &source)
{
    const AddressClass sourceClass = classify(source);
    if (source.isNull() || isUnspecified(source) || sourceClass == AddressClass::Multicast
        || sourceClass == AddressClass::Broadcast) {
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("\"%1\" is no address that multicast comes from").arg(source.toString()));
    }
    return {};
}

} // namespace

Result<void> validate(const MulticastMembership &membership)
{
    if (!membership.group.isMulticast()) {
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("\"%1\" is no multicast address").arg(membership.group.toString()));
    }
    if (!membership.source)
        return {};
    if (const auto valid = validateSource(*membership.source); !valid)
        return valid;
    if (familyOf(membership.group) != familyOf(*membership.source))
        return failure(ErrorCode::InvalidArgument,
                       toString(membership) + QStringLiteral(": IPv4 and IPv6 do not go together"));
    return {};
}

Result<void> validateForPage(const MulticastMembership &membership)
{
    if (membership.group.isMulticast() && membership.source && membership.source->isLoopback())
        return failure(ErrorCode::InvalidArgument, toString(membership) + QStringLiteral(": a loopback source"));
    return validate(membership);
}

MulticastGroups::MulticastGroups(UdpTransport &transport, std::optional<AddressFamily> family,
                                 const UdpBindOptions &options)
    : m_transport(transport)
    , m_family(family)
    , m_defaultInterface(options.interfaceName.isEmpty() ? options.multicastInterface : options.interfaceName)
{ }

Result<void> MulticastGroups::join(const QHostAddress &group, const std::optional<QHostAddress> &source,
                                   const QString &interfaceName)
{
    const MulticastMembership membership = membershipOf(group, source, interfaceName);
    if (const auto possible = check(membership); !possible)
        return possible;
    if (find(membership) != m_joined.cend())
        return failure(ErrorCode::InvalidState, toString(membership) + QStringLiteral(": already joined"));
    const auto interface = interfaceOf(membership);
    if (!interface)
        return tl::unexpected<Error>(interface.error());
    const Joined joining{membership, *interface};
    if (std::any_of(m_joined.cbegin(), m_joined.cend(),
                    [&](const Joined &joined) { return isInTheWay(joined, joining); })) {
        return failure(ErrorCode::InvalidState,
                       toString(membership)
                           + QStringLiteral(": already joined, %1; leave that first")
                                 .arg(source ? QStringLiteral("from anywhere") : QStringLiteral("from one source")));
    }
    return setMembership(true, joining).map([&] { m_joined.append(joining); });
}

Result<void> MulticastGroups::leave(const QHostAddress &group, const std::optional<QHostAddress> &source,
                                    const QString &interfaceName)
{
    const MulticastMembership membership = membershipOf(group, source, interfaceName);
    if (const auto possible = check(membership); !possible)
        return possible;
    const auto joined = find(membership);
    if (joined == m_joined.cend())
        return failure(ErrorCode::InvalidState, toString(membership) + QStringLiteral(": not joined"));
    return setMembership(false, *joined).map([&] { m_joined.erase(joined); });
}

bool MulticastGroups::isInTheWay(const Joined &joined, const Joined &joining)
{
    // Linux turns a group that is heard from anywhere into one heard from the source that is joined next.
    return joined.membership.group == joining.membership.group
        && joined.membership.source.has_value() != joining.membership.source.has_value()
        && (joined.interface == joining.interface || joined.interface == 0 || joining.interface == 0);
}

QList<MulticastMembership> MulticastGroups::groups() const
{
    QList<MulticastMembership> result;
    if (m_transport.descriptor() >= 0) {
        for (const Joined &joined : m_joined)
            result.append(joined.membership);
    }
    return result;
}

Result<void> MulticastGroups::check(const MulticastMembership &membership) const
{
    if (const auto valid = validate(membership); !valid)
        return valid;
    if (m_family && familyOf(membership.group) != *m_family) {
        return failure(ErrorCode::InvalidArgument,
                       toString(membership) + QStringLiteral(": the socket does not receive that address family"));
    }
    if (m_transport.descriptor() < 0)
        return failure(ErrorCode::InvalidState, toString(membership) + QStringLiteral(": the socket is closed"));
    return {};
}

Result<unsigned> MulticastGroups::interfaceOf(const MulticastMembership &membership) const
{
    const QString name = membership.interfaceName.isEmpty() ? m_defaultInterface : membership.interfaceName;
    if (name.isEmpty())
        return 0u;
    bool isNumber = false;
    unsigned index = name.toUInt(&isNumber); // a zone may be one
    if (!isNumber)
        index = ::if_nametoindex(name.toUtf8().constData());
    if (index == 0)
        return failure(ErrorCode::InvalidArgument,
                       toString(membership) + QStringLiteral(": there is no network interface \"%1\"").arg(name));
    return index;
}

Result<void> MulticastGroups::setMembership(bool joined, const Joined &joining)
{
    const MulticastMembership &membership = joining.membership;
    const AddressFamily family = familyOf(membership.group);
    const int level = family == AddressFamily::IPv4 ? IPPROTO_IP : IPPROTO_IPV6; // also on an IPv6 socket
    const auto group = toSocketAddress({membership.group, 0}, family);
    if (!group)
        return tl::unexpected<Error>(group.error());
    int result = 0;
    if (membership.source) {
        const auto source = toSocketAddress({*membership.source, 0}, family);
        if (!source)
            return tl::unexpected<Error>(source.error());
        const group_source_req request = {joining.interface, group->storage, source->storage};
        result = m_transport.calls().setOption(m_transport.descriptor(), level,
                                               joined ? MCAST_JOIN_SOURCE_GROUP : MCAST_LEAVE_SOURCE_GROUP, &request,
                                               sizeof request);
    } else {
        const group_req request = {joining.interface, group->storage};
        result = m_transport.calls().setOption(m_transport.descriptor(), level,
                                               joined ? MCAST_JOIN_GROUP : MCAST_LEAVE_GROUP, &request, sizeof request);
    }
    if (result != 0)
        return tl::unexpected<Error>(errorFromErrno(
            errno, (joined ? QStringLiteral("join ") : QStringLiteral("leave ")) + toString(membership)));
    return {};
}

QList<MulticastGroups::Joined>::const_iterator MulticastGroups::find(const MulticastMembership &membership) const
{
    return std::find_if(m_joined.cbegin(), m_joined.cend(),
                        [&](const Joined &joined) { return joined.membership == membership; });
}

} // namespace wirebench::net
