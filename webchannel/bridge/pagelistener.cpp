// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/pagelistener.h"

#include "webchannel/bridge/logging.h"

namespace wirebench::bridge {

namespace {

constexpr qint64 creditPortion = 1; // connection: see the class

} // namespace

PageListener::PageListener(quint32 id, quint32 credit, const ListenRequest &request, PageSocketSetup setup,
                           QObject *parent)
    : PageSocket(id, setup, parent)
    , m_request(request)
    , m_listener(environment())
    , m_credit(setup.outbox, limits().creditConnections, creditPortion, credit)
{
    connect(&m_listener, &net::TcpListener::opened, this, &PageListener::onOpened);
    connect(&m_listener, &net::TcpListener::openFailed, this, [this](const Error &error) {
        qCInfo(logBridge).noquote() << access().origin() << "could not open socket" << this->id() << error.detail;
        Q_EMIT openFailed(error);
    });
    connect(&m_listener, &net::TcpListener::connectionAccepted, this, &PageListener::onConnectionAccepted);
    connect(&m_listener, &net::TcpListener::closed, this, &PageListener::onClosed);
}

void PageListener::open()
{
    m_listener.open(m_request.local, m_request.options);
}

void PageListener::onOpened()
{
    qCInfo(logBridge).noquote() << access().origin() << "socket" << id() << "listens at"
                                << m_listener.localEndpoint().toString();
    m_credit.start(*m_listener.reader());
    Q_EMIT opened();
    m_credit.pass();
}

Result<void> PageListener::handle(const Frame &frame)
{
    if (frame.type == FrameType::Credit)
        return m_credit.add(unitsOf(frame));
    if (!m_listener.reader() && frame.type == FrameType::Cancel) {
        m_listener.close(); // gives up, and says nothing
        Q_EMIT openFailed({ErrorCode::Aborted, QStringLiteral("the page gave up")});
        return {};
    }
    if (!m_listener.reader())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a frame for a socket that is not open yet"));
    if (frame.type != FrameType::Cancel)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a frame that no listening socket has a side for"));
    m_listener.close();
    return {};
}

void PageListener::onConnectionAccepted()
{
    m_hasConnection = true;
    m_credit.setResting(true);
    Q_EMIT connectionWaits();
}

std::unique_ptr<net::TcpConnection> PageListener::takeConnection(quint32 acceptedId)
{
    auto connection = m_listener.takeConnection();
    m_hasConnection = false;
    if (outbox()) {
        appendAccepted(batch(), id(), {acceptedId, connection->localEndpoint(), connection->remoteEndpoint()});
    }
    return connection;
}

void PageListener::acceptNext()
{
    m_credit.setResting(false);
    m_credit.pass();
}

void PageListener::onClosed()
{
    const std::optional<Error> &error = m_listener.error();
    if (error)
        sendError(Side::Readable, *error);
    sendPlain(FrameType::Closed);
    qCInfo(logBridge).noquote() << access().origin() << "socket" << id() << "stopped listening,"
                                << (error ? error->detail : QStringLiteral("as asked"));
    Q_EMIT closed();
}

void PageListener::cut(const Error &error)
{
    if (!m_listener.reader()) {
        m_listener.close();
        Q_EMIT openFailed(error);
        return;
    }
    sendError(Side::Readable, error);
    m_listener.close();
}

void PageListener::abandon(std::chrono::milliseconds)
{
    disconnect(); // whoever listens to this object
    forgetPage();
    m_listener.close();
    deleteLater();
}

QJsonObject PageListener::openInfo() const
{
    const Endpoint &local = m_listener.localEndpoint();
    return {{QStringLiteral("localAddress"), local.address.toString()}, {QStringLiteral("localPort"), local.port}};
}

} // namespace wirebench::bridge
