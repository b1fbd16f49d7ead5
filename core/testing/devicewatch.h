// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/traffictap.h"

#include <QList>

#include <functional>

namespace wirebench::testing {

//! Sees what clients send to a device, whatever it is made of. Must outlive the device's sockets.
class DeviceWatch final : public TrafficWatcher
{
public:
    //! Called in the socket's turn, in which nothing of the device may be destroyed.
    std::function<void(QByteArrayView bytes)> onReceived;
    std::function<void()> onClient;

    static constexpr qsizetype mostSenders = 1024; //!< of datagrams; further ones are not counted

    //! Connections, and senders of datagrams.
    qint64 clients() const { return m_clients; }
    //! Of another device from now on.
    void reset();

    std::unique_ptr<TrafficTap> watch(const TappedSocket &socket) override;
    void openFailed(TransportProtocol, const QString &, const Error &) override { }

private:
    class Tap;
    void count();

    qint64 m_clients = 0;
    QList<Endpoint> m_senders; // of datagrams
};

} // namespace wirebench::testing
