// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/bridge.h"

#include "webchannel/bridge/bridgeserver.h"

namespace wirebench::bridge {

Bridge::Bridge(const BridgeSettings &settings)
    : m_secret(SecretHeader::random())
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
    Result<quint16> port;
    QMetaObject::invokeMethod(
        bridge->m_server, [&bridge, &port] { port = bridge->m_server->listen(); }, Qt::BlockingQueuedConnection);
    if (!port)
        return tl::unexpected<Error>(port.error());
    bridge->m_url.setUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(*port));
    return bridge;
}

} // namespace wirebench::bridge
