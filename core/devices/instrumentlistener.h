// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/devices/instrument.h"
#include "core/net/tcplistener.h"

namespace wirebench::devices {

//! Accepts clients of the demo instrument and gives each an InstrumentSession (a child of this object).
class InstrumentListener : public QObject
{
    Q_OBJECT

public:
    //! How many clients are served at once; more wait in the kernel's queue until one leaves.
    static constexpr qsizetype largestSessionCount = 64;

    //! \a instrument must outlive this object.
    explicit InstrumentListener(Instrument &instrument, QObject *parent = nullptr);

    //! Begins to listen at \a local (port 0: the system chooses). listening() or failed() follows. Call once.
    void start(const Endpoint &local) { m_listener.open(local); }
    //! Valid from listening() on.
    const Endpoint &localEndpoint() const { return m_listener.localEndpoint(); }

Q_SIGNALS:
    void listening();
    //! Could not listen, or has to stop.
    void failed(const wirebench::Error &error);

private:
    void serve();

    Instrument &m_instrument;
    net::TcpListener m_listener;
};

} // namespace wirebench::devices
