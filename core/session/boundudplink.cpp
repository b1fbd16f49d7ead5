// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/boundudplink.h"

#include "core/net/addressparser.h"
#include "core/session/localaddress.h"

#include <QDateTime>
#include <QPointer>

namespace wirebench::session {

namespace {

constexpr qint64 window = 256; // datagrams

bool isMulticast(const SessionAddress &address)
{
    return address.kind == SessionAddress::Kind::Multicast;
}

} // namespace

BoundUdpLink::BoundUdpLink(const std::shared_ptr<LinkContext> &context)
    : SessionLink(context)
    , m_socket(context->environment)
{
    connect(&m_socket, &net::Connection::stateChanged, this, [this] {
        if (isTerminal(m_socket.state()))
            m_peers.clearAnswers();
        Q_EMIT stateChanged();
    });
    connect(&m_socket, &net::Connection::opened, this, &BoundUdpLink::onOpened);
    connect(&m_socket, &net::BoundUdpSocket::sent, this, [this](quint64 number) { onSettled(number, {}); });
    connect(&m_socket, &net::BoundUdpSocket::sendFailed, this, &BoundUdpLink::onSettled);
}

void BoundUdpLink::open()
{
    const SessionAddress &address = context().address;
    net::UdpBindOptions bindOptions = udpBindOptionsOf(options());
    Result<QHostAddress> local;
    if (isMulticast(address)) {
        const auto group = net::parseAddress(address.host);
        const bool isIpv4 = group && group->protocol() == QAbstractSocket::IPv4Protocol;
        local = QHostAddress(isIpv4 ? QHostAddress::AnyIPv4 : QHostAddress::AnyIPv6);
        bindOptions.multicastAllowAddressSharing = true;
        bindOptions.multicastInterface = address.interfaceName;
    } else {
        local = localAddressOf(address, options().family, context().environment.calls);
        bindOptions.ipv6Only = local && options().family && *local == QHostAddress(QHostAddress::AnyIPv6);
    }
    if (!local)
        m_error = local.error(); // and the socket fails without an address
    m_socket.open({local.value_or(QHostAddress()), address.port}, bindOptions);
}

void BoundUdpLink::onOpened()
{
    if (const Result<void> joined = joinGroup(); !joined) {
        m_error = joined.error();
        m_socket.close();
        return;
    }
    streams::DatagramReader *reader = m_socket.reader();
    connect(reader, &streams::DatagramReader::datagramsArrived, this, &BoundUdpLink::onArrived);
    connect(reader, &streams::ReadableSide::errorReported, this, &SessionLink::errorReported);
    m_isReady = true;
    const QPointer<SessionLink> self(this);
    Q_EMIT stateChanged();
    if (self && m_socket.state() == streams::ConnectionState::Open)
        reader->grant(window);
}

SessionState BoundUdpLink::state() const
{
    const SessionState state = stateOf(m_socket.state());
    if (isOver(state) && m_error)
        return SessionState::Failed;
    return state == SessionState::Open && !m_isReady ? SessionState::Opening : state;
}

QList<PeerStatus> BoundUdpLink::peers() const
{
    QList<PeerStatus> result = m_peers.statuses();
    if (isOver(state())) {
        for (PeerStatus &peer : result)
            peer.state = SessionState::Closed;
    }
    return result;
}

Result<void> BoundUdpLink::joinGroup()
{
    const SessionAddress &address = context().address;
    if (!isMulticast(address))
        return {};
    return m_socket.multicast()->join(QHostAddress(address.host), std::nullopt, address.interfaceName);
}

void BoundUdpLink::onArrived(const QList<Datagram> &datagrams)
{
    for (const Datagram &datagram : datagrams) {
        if (!receive(datagram))
            return;
    }
    m_toGrant += datagrams.size();
    goOn();
}

bool BoundUdpLink::receive(const Datagram &datagram)
{
    const QPointer<SessionLink> self(this);
    const PeerId id = peerAt(datagram.peer);
    DatagramPeer *peer = self ? m_peers.find(id) : nullptr;
    if (!peer)
        return !self.isNull();
    peer->status.count.receivedBytes += datagram.data.size();
    ++peer->status.count.receivedPieces;
    Q_EMIT received(id, datagram.data);
    if (!self)
        return false;
    if (const DatagramPeer *known = m_peers.find(id); known && known->answers) { // slots may have changed that
        known->answers->feed(datagram.data);
        answer(id);
    }
    return !self.isNull();
}

void BoundUdpLink::answer(PeerId id)
{
    if (!m_answering.contains(id))
        m_answering.append(id);
    goOn();
}

void BoundUdpLink::goOn()
{
    if (std::exchange(m_isAnswering, true))
        return; // sent() comes from within send()
    const QPointer<SessionLink> self(this);
    while (self && !m_answering.isEmpty() && m_socket.writer()->pending() < streams::DatagramWriter::limit) {
        const PeerId id = m_answering.constFirst();
        const DatagramPeer *peer = m_peers.find(id);
        if (peer && peer->answers->due())
            sendAnswer(id, peer->answers->take());
        else
            m_answering.removeFirst();
    }
    if (!self)
        return;
    m_isAnswering = false;
    if (m_toGrant > 0 && m_answering.isEmpty() && !m_budget.isFull())
        m_socket.reader()->grant(std::exchange(m_toGrant, 0));
}

void BoundUdpLink::sendAnswer(PeerId id, const Answer &answer)
{
    const QPointer<SessionLink> self(this);
    if (answer.error)
        Q_EMIT errorReported(*answer.error);
    if (!self || !answer.bytes)
        return;
    const Result<void> written = send(*answer.bytes, id);
    if (self && written)
        Q_EMIT answered(id, *answer.bytes);
    else if (self && !isOver(state()))
        Q_EMIT errorReported(written.error());
}

std::unique_ptr<AnswerQueue> BoundUdpLink::makeAnswers(const PeerStatus &peer)
{
    std::unique_ptr<Responder> responder = context().responders ? context().responders(peer) : nullptr;
    if (!responder)
        return nullptr;
    auto answers = std::make_unique<AnswerQueue>(std::move(responder), AnswerQueue::Input::Datagrams,
                                                 context().environment.clock, m_budget);
    connect(answers.get(), &AnswerQueue::ready, this, [this, id = peer.id] { answer(id); });
    return answers;
}

PeerId BoundUdpLink::peerAt(const Endpoint &endpoint)
{
    if (const DatagramPeer *known = m_peers.find(endpoint)) {
        m_peers.touch(*known);
        return known->status.id;
    }
    DatagramPeer peer{{++context().lastPeer, endpoint, SessionState::Open}, nullptr};
    const PeerId id = peer.status.id;
    peer.status.since = QDateTime::currentMSecsSinceEpoch();
    peer.answers = makeAnswers(peer.status);
    const PeerId gone = m_peers.add(std::move(peer));
    const QPointer<SessionLink> self(this);
    if (gone != 0)
        Q_EMIT peerChanged(gone);
    if (self)
        Q_EMIT peerAppeared();
    if (self)
        Q_EMIT peerChanged(id);
    return id;
}

std::optional<PeerStatus> BoundUdpLink::peer(PeerId id) const
{
    const DatagramPeer *found = id == onlyPeer ? m_peers.only() : m_peers.find(id);
    return found ? std::optional(found->status) : std::nullopt;
}

Result<void> BoundUdpLink::send(const QByteArray &bytes, PeerId peer)
{
    const SessionAddress &address = context().address;
    if (peer == onlyPeer && isMulticast(address)) {
        const QString zone =
            QHostAddress(address.host).protocol() == QAbstractSocket::IPv6Protocol && !address.interfaceName.isEmpty()
            ? u'%' + address.interfaceName
            : QString();
        return sendCounted(bytes, address.host + zone, address.port, onlyPeer);
    }
    const DatagramPeer *found = peer == onlyPeer ? m_peers.only() : m_peers.find(peer);
    if (!found)
        return noSuchPeer(peer);
    m_peers.touch(*found);
    const Endpoint endpoint = found->status.endpoint;
    return sendCounted(bytes, endpoint.address.toString(), endpoint.port, found->status.id);
}

Result<void> BoundUdpLink::sendTo(const QByteArray &bytes, const QString &host, quint16 port)
{
    PeerId peer = onlyPeer;
    const auto literal = net::parseAddress(host);
    const QPointer<SessionLink> self(this);
    if (literal && !literal->isMulticast() && port != 0 && state() == SessionState::Open)
        peer = peerAt({*literal, port});
    return self ? sendCounted(bytes, host, port, peer) : notOpen();
}

Result<void> BoundUdpLink::sendCounted(const QByteArray &bytes, const QString &host, quint16 port, PeerId peer)
{
    const quint64 number = m_lastNumber + 1;
    m_sending.insert(number, {peer, bytes.size()}); // first: it may be settled before send() returns
    if (DatagramPeer *found = m_peers.find(peer))
        found->status.pendingBytes += bytes.size();
    m_lastNumber = number;
    const QPointer<SessionLink> self(this);
    const Result<quint64> accepted = m_socket.send(bytes, host, port, options().family);
    if (accepted || !self)
        return {};
    m_lastNumber = number - 1;
    m_sending.remove(number);
    if (DatagramPeer *found = m_peers.find(peer))
        found->status.pendingBytes -= bytes.size();
    return tl::unexpected<Error>(accepted.error());
}

void BoundUdpLink::onSettled(quint64 number, const std::optional<Error> &error)
{
    const Sending sending = m_sending.take(number);
    if (DatagramPeer *peer = m_peers.find(sending.peer)) {
        peer->status.pendingBytes -= sending.size;
        if (!error) {
            peer->status.count.sentBytes += sending.size;
            ++peer->status.count.sentPieces;
        }
    }
    const QPointer<SessionLink> self(this);
    if (!error)
        Q_EMIT sent(sending.peer, sending.size, 1);
    else if (error->code != ErrorCode::Aborted)
        Q_EMIT errorReported(*error);
    if (self)
        goOn();
}

} // namespace wirebench::session
