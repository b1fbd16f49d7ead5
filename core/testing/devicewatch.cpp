// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/testing/devicewatch.h"

namespace wirebench::testing {

//! One socket of the device.
class DeviceWatch::Tap final : public TrafficTap
{
public:
    explicit Tap(DeviceWatch &watch)
        : m_watch(watch)
    { }

    void received(QByteArrayView bytes) override { m_watch.onReceived(bytes); }
    void receivedDatagram(const Datagram &datagram) override
    {
        if (m_watch.m_senders.size() < mostSenders && !m_watch.m_senders.contains(datagram.peer)) {
            m_watch.m_senders.append(datagram.peer);
            m_watch.count();
        }
        m_watch.onReceived(datagram.data);
    }
    void sent(QByteArrayView) override { }
    void sentDatagram(const Datagram &) override { }
    void receivedEnd() override { }
    void sentEnd() override { }
    void failed(const Error &) override { }

private:
    DeviceWatch &m_watch;
};

void DeviceWatch::count()
{
    ++m_clients;
    onClient();
}

void DeviceWatch::reset()
{
    m_clients = 0;
    m_senders.clear();
}

std::unique_ptr<TrafficTap> DeviceWatch::watch(const TappedSocket &socket)
{
    if (socket.protocol == TransportProtocol::Tcp && !socket.remote.address.isNull())
        count();
    return std::make_unique<Tap>(*this);
}

} // namespace wirebench::testing
