// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/devices/device.h"
#include "core/session/session.h"

namespace wirebench::devices {

enum class Transports : quint8 { Tcp, Udp, Both };

//! What a device says, apart from sockets.
struct DeviceBehaviour
{
    QString name;
    Transports transports = Transports::Both;
    //! Who answers the peers of a session at the address that is given.
    std::function<session::ResponderFactory(const session::SessionAddress &)> responders;
};

//! A device whose conversations are sessions with responders. Where both transports are served and the port may be any,
//! others are tried until one is free for both.
class SessionDevice final : public Device
{
    Q_OBJECT

public:
    //! \a environment's objects must outlive the device.
    explicit SessionDevice(DeviceBehaviour behaviour, const net::Environment &environment = {},
                           QObject *parent = nullptr);
    ~SessionDevice() override;

    void start(const Endpoint &local) override;
    void stop() override;
    std::optional<Endpoint> tcpEndpoint() const override;
    std::optional<Endpoint> udpEndpoint() const override;

private:
    void open(std::unique_ptr<session::Session> &session, session::SessionAddress::Kind kind, quint16 port);
    void onStateChanged(const session::Session *session, session::SessionState to);
    void onOpened(const session::Session *session);
    void onFailed(const session::Session *session);
    //! Forgets what is open, outside of its signals.
    void drop();

    const DeviceBehaviour m_behaviour;
    const net::Environment m_environment;
    Endpoint m_wanted;
    int m_attempts = 0; // to find a port for both
    std::unique_ptr<session::Session> m_tcp;
    std::unique_ptr<session::Session> m_udp;
};

} // namespace wirebench::devices
