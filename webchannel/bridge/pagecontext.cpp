// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/pagecontext.h"

#include "webchannel/bridge/controlreply.h"
#include "webchannel/bridge/grouprequest.h"
#include "webchannel/bridge/hostname.h"
#include "webchannel/bridge/logging.h"
#include "webchannel/bridge/pageboundudpsocket.h"
#include "webchannel/bridge/pagelistener.h"
#include "webchannel/bridge/pagetcpsocket.h"
#include "webchannel/bridge/pageudpsocket.h"

#include <QPromise>

namespace wirebench::bridge {

namespace {

Result<void> normalise(QString &host)
{
    const std::optional<QString> normalised = normalisedHost(host);
    if (!normalised)
        return failure(ErrorCode::HostNotFound, QStringLiteral("the remote address cannot be a host"));
    host = *normalised;
    return {};
}

//! The name under which the document's sockets are recorded.
QString ownerOf(const Ticket &ticket)
{
    return (ticket.holder.isEmpty() ? QStringLiteral("web ") : QString(ticket.holder + u'/')) + ticket.origin;
}

} // namespace

PageContext::PageContext(std::unique_ptr<ContextLink> link, const Ticket &ticket, const BridgeSettings &settings,
                         QuestionDesk *desk, QObject *parent)
    : QObject(parent)
    , m_ticket(ticket)
    , m_settings(settings)
    , m_desk(desk)
    , m_watcher(settings.makeWatcher ? settings.makeWatcher(ownerOf(ticket)) : nullptr)
    , m_link(std::move(link))
    , m_outbox(*m_link, settings.limits.unsentToPage)
    , m_frames(settings.limits.messageSize,
               {.takesParts =
                    [this](quint32 id) {
                        const PageSocket *socket = m_sockets.value(id);
                        return !socket || socket->takesParts(); // without one nothing is done with it
                    },
                .handle = [this](const Frame &frame) { return handleFrame(frame); }})
    , m_transport(*m_link, settings.limits.controlMessageSize)
    , m_facade(
          {.open = [this](const QJsonValue &request) { return open(request); },
           .joinGroup = [this](const QJsonValue &request) { return changeGroups(request, &PageMulticast::join); },
           .leaveGroup = [this](const QJsonValue &request) { return changeGroups(request, &PageMulticast::leave); }})
{
    connect(m_link.get(), &ContextLink::binaryReceived, this, &PageContext::onBinaryReceived);
    connect(m_link.get(), &ContextLink::disconnected, this, &PageContext::onDisconnected);
    connect(&m_transport, &ChannelTransport::violated, this, &PageContext::violate);
    m_channel.registerObject(QStringLiteral("sockets"), &m_facade);
    m_channel.connectTo(&m_transport);
    qCInfo(logBridge).noquote() << origin() << "context begins" << m_ticket.document;
}

PageContext::~PageContext()
{
    m_link->disconnect(this);
    abandonSockets();
}

QFuture<QJsonObject> PageContext::open(const QJsonValue &json)
{
    const Result<PageSocket *> socket = makeSocket(json);
    return socket ? start(**socket) : readyReply(errorReply(domExceptionFor(socket.error())));
}

QFuture<QJsonObject> PageContext::changeGroups(const QJsonValue &json,
                                               void (PageMulticast::*change)(const net::MulticastMembership &,
                                                                             const PageMulticast::Reply &))
{
    const auto failed = [](const Error &error) { return errorReply(groupExceptionFor(error)); };
    const Result<GroupRequest> request = GroupRequest::fromJson(json);
    if (!request)
        return readyReply(failed(request.error()));
    auto *socket = qobject_cast<PageBoundUdpSocket *>(m_sockets.value(request->id));
    if (!socket) {
        const QString detail = QStringLiteral("no bound UDP socket is open under the id %1").arg(request->id);
        return readyReply(failed({ErrorCode::InvalidState, detail}));
    }
    const auto promise = std::make_shared<QPromise<QJsonObject>>();
    promise->start();
    (socket->multicast().*change)(request->membership, [promise, failed](const Result<void> &changed) {
        promise->addResult(changed ? QJsonObject() : failed(changed.error()));
        promise->finish();
    });
    return promise->future();
}

Result<PageSocket *> PageContext::makeSocket(const QJsonValue &json)
{
    Result<OpenRequest> request = OpenRequest::fromJson(json);
    if (!request)
        return tl::unexpected<Error>(request.error());
    if (request->id <= m_highestId)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("open: the id %1 was used before").arg(request->id));
    m_highestId = request->id;

