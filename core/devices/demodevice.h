// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/devices/datagramresponder.h"
#include "core/devices/instrumentlistener.h"

namespace wirebench::devices {

//! The simulated instrument behind the demo, over TCP and UDP. The languages are in
//! core/devices/README.md. Lives in the thread that makes it, needs its event loop, and never blocks it.
class DemoDevice : public QObject
{
    Q_OBJECT

public:
    explicit DemoDevice(QObject *parent = nullptr);

    //! Which port UDP has.
    enum class Ports : quint8 {
        Any, //!< Chosen by the system.
        Same, //!< That of TCP; AddressInUse where it is not free.
    };

    //! Begins to listen at \a local (port 0: the system chooses). One of the signals follows, never from within. Call
    //! once.
    void start(const Endpoint &local = {QHostAddress(QHostAddress::LocalHost), 0}, Ports ports = Ports::Any);

    //! Valid from started() on.
    Endpoint tcpEndpoint() const;
    Endpoint udpEndpoint() const;

Q_SIGNALS:
    void started();
    //! No port can be had, or listening has to stop.
    void failed(const wirebench::Error &error);

private:
    Endpoint m_local;
    Ports m_ports = Ports::Any;
    Instrument m_instrument;
    InstrumentListener m_listener{m_instrument, this};
    DatagramResponder m_responder{m_instrument, this};
};

} // namespace wirebench::devices
