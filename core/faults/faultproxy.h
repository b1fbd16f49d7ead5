// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/faults/faultoptions.h"
#include "core/net/environment.h"
#include "core/session/sessionaddress.h"

#include <QObject>

#include <memory>

namespace wirebench::faults {

//! A man in the middle that breaks things: whoever talks to it talks to the target, over TCP or UDP, through faults.
//! Each connection, or client, has its own. Lives in one thread and needs its event loop; any slot may delete it.
//! Destroying it closes everything.
//!
//!     auto proxy = FaultProxy::make(*parseSessionAddress(u"tcp://127.0.0.1:502"), {.latency = 50ms});
//!     connect(proxy->get(), &FaultProxy::started, this, [&] { use((*proxy)->localEndpoint()); });
//!     (*proxy)->start({QHostAddress(QHostAddress::LocalHost), 0});
class FaultProxy : public QObject
{
    Q_OBJECT

public:
    //! \a target: of kind Tcp or Udp. \a environment's objects must outlive the proxy. InvalidArgument as of
    //! FaultOptions::check(), and for other targets.
    static Result<std::unique_ptr<FaultProxy>> make(const session::SessionAddress &target, const FaultOptions &options,
                                                    const net::Environment &environment = {});

    //! Listens at \a local; port 0: the system chooses. started() or failed() follows, never from within. Call once.
    virtual void start(const Endpoint &local) = 0;
    //! Closes everything. No signal comes after it.
    virtual void stop() = 0;
    //! From started() on.
    virtual Endpoint localEndpoint() const = 0;

    const FaultCounts &counts() const { return m_counts; }

Q_SIGNALS:
    void started();
    //! Could not listen, or has to stop.
    void failed(const wirebench::Error &error);
    //! TCP: a connection is over, in both directions.
    void connectionEnded();
    //! What ends nothing else: a target that could not be reached.
    void errorReported(const wirebench::Error &error);

protected:
    FaultProxy(session::SessionAddress target, const FaultOptions &options, const net::Environment &environment);

    const session::SessionAddress &target() const { return m_target; }
    const FaultOptions &options() const { return m_options; }
    const net::Environment &environment() const { return m_environment; }
    FaultCounts &countsForChange() { return m_counts; }

private:
    const session::SessionAddress m_target;
    const FaultOptions m_options;
    const net::Environment m_environment;
    FaultCounts m_counts;
};

} // namespace wirebench::faults
