// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/binder.h"

#include "core/net/socketaddress.h"
#include "core/net/socketerror.h"

#include <QTimer>

#include <algorithm>
#include <climits>

namespace wirebench::net {

Binder::Binder(const Environment &environment, const Endpoint &local, const AnyBindOptions &options, QObject *parent)
    : Opener(parent)
    , m_environment(environment)
    , m_local(local)
    , m_options(options)
{ }

void Binder::start()
{
    QTimer::singleShot(0, this, [this] {
        Result<void> possible =
            std::visit([this](const auto &all) { return validate(all, m_local.address); }, m_options);
        if (possible && m_local.address.isNull())
            possible = failure(ErrorCode::InvalidArgument, QStringLiteral("there is no local address"));
        if (!possible)
            return finish(possible);
        const bool listens = std::holds_alternative<ListenOptions>(m_options);
        const Destination destination = {listens ? Protocol::Tcp : Protocol::Udp,
                                         m_local.address.toString(),
                                         m_local.port,
                                         {m_local.address},
                                         listens ? Purpose::Listen : Purpose::Bind};
        m_environment.policy.check(destination, this,
                                   [this](const Result<void> &verdict) { finish(verdict ? bind() : verdict); });
    });
}

Result<void> Binder::bind()
{
    const AddressFamily family = familyOf(m_local.address);
    const auto *listening = std::get_if<ListenOptions>(&m_options);
    const QString what = QStringLiteral("%1 %2").arg(
        listening ? QStringLiteral("listen at") : QStringLiteral("bind to"), m_local.toString());
    SocketCalls &calls = m_environment.calls;
    Descriptor descriptor(calls,
                          calls.socket(family == AddressFamily::IPv6 ? AF_INET6 : AF_INET,
                                       (listening ? SOCK_STREAM : SOCK_DGRAM) | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!descriptor.isValid())
        return tl::unexpected<Error>(errorFromErrno(errno, QStringLiteral("make a socket")));
    const auto applied =
        std::visit([&](const auto &all) { return applyOptions(descriptor.get(), all, family); }, m_options);
    if (!applied)
        return applied;
    const auto address = toSocketAddress(m_local, family);
    if (!address)
        return tl::unexpected<Error>(address.error());
    if (calls.bind(descriptor.get(), address->get(), address->length) != 0)
        return tl::unexpected<Error>(errorFromErrno(errno, what));
    if (listening) {
        const auto backlog = static_cast<int>(std::min<quint32>(listening->backlog.value_or(SOMAXCONN), INT_MAX));
        if (calls.listen(descriptor.get(), backlog) != 0)
            return tl::unexpected<Error>(errorFromErrno(errno, what));
    }
    const auto local = localEndpointOf(descriptor.get());
    if (!local)
        return tl::unexpected<Error>(local.error());
    m_local = *local;
    m_descriptor = std::move(descriptor);
    return {};
}

void Binder::finish(const Result<void> &outcome)
{
    if (outcome)
        Q_EMIT opened(m_local, {});
    else
        Q_EMIT failed(outcome.error());
}

} // namespace wirebench::net
