// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/devices/datagramresponder.h"
#include "core/devices/instrumentlistener.h"

namespace wirebench::devices {

//! The simulated instrument behind the demo: TCP and UDP on 127.0.0.1, ports chosen by the system. The languages are in
//! core/devices/README.md. Lives in the thread that makes it, needs its event loop, and never blocks it.
class DemoDevice : public QObject
{
    Q_OBJECT

public:
    explicit DemoDevice(QObject *parent = nullptr);

    //! Begins to listen. One of the signals follows, never from within. Call once.
    void start();

    //! Valid from started() on.
    Endpoint tcpEndpoint() const;
    Endpoint udpEndpoint() const;

Q_SIGNALS:
    void started();
    //! No port can be had, or listening has to stop.
    void failed(const wirebench::Error &error);

private:
    Instrument m_instrument;
    InstrumentListener m_listener{m_instrument, this};
    DatagramResponder m_responder{m_instrument, this};
};

} // namespace wirebench::devices
