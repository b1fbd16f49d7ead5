// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/destinationlookup.h"

#include "core/net/descriptor.h"
#include "core/net/socketaddress.h"
#include "core/net/socketerror.h"

#include <cerrno>

namespace wirebench::net {

DestinationLookup::DestinationLookup(const Environment &environment, const QString &host, quint16 port,
                                     std::optional<AddressFamily> family, QObject *parent)
    : QObject(parent)
    , m_environment(environment)
    , m_destination{Protocol::Udp, host, port, {}, Purpose::Connect}
    , m_family(family)
    , m_lookup(environment)
    , m_deadline(environment.clock)
{
    connect(&m_lookup, &HostLookup::found, this, &DestinationLookup::onFound);
    connect(&m_lookup, &HostLookup::exhausted, this, &DestinationLookup::choose);
    connect(&m_lookup, &HostLookup::failed, this, [this](const Error &error) { finish(tl::unexpected<Error>(error)); });
    connect(&m_deadline, &Deadline::passed, this, [this] {
        finish(failure(ErrorCode::TimedOut,
                       QStringLiteral("%1 was not looked up and allowed within %2 ms")
                           .arg(m_destination.toString())
                           .arg(m_deadline.limit().count())));
    });
}

void DestinationLookup::start()
{
    m_deadline.start(limit);
    m_lookup.start(m_destination.host, m_family);
}

void DestinationLookup::onFound(const QList<QHostAddress> &addresses)
{
    m_destination.addresses += addresses;
    check();
}

void DestinationLookup::check()
{
    if (m_checking || m_finished)
        return;
    m_checking = true;
    const Destination asked = m_destination; // the reply may delete this object
    m_deadline.pause(); // a person may be asked
    m_environment.policy.check(asked, this, [this, count = asked.addresses.size()](const Result<void> &verdict) {
        m_checking = false;
        m_deadline.resume();
        if (!verdict)
            return finish(tl::unexpected<Error>(verdict.error()));
        m_allowed = count;
        choose();
    });
}

void DestinationLookup::choose()
{
    if (m_checking || m_finished)
        return;
    if (m_destination.addresses.size() > m_allowed)
        return check(); // others came meanwhile
    const bool isOnlyOne = m_lookup.isComplete() && m_allowed == 1;
    for (const QHostAddress &address : std::as_const(m_destination.addresses)) {
        if (isOnlyOne || hasRoute(address))
            return finish(Endpoint{address, m_destination.port});
    }
    if (m_lookup.isComplete())
        finish(Endpoint{m_destination.addresses.first(), m_destination.port}); // sending to it tells what is wrong
}

bool DestinationLookup::hasRoute(const QHostAddress &address) const
{
    // Connecting UDP sends nothing; it only asks the routing table.
    const AddressFamily family = familyOf(address);
    const auto remote = toSocketAddress({address, m_destination.port}, family);
    if (!remote)
        return false;
    const Descriptor descriptor(
        m_environment.calls,
        m_environment.calls.socket(family == AddressFamily::IPv6 ? AF_INET6 : AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (!descriptor.isValid())
        return true; // cannot be asked now
    if (m_environment.calls.connect(descriptor.get(), remote->get(), remote->length) == 0)
        return true;
    const ErrorCode code = errorFromErrno(errno, {}).code;
    return code != ErrorCode::Unreachable && code != ErrorCode::AddressNotAvailable
        && code != ErrorCode::InvalidArgument;
}

void DestinationLookup::finish(const Result<Endpoint> &outcome)
{
    if (std::exchange(m_finished, true))
        return;
    m_deadline.stop();
    if (outcome)
        Q_EMIT found(*outcome);
    else
        Q_EMIT failed(outcome.error());
}

} // namespace wirebench::net