    const Limits &limits = m_settings.limits;
    if (!m_ticket.policies.testFlag(PolicyFeature::DirectSockets))
        return failure(ErrorCode::AccessDenied, QStringLiteral("Permissions Policy direct-sockets does not allow it"));
    if (request->wantsMulticast() && !m_ticket.policies.testFlag(PolicyFeature::Multicast))
        return failure(ErrorCode::AccessDenied,
                       QStringLiteral("Permissions Policy direct-sockets-multicast does not allow it"));
    if (isFull() || m_connecting >= limits.connectingPerContext)
        return failure(ErrorCode::OutOfResources, QStringLiteral("too many sockets in one document"));
    const auto make = [&](const auto &what) { return makeSocket(request->id, request->credit, what); };
    const Result<PageSocket *> socket = std::visit(make, request->socket);
    if (socket)
        add(**socket);
    return socket;
}

Result<PageSocket *> PageContext::makeSocket(quint32 id, quint32 credit, TcpRequest request)
{
    if (const Result<void> normalised = normalise(request.host); !normalised)
        return tl::unexpected<Error>(normalised.error());
    return new PageTcpSocket(id, credit, request, socketSetup(), this);
}

Result<PageSocket *> PageContext::makeSocket(quint32 id, quint32 credit, UdpRequest request)
{
    if (const Result<void> normalised = normalise(request.host); !normalised)
        return tl::unexpected<Error>(normalised.error());
    return new PageUdpSocket(id, credit, request, socketSetup(), this);
}

Result<PageSocket *> PageContext::makeSocket(quint32 id, quint32 credit, const BindRequest &request)
{
    return new PageBoundUdpSocket(id, credit, request, socketSetup(), this);
}

Result<PageSocket *> PageContext::makeSocket(quint32 id, quint32 credit, const ListenRequest &request)
{
    auto *listener = new PageListener(id, credit, request, socketSetup(), this);
    connect(listener, &PageListener::connectionWaits, this, [this, listener] { admit(*listener); });
    return listener;
}

PageSocketSetup PageContext::socketSetup()
{
    const auto report = [context = QPointer(this)](const AccessDenial &denial) {
        if (context) // whose sockets may outlive it for a moment
            Q_EMIT context->accessDenied(denial);
    };
    return {m_outbox,
            m_settings.limits,
            m_settings.calls,
            m_settings.resolver,
            std::make_shared<PageAccess>(m_ticket, m_settings.rules, report, m_desk),
            m_watcher};
}

QFuture<QJsonObject> PageContext::start(PageSocket &socket)
{
    const auto promise = std::make_shared<QPromise<QJsonObject>>();
    promise->start();
    const auto answer = [this, promise](const QJsonObject &reply) {
        --m_connecting;
        promise->addResult(reply);
        promise->finish();
    };
    connect(&socket, &PageSocket::opened, this, [answer, &socket] { answer(socket.openInfo()); });
    connect(&socket, &PageSocket::openFailed, this, [this, answer, &socket](const Error &error) {
        forget(socket);
        answer(errorReply(domExceptionFor(error)));
    });
    ++m_connecting;
    socket.open();
    return promise->future();
}

void PageContext::admit(PageListener &listener)
{
    if (!listener.hasConnection() || isFull() || m_nextAcceptedId == 0)
        return;
    const quint32 id = m_nextAcceptedId++;
    auto *socket = new PageTcpSocket(id, listener.takeConnection(id), listener.setupOfAccepted(), this);
    add(*socket);
    socket->open();
    listener.acceptNext();
}

