// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/bridgeserver.h"

#include "webchannel/bridge/logging.h"
#include "webchannel/bridge/pagecontext.h"
#include "webchannel/bridge/questiondesk.h"
#include "webchannel/bridge/relaylink.h"
#include "webchannel/bridge/visitor.h"
#include "webchannel/bridge/websocketlink.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace wirebench::bridge {

namespace {

//! Connections that have not said yet what they want, or wait for their end. Others wait in the kernel.
constexpr qint64 mostVisitors = 64;

constexpr quint16 policyViolation = 1008; // RFC 6455, 7.4.1

//! Small frames must not wait for the acknowledgement of earlier ones.
void setNoDelay(const net::TcpConnection &connection)
{
    const int on = 1;
    ::setsockopt(connection.descriptor(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

QString tooManyContexts()
{
    return QStringLiteral("too many contexts are connected");
}

} // namespace

BridgeServer::BridgeServer(const BridgeSettings &settings, const SecretHeader &secret, TicketStore &tickets)
    : m_settings(settings)
    , m_secret(secret)
    , m_tickets(tickets)
    , m_listener(net::Environment(), this)
{
    if (!settings.broker)
        return;
    m_desk = new QuestionDesk(*settings.broker, this);
    connect(m_desk, &QuestionDesk::revoked, this, &BridgeServer::revoke);
}

BridgeServer::~BridgeServer()
{
    // Contexts first: their sockets become children of this object, and refer to its settings.
    m_contextsByTicket.clear();
    qDeleteAll(std::exchange(m_contexts, {}));
    qDeleteAll(findChildren<PageSocket *>(QString(), Qt::FindDirectChildrenOnly));
}

void BridgeServer::listen(std::function<void(const Result<quint16> &port)> listening)
{
    connect(&m_listener, &net::TcpListener::opened, this, [this, listening] {
        onListening();
        listening(m_listener.localEndpoint().port);
    });
    connect(&m_listener, &net::TcpListener::openFailed, this, [listening](const Error &error) {
        listening(failure(ErrorCode::AddressNotAvailable, QStringLiteral("the bridge cannot listen: ") + error.detail));
    });
    connect(&m_listener, &net::TcpListener::connectionAccepted, this, &BridgeServer::receiveVisitor);
    connect(&m_listener, &net::TcpListener::errorReported, this,
            [](const Error &error) { qCWarning(logBridge).noquote() << "a page has to wait:" << error.detail; });
    m_listener.open({QHostAddress(QHostAddress::LocalHost), 0});
}

void BridgeServer::onListening()
{
    m_settings.rules.protectPort(m_listener.localEndpoint().port);
    m_listener.reader()->grant(mostVisitors);
}

void BridgeServer::receiveVisitor()
{
    std::unique_ptr<net::TcpConnection> connection = m_listener.takeConnection();
    setNoDelay(*connection);
    auto *visitor = new Visitor(std::move(connection), Clock::system(), this);
    connect(visitor, &Visitor::asked, this,
            [this, visitor](const HttpRequest &request, const QByteArray &rest) { answer(*visitor, request, rest); });
    connect(visitor, &Visitor::gone, this, [this, visitor] {
        visitor->deleteLater();
        m_listener.reader()->grant(1);
    });
}

void BridgeServer::answer(Visitor &visitor, const HttpRequest &request, const QByteArray &rest)
{
    if (request.count("upgrade") > 0)
        return acceptWebSocket(visitor, request, rest);
    if (request.method == "GET")
        return acceptStream(visitor, request);
    // The browser asks before it sends the secret header, and before pages from elsewhere reach this computer.
    if (request.method == "OPTIONS") {
        return visitor.answer(
            preflightResponse(request.header("origin").value_or(QByteArray()),
                              request.header("access-control-request-headers").value_or(QByteArray())));
    }
    visitor.answer(errorResponse(405, "Method Not Allowed"));
}

void BridgeServer::acceptWebSocket(Visitor &visitor, const HttpRequest &request, const QByteArray &rest)
{
    if (const Result<void> upgrade = checkUpgrade(request); !upgrade) {
        qCWarning(logBridge).noquote() << "refused a WebSocket because" << upgrade.error().detail;
        return visitor.answer(errorResponse(400, "Bad Request"));
    }
    const HandshakeRequest handshake = HandshakeRequest::of(request, m_secret);
    Result<Ticket> ticket = checkHandshake(handshake, m_secret, m_tickets);
    if (ticket && isFull())
        ticket = failure(ErrorCode::OutOfResources, tooManyContexts());
    const QByteArray response = upgradeResponse(*request.header("sec-websocket-key"));
    if (!ticket) {
        qCWarning(logBridge).noquote() << "refused a WebSocket of origin" << handshake.origin << "because"
                                       << ticket.error().detail;
        // As a WebSocket that opens and closes: to a page without one it would look as if it could have none.
        return visitor.answer(response + webSocketClose(policyViolation));
    }
    std::unique_ptr<net::TcpConnection> connection = visitor.takeConnection();
    (void)connection->writer()->write(response); // a connection that is lost already tells so when it is read
    PageContext *context = begin(
        std::make_unique<WebSocketLink>(std::move(connection), rest, m_settings.limits.messageSize, Clock::system()),
        *ticket);
    m_contextsByTicket.insert(handshake.ticket, context);
}

void BridgeServer::acceptStream(Visitor &visitor, const HttpRequest &request)
{
    const HandshakeRequest asked = HandshakeRequest::of(request, m_secret);
    PageContext *context = m_contextsByTicket.value(asked.ticket);
    Result<void> allowed = context ? checkStreamRequest(asked, m_secret, context->ticket())
                                   : failure(ErrorCode::InvalidArgument, QStringLiteral("no context has that ticket"));
    if (allowed && !context->canBeginStream())
        allowed = failure(ErrorCode::InvalidArgument, QStringLiteral("the context has had its stream"));
    if (!allowed) {
        qCWarning(logBridge).noquote() << "refused a stream to origin" << asked.origin << "because"
                                       << allowed.error().detail;
        return visitor.answer(errorResponse(403, "Forbidden"));
    }
    context->beginStream(visitor.takeConnection(), streamResponse(asked.origin.toLatin1()));
}

void BridgeServer::acceptRelay(std::unique_ptr<RelayLink> link, const Ticket &whose)
{
    if (!isFull()) {
        begin(std::move(link), whose);
        return;
    }
    qCWarning(logBridge).noquote() << "refused a relay of origin" << whose.origin << "because" << tooManyContexts();
    link->dismiss(tooManyContexts());
}

void BridgeServer::revoke(const Grant &grant)
{
    for (PageContext *context : std::as_const(m_contexts))
        context->revoke(grant);
}

PageContext *BridgeServer::begin(std::unique_ptr<ContextLink> link, const Ticket &whose)
{
    auto *context = new PageContext(std::move(link), whose, m_settings, m_desk, this);
    m_contexts.append(context);
    connect(context, &PageContext::accessDenied, this, &BridgeServer::accessDenied);
    connect(context, &PageContext::ended, this, [this, context] {
        m_contexts.removeOne(context);
        m_contextsByTicket.removeIf([context](const auto &entry) { return entry.value() == context; });
        context->deleteLater();
    });
    return context;
}

} // namespace wirebench::bridge
