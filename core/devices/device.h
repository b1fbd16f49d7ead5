// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/base/error.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace wirebench::devices {

//! A simulated device to talk to, over TCP, UDP or both, at one port. Nothing listens before start(). Lives in the
//! thread that makes it, needs its event loop, and never blocks it. Destroying it stops it.
//!
//!     Result<std::unique_ptr<Device>> device = makeDevice(u"scpi");
//!     QObject::connect(device->get(), &Device::started, this, [&] { use((*device)->tcpEndpoint()); });
//!     (*device)->start({QHostAddress(QHostAddress::LocalHost), 0});
class Device : public QObject
{
    Q_OBJECT

public:
    //! What it is called: "echo".
    const QString &name() const { return m_name; }

    //! Begins to listen at \a local (port 0: the system chooses one that is free for all that the device serves).
    //! started() or failed() follows, never from within. Call once.
    virtual void start(const Endpoint &local) = 0;
    //! Ends every conversation and listens no more. No signal comes after it.
    virtual void stop() = 0;

    //! From started() on; nothing where that is not served.
    virtual std::optional<Endpoint> tcpEndpoint() const = 0;
    virtual std::optional<Endpoint> udpEndpoint() const = 0;
    //! Both as people type them: "tcp://127.0.0.1:7000".
    QStringList addresses() const;

Q_SIGNALS:
    void started();
    //! Could not listen (AddressInUse and others), or has to stop.
    void failed(const wirebench::Error &error);
    //! What ends nothing: a reply that could not be made, a datagram that could not be sent.
    void errorReported(const wirebench::Error &error);

protected:
    explicit Device(QString name, QObject *parent = nullptr);

private:
    const QString m_name;
};

} // namespace wirebench::devices
