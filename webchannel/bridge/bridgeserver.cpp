// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/bridgeserver.h"

#include "webchannel/bridge/logging.h"
#include "webchannel/bridge/pagecontext.h"
#include "webchannel/bridge/relaylink.h"
#include "webchannel/bridge/websocketlink.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace wirebench::bridge {

namespace {

constexpr std::chrono::seconds handshakeLimit{5};

//! Small frames must not wait for the acknowledgement of earlier ones. QWebSocketServer hides the accepted sockets, but
//! they inherit this from the listening one.
void setNoDelay(qintptr listening)
{
    const int on = 1;
    ::setsockopt(static_cast<int>(listening), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

QString tooManyContexts()
{
    return QStringLiteral("too many contexts are connected");
}

//! Ends a WebSocket that is nobody's.
void dismiss(std::unique_ptr<QWebSocket> webSocket)
{
    webSocket->close(QWebSocketProtocol::CloseCodePolicyViolated);
    webSocket.release()->deleteLater();
}

} // namespace

BridgeServer::BridgeServer(const BridgeSettings &settings, const SecretHeader &secret, TicketStore &tickets)
    : m_settings(settings)
    , m_secret(secret)
    , m_tickets(tickets)
    , m_server(QString(), QWebSocketServer::NonSecureMode, this)
{
    m_server.setHandshakeTimeout(handshakeLimit);
    connect(&m_server, &QWebSocketServer::newConnection, this, &BridgeServer::onNewConnection);
}

BridgeServer::~BridgeServer()
{
    // Contexts first: their sockets become children of this object, and refer to its settings.
    qDeleteAll(std::exchange(m_contexts, {}));
    qDeleteAll(findChildren<PageSocket *>(QString(), Qt::FindDirectChildrenOnly));
}

Result<quint16> BridgeServer::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        return failure(ErrorCode::AddressNotAvailable,
                       QStringLiteral("the bridge cannot listen: ") + m_server.errorString());
    setNoDelay(m_server.socketDescriptor());
    m_settings.rules.protectPort(m_server.serverPort());
    return m_server.serverPort();
}

void BridgeServer::onNewConnection()
{
    while (QWebSocket *webSocket = m_server.nextPendingConnection())
        accept(std::unique_ptr<QWebSocket>(webSocket));
}

void BridgeServer::accept(std::unique_ptr<QWebSocket> webSocket)
{
    const HandshakeRequest request = HandshakeRequest::of(*webSocket, m_secret);
    Result<Ticket> ticket = checkHandshake(request, m_secret, m_tickets);
    if (ticket && isFull())
        ticket = failure(ErrorCode::OutOfResources, tooManyContexts());
    if (!ticket) {
        qCWarning(logBridge).noquote() << "refused a WebSocket of origin" << request.origin << "because"
                                       << ticket.error().detail;
        return dismiss(std::move(webSocket));
    }
    begin(std::make_unique<WebSocketLink>(std::move(webSocket), m_settings.limits.messageSize), *ticket);
}

void BridgeServer::acceptRelay(std::unique_ptr<RelayLink> link, const Ticket &whose)
{
    if (!isFull())
        return begin(std::move(link), whose);
    qCWarning(logBridge).noquote() << "refused a relay of origin" << whose.origin << "because" << tooManyContexts();
    link->dismiss(tooManyContexts());
}

void BridgeServer::begin(std::unique_ptr<ContextLink> link, const Ticket &whose)
{
    auto *context = new PageContext(std::move(link), whose, m_settings, this);
    m_contexts.append(context);
    connect(context, &PageContext::accessDenied, this, &BridgeServer::accessDenied);
    connect(context, &PageContext::ended, this, [this, context] {
        m_contexts.removeOne(context);
        context->deleteLater();
    });
}

} // namespace wirebench::bridge
