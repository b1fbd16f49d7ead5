// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/udpclientlink.h"

#include <QDateTime>
#include <QPointer>

namespace wirebench::session {

namespace {

constexpr qint64 window = 256; // datagrams

} // namespace

UdpClientLink::UdpClientLink(const std::shared_ptr<LinkContext> &context)
    : SessionLink(context)
    , m_connection(context->environment)
    , m_id(++context->lastPeer)
{
    connect(&m_connection, &net::Connection::stateChanged, this, [this] {
        prepare();
        if (m_answers && isTerminal(m_connection.state()))
            m_answers->clear();
        const QPointer<SessionLink> self(this);
        Q_EMIT stateChanged();
        if (self)
            Q_EMIT peerChanged(m_id);
    });
    connect(&m_connection, &net::Connection::stepped, this, &SessionLink::stepped);
    connect(&m_connection, &net::Connection::opened, this, [this] {
        const QPointer<SessionLink> self(this);
        Q_EMIT peerAppeared();
        if (self && m_connection.state() == streams::ConnectionState::Open)
            m_connection.reader()->grant(window);
    });
}

void UdpClientLink::open()
{
    const SessionAddress &address = context().address;
    m_connection.open(address.host, address.port, udpOptionsOf(options()));
}

void UdpClientLink::prepare()
{
    if (!m_connection.reader() || std::exchange(m_isPrepared, true))
        return;
    m_since = QDateTime::currentMSecsSinceEpoch();
    std::unique_ptr<Responder> responder = context().responders ? context().responders(status()) : nullptr;
    if (responder) {
        m_answers = std::make_unique<AnswerQueue>(std::move(responder), AnswerQueue::Input::Datagrams,
                                                  context().environment.clock, m_budget);
        connect(m_answers.get(), &AnswerQueue::ready, this, &UdpClientLink::goOn);
    }
    streams::DatagramReader *reader = m_connection.reader();
    streams::DatagramWriter *writer = m_connection.writer();
    connect(reader, &streams::DatagramReader::datagramsArrived, this, &UdpClientLink::onArrived);
    connect(reader, &streams::ReadableSide::errorReported, this, &SessionLink::errorReported);
    connect(writer, &streams::WritableSide::errorReported, this, &UdpClientLink::onErrorReported);
    connect(writer, &streams::WritableSide::taken, this, [this](qint64 datagrams) {
        const qint64 bytes = takeSettled();
        m_count.sentBytes += bytes;
        m_count.sentPieces += datagrams;
        const QPointer<SessionLink> self(this);
        Q_EMIT sent(m_id, bytes, datagrams);
        if (self)
            goOn();
    });
}

void UdpClientLink::onArrived(const QList<Datagram> &datagrams)
{
    const QPointer<SessionLink> self(this);
    for (const Datagram &datagram : datagrams) {
        m_count.receivedBytes += datagram.data.size();
        ++m_count.receivedPieces;
        Q_EMIT received(m_id, datagram.data);
        if (!self)
            return;
        if (m_answers) {
            m_answers->feed(datagram.data);
            goOn();
        }
        if (!self)
            return;
    }
    m_toGrant += datagrams.size();
    goOn();
}

void UdpClientLink::goOn()
{
    if (std::exchange(m_isAnswering, true))
        return; // taken() comes from within write()
    const QPointer<SessionLink> self(this);
    while (self && m_answers && m_answers->due() && m_connection.writer()->pending() < streams::DatagramWriter::limit)
        sendAnswer(m_answers->take());
    if (!self)
        return;
    m_isAnswering = false;
    if (m_toGrant > 0 && (!m_answers || (!m_answers->due() && !m_answers->isFull())))
        m_connection.reader()->grant(std::exchange(m_toGrant, 0));
}

void UdpClientLink::sendAnswer(const Answer &answer)
{
    const QPointer<SessionLink> self(this);
    if (answer.error)
        Q_EMIT errorReported(*answer.error);
    if (!self || !answer.bytes)
        return;
    const Result<void> written = send(*answer.bytes, m_id);
    if (self && written)
        Q_EMIT answered(m_id, *answer.bytes);
    else if (self && !isOver(state()))
        Q_EMIT errorReported(written.error());
}

void UdpClientLink::onErrorReported(const Error &error)
{
    takeSettled(); // it may be about a datagram that will not be sent
    const QPointer<SessionLink> self(this);
    Q_EMIT errorReported(error);
    if (self)
        goOn();
}

qint64 UdpClientLink::takeSettled()
{
    qint64 bytes = 0;
    for (const quint64 settled = m_connection.writer()->settled(); m_settled < settled && !m_sizes.empty();
         ++m_settled) {
        bytes += m_sizes.front();
        m_sizes.pop_front();
    }
    m_pending -= bytes;
    return bytes;
}

PeerStatus UdpClientLink::status() const
{
    PeerStatus result{m_id, m_connection.remoteEndpoint(), state()};
    if (result.state == SessionState::Failed)
        result.error = m_connection.error();
    result.since = m_since;
    result.count = m_count;
    result.pendingBytes = isOver(result.state) ? 0 : m_pending;
    return result;
}

QList<PeerStatus> UdpClientLink::peers() const
{
    return m_connection.reader() ? QList{status()} : QList<PeerStatus>();
}

std::optional<PeerStatus> UdpClientLink::peer(PeerId id) const
{
    return id == onlyPeer || id == m_id ? std::optional(status()) : std::nullopt;
}

Result<void> UdpClientLink::send(const QByteArray &bytes, PeerId peer)
{
    if (peer != onlyPeer && peer != m_id)
        return noSuchPeer(peer);
    if (!m_connection.writer())
        return notOpen();
    m_sizes.push_back(bytes.size()); // first: taken() may come from within write()
    m_pending += bytes.size();
    const QPointer<SessionLink> self(this);
    Result<void> written = m_connection.writer()->write({bytes, {}});
    if (self && !written) {
        m_sizes.pop_back();
        m_pending -= bytes.size();
    }
    return written;
}

} // namespace wirebench::session