bool PageContext::isFull() const
{
    return m_sockets.size() + m_parting.size() >= m_settings.limits.socketsPerContext;
}

bool PageContext::wasUsed(quint32 id) const
{
    if (id >= firstAcceptedId)
        return id - firstAcceptedId < m_nextAcceptedId - firstAcceptedId;
    return id > 0 && id <= m_highestId;
}

void PageContext::add(PageSocket &socket)
{
    m_sockets.insert(socket.id(), &socket);
    connect(&socket, &PageSocket::closed, this, [this, &socket] { forget(socket); });
    connect(&socket, &PageSocket::parted, this, [this, &socket] { m_parting.insert(m_sockets.take(socket.id())); });
}

void PageContext::forget(PageSocket &socket)
{
    m_sockets.remove(socket.id());
    m_parting.remove(&socket);
    socket.deleteLater();
    const QList<PageSocket *> others = m_sockets.values(); // admitting adds to m_sockets
    for (PageSocket *other : others) {
        if (auto *listener = qobject_cast<PageListener *>(other))
            admit(*listener); // to the place that has become free
    }
}

void PageContext::revoke(const Grant &grant)
{
    const QList<PageSocket *> all = m_sockets.values() + m_parting.values(); // ending takes them out
    for (PageSocket *socket : all) {
        if (socket->isUnder(grant))
            socket->cut({ErrorCode::AccessDenied, QStringLiteral("the permission was taken back")});
    }
}

void PageContext::onBinaryReceived(QByteArrayView bytes, bool isLastOfMessage)
{
    if (const Result<void> read = m_frames.read(bytes, isLastOfMessage); !read)
        violate(read.error());
}

Result<void> PageContext::handleFrame(const Frame &frame)
{
    if (frame.type == FrameType::Received)
        return m_outbox.streamReceived(unitsOf(frame));
    if (frame.type == FrameType::Resume)
        return resumeStream(receivedBytesOf(frame));
    if (!wasUsed(frame.socketId))
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("a frame for the id %1, never opened").arg(frame.socketId));
    PageSocket *socket = m_sockets.value(frame.socketId);
    return socket ? socket->handle(frame) : Result<void>(); // frames for ended ids crossed
}

void PageContext::beginStream(std::unique_ptr<net::TcpConnection> connection, const QByteArray &head)
{
    qCInfo(logBridge).noquote() << origin() << "context takes bulk by a stream";
    m_outbox.beginStream(std::move(connection), head);
}

Result<void> PageContext::resumeStream(quint64 bytes)
{
    if (m_outbox.hasStream())
        qCInfo(logBridge).noquote() << origin() << "context's stream ended early, it goes on in messages";
    for (PageSocket *socket : std::as_const(m_sockets))
        socket->moveTo(Lane::Messages);
    return m_outbox.resumeStream(bytes);
}

void PageContext::violate(const Error &error)
{
    m_link->disconnect(this);
    m_link->disconnect(&m_transport);
    qCWarning(logBridge).noquote() << origin() << "context closed, protocol violation:" << error.detail;
    m_link->refuse();
    abandonSockets();
    Q_EMIT ended();
}

void PageContext::onDisconnected()
{
    if (const QString fault = m_link->fault(); !fault.isEmpty())
        qCWarning(logBridge).noquote() << origin() << "context closed," << fault;
    else
        qCInfo(logBridge).noquote() << origin() << "context ends" << m_ticket.document;
    m_link->disconnect(this);
    abandonSockets();
    Q_EMIT ended();
}

void PageContext::abandonSockets()
{
    const QSet<PageSocket *> parting = std::exchange(m_parting, {});
    for (PageSocket *socket : std::exchange(m_sockets, {}).values() + parting.values()) {
        socket->setParent(parent()); // it may outlive this context for a moment
        socket->abandon(m_settings.limits.farewell);
    }
}

} // namespace wirebench::bridge
