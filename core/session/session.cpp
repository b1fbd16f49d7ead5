// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/session.h"

#include "core/session/sessiontexts.h"

#include <QPointer>

namespace wirebench::session {

Session::Session(const SessionAddress &address, const SessionOptions &options, const net::Environment &environment,
                 QObject *parent)
    : QObject(parent)
    , m_context(new LinkContext{address, options, environment, {}})
{ }

Session::~Session()
{
    if (m_link)
        m_link->disconnect(this);
}

void Session::open()
{
    if (m_state != SessionState::Idle && m_state != SessionState::Reconnecting && !isOver(m_state))
        return;
    m_isClosing = false;
    if (m_state != SessionState::Reconnecting)
        m_failures = 0;
    openLink();
}

void Session::reopen()
{
    m_isClosing = false;
    m_failures = 0;
    if (m_link && !m_isLinkOver) {
        m_link->disconnect(this);
        m_isLinkOver = true;
        m_link->close(); // now, so that its port is free
    }
    openLink();
}

void Session::setOptions(const SessionOptions &options)
{
    if (options == m_context->options)
        return;
    m_context->options = options;
    Q_EMIT changed();
}

void Session::openLink()
{
    if (m_retry)
        m_retry->stop();
    discardLink();
    m_error.reset();
    m_resolved.clear();
    if (m_context->address.kind == SessionAddress::Kind::Web) {
        m_error = Error{ErrorCode::InvalidArgument,
                        SessionTexts::tr("%1 is a page, and not a session").arg(m_context->address.toString())};
        if (apply(SessionState::Failed))
            Q_EMIT changed();
        return;
    }
    m_link = SessionLink::create(m_context);
    m_isLinkOver = false;
    m_wasOpen = false;
    connectLink();
    m_link->open();
}

void Session::connectLink()
{
    const SessionLink *link = m_link.get();
    connect(link, &SessionLink::stateChanged, this, &Session::onLinkChanged);
    connect(link, &SessionLink::stepped, this, [this](const net::OpenStep &step) {
        if (step.kind == net::OpenStep::Kind::LookedUp)
            m_resolved += step.addresses;
    });
    connect(link, &SessionLink::peerAppeared, this, [this] { ++m_peerCount; });
    connect(link, &SessionLink::received, this, [this](PeerId peer, const QByteArray &bytes) {
        m_count.receivedBytes += bytes.size();
        ++m_count.receivedPieces;
        Q_EMIT received(peer, bytes);
    });
    connect(link, &SessionLink::sent, this, [this](PeerId peer, qint64 bytes, qint64 pieces) {
        m_count.sentBytes += bytes;
        m_count.sentPieces += pieces;
        Q_EMIT sent(peer, bytes);
    });
    connect(link, &SessionLink::errorReported, this, [this](const Error &error) {
        m_reported = error;
        ++m_reportedCount;
        Q_EMIT errorReported(error);
    });
    connect(link, &SessionLink::peerChanged, this, &Session::peerChanged);
    connect(link, &SessionLink::answered, this, &Session::answered);
    connect(link, &SessionLink::fileEnded, this, &Session::fileEnded);
    // Last, so that it comes after the others.
    connect(link, &SessionLink::stateChanged, this, &Session::changed);
    connect(link, &SessionLink::received, this, &Session::changed);
    connect(link, &SessionLink::sent, this, &Session::changed);
    connect(link, &SessionLink::errorReported, this, &Session::changed);
    connect(link, &SessionLink::peerChanged, this, &Session::changed);
    connect(link, &SessionLink::fileEnded, this, &Session::changed);
}

void Session::discardLink()
{
    if (!m_link)
        return;
    m_link->disconnect(this);
    m_link->setParent(this);
    m_link.release()->deleteLater(); // it may be calling
}

void Session::onLinkChanged()
{
    if (m_isLinkOver)
        return;
    const SessionState state = m_link->state();
    if (isOver(state))
        return endLink();
    if (state == SessionState::Open) {
        m_wasOpen = true;
        m_failures = 0;
    }
    apply(state);
}

void Session::endLink()
{
    m_isLinkOver = true;
    const SessionState state = m_link->state();
    if (state == SessionState::Failed)
        m_error = m_link->error();
    if (!m_wasOpen && state == SessionState::Failed)
        ++m_failures;
    const auto &reconnect = m_context->options.reconnect;
    if (!reconnect || m_isClosing) {
        apply(state);
        return;
    }
    if (!m_retry) {
        m_retry = m_context->environment.clock.makeTimer();
        connect(m_retry.get(), &Timer::expired, this, &Session::openLink);
    }
    m_retry->start(reconnect->delay(std::max(1, m_failures)));
    apply(SessionState::Reconnecting);
}

void Session::close()
{
    m_isClosing = true;
    if (m_retry)
        m_retry->stop();
    if (m_link && !m_isLinkOver) {
        m_link->close();
        return;
    }
    m_error.reset();
    if (!isOver(m_state) && apply(SessionState::Closed))
        Q_EMIT changed();
}

bool Session::apply(SessionState to)
{
    if (to == m_state)
        return true;
    const SessionState from = std::exchange(m_state, to);
    const QPointer<Session> self(this);
    Q_EMIT stateChanged(from, to);
    return !self.isNull();
}

Endpoint Session::localEndpoint() const
{
    return m_link ? m_link->localEndpoint() : Endpoint();
}

SessionStatus Session::status() const
{
    SessionStatus result{m_context->address, m_context->options, m_state};
    result.error = m_error;
    result.local = localEndpoint();
    if (m_link) {
        result.peers = m_link->peers();
        result.droppedDatagrams = m_link->droppedDatagrams();
    }
    result.count = m_count;
    result.peerCount = m_peerCount;
    for (const PeerStatus &peer : std::as_const(result.peers))
        result.pendingBytes += peer.pendingBytes;
    result.reported = m_reported;
    result.reportedCount = m_reportedCount;
    result.failures = m_failures;
    result.resolved = m_resolved;
    return result;
}

std::optional<PeerStatus> Session::peer(PeerId id) const
{
    return m_link ? m_link->peer(id) : std::nullopt;
}

Result<void> Session::send(const QByteArray &bytes, PeerId peer)
{
    return m_link ? m_link->send(bytes, peer) : notOpen();
}

Result<void> Session::sendTo(const QByteArray &bytes, const QString &host, quint16 port)
{
    return m_link ? m_link->sendTo(bytes, host, port) : notOpen();
}

Result<void> Session::sendFile(const QString &path, PeerId peer)
{
    return m_link ? m_link->sendFile(path, peer) : notOpen();
}

Result<void> Session::cancelFile(PeerId peer)
{
    return m_link ? m_link->cancelFile(peer) : notOpen();
}

Result<void> Session::closeWriting(PeerId peer)
{
    return m_link ? m_link->closeWriting(peer) : notOpen();
}

Result<void> Session::disconnectPeer(PeerId peer)
{
    return m_link ? m_link->disconnectPeer(peer, false) : notOpen();
}

Result<void> Session::resetPeer(PeerId peer)
{
    return m_link ? m_link->disconnectPeer(peer, true) : notOpen();
}

} // namespace wirebench::session
