// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/bridge.h"

#include "webchannel/bridge/bridgeserver.h"
#include "webchannel/bridge/relaylink.h"

#include <future>

namespace wirebench::bridge {

Bridge::Bridge(const BridgeSettings &settings)
    : m_largestMessage(settings.limits.messageSize)
    , m_secret(SecretHeader::random())
    , m_tickets(settings.clock)
    , m_server(new BridgeServer(settings, m_secret, m_tickets))
{
    qRegisterMetaType<AccessDenial>();
    m_thread.setObjectName(QStringLiteral("wirebench network"));
    m_server->moveToThread(&m_thread);
    connect(m_server, &QObject::destroyed, &m_thread, &QThread::quit, Qt::DirectConnection);
    connect(m_server, &BridgeServer::accessDenied, this, &Bridge::accessDenied);
    m_thread.start();
}

Bridge::~Bridge()
{
    // While the thread's event loop runs, because what the server leaves behind is deleted later.
    m_server->deleteLater();
    m_thread.wait(); // nothing in that thread blocks
}

Result<std::unique_ptr<Bridge>> Bridge::start(const BridgeSettings &settings)
{
    std::unique_ptr<Bridge> bridge(new Bridge(settings));
    std::promise<Result<quint16>> listening;
    QMetaObject::invokeMethod(bridge->m_server, [&bridge, &listening] {
        bridge->m_server->listen([&listening](const Result<quint16> &port) { listening.set_value(port); });
    });
    const Result<quint16> port = listening.get_future().get(); // binding and listening on loopback blocks nowhere
    if (!port)
        return tl::unexpected<Error>(port.error());
    bridge->m_url.setUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(*port));
    return bridge;
}

Result<std::unique_ptr<Relay>> Bridge::openRelay(const Ticket &whose)
{
    if (isOpaque(whose.origin))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("an opaque origin gets no relay"));
    auto *link = new RelayLink(m_largestMessage);
    auto relay = std::make_unique<Relay>(*link);
    link->moveToThread(&m_thread);
    // Before whatever the relay hands over, and before the server is deleted, which takes the same way.
    QMetaObject::invokeMethod(
        m_server, [server = m_server, link, whose] { server->acceptRelay(std::unique_ptr<RelayLink>(link), whose); },
        Qt::QueuedConnection);
    return relay;
}

} // namespace wirebench::bridge
