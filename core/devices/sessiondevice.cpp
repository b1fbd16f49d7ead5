// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/sessiondevice.h"

namespace wirebench::devices {

using session::Session;
using session::SessionAddress;
using session::SessionState;

namespace {

//! Ports that the system chose for TCP and somebody else has for UDP, before it is given up.
constexpr int mostAttempts = 16;
//! Bytes that wait for one peer. Devices speak unasked, some of them without end.
constexpr qsizetype sendLimit = 256 * 1024;

std::optional<Endpoint> endpointOf(const Session *session)
{
    if (!session || session->state() != SessionState::Open)
        return {};
    return session->localEndpoint();
}

} // namespace

SessionDevice::SessionDevice(DeviceBehaviour behaviour, const net::Environment &environment, QObject *parent)
    : Device(behaviour.name, parent)
    , m_behaviour(std::move(behaviour))
    , m_environment(environment)
{ }

SessionDevice::~SessionDevice() = default;

void SessionDevice::start(const Endpoint &local)
{
    m_wanted = local;
    if (m_behaviour.transports == Transports::Udp)
        open(m_udp, SessionAddress::Kind::UdpBound, local.port);
    else
        open(m_tcp, SessionAddress::Kind::TcpListen, local.port);
}

void SessionDevice::stop()
{
    m_tcp.reset();
    m_udp.reset();
}

std::optional<Endpoint> SessionDevice::tcpEndpoint() const
{
    return endpointOf(m_tcp.get());
}

std::optional<Endpoint> SessionDevice::udpEndpoint() const
{
    return endpointOf(m_udp.get());
}

void SessionDevice::open(std::unique_ptr<Session> &session, SessionAddress::Kind kind, quint16 port)
{
    session::SessionOptions options;
    options.noDelay = true; // pieces are sent as pieces
    options.sendLimit = sendLimit;
    const SessionAddress address{kind, m_wanted.address.toString(), port};
    session = std::make_unique<Session>(address, options, m_environment);
    session->setResponders(m_behaviour.responders(address));
    const Session *opened = session.get();
    connect(opened, &Session::stateChanged, this,
            [this, opened](SessionState, SessionState to) { onStateChanged(opened, to); });
    connect(opened, &Session::errorReported, this, &SessionDevice::errorReported);
    session->open();
}

void SessionDevice::onStateChanged(const Session *session, SessionState to)
{
    if (to == SessionState::Open)
        onOpened(session);
    else if (to == SessionState::Failed)
        onFailed(session);
}

void SessionDevice::onOpened(const Session *session)
{
    if (session == m_tcp.get() && m_behaviour.transports == Transports::Both)
        open(m_udp, SessionAddress::Kind::UdpBound, session->localEndpoint().port);
    else
        Q_EMIT started();
}

void SessionDevice::onFailed(const Session *session)
{
    const Error error = session->status().error.value_or(Error());
    const bool isTaken = session == m_udp.get() && m_tcp && error.code == ErrorCode::AddressInUse;
    drop();
    if (isTaken && m_wanted.port == 0 && ++m_attempts < mostAttempts)
        return start(m_wanted);
    Q_EMIT failed(error);
}

void SessionDevice::drop()
{
    for (std::unique_ptr<Session> *session : {&m_tcp, &m_udp}) {
        if (!*session)
            continue;
        (*session)->disconnect(this);
        session->release()->deleteLater(); // one of them is calling
    }
}

} // namespace wirebench::devices
