// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/bridge/bridgeclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QtEndian>

namespace wirebench::tests {

using namespace bridge;

namespace {

constexpr qint64 sendWindow = 1024 * 1024;
constexpr qsizetype largestFrame = 64 * 1024;

Ticket ticketOf(const BridgeClient::Identity &identity)
{
    return {.origin = identity.origin,
            .policies = identity.policies,
            .document = identity.document,
            .holder = identity.holder,
            .parties = identity.parties};
}

BridgeClient::Identity withTicket(BridgeClient::Identity identity, Bridge &bridge)
{
    if (!identity.ticket)
        identity.ticket = bridge.issueTicket(ticketOf(identity)).value_or(QByteArray());
    return identity;
}

std::unique_ptr<ClientLink> linkTo(Bridge &bridge, const BridgeClient::Identity &identity)
{
    if (qgetenv("WIREBENCH_TEST_LINK") == "relay")
        return std::make_unique<RelayClientLink>(*bridge.openRelay(ticketOf(identity)));
    QUrl url = bridge.url();
    url.setPath(QString(u'/' + QString::fromLatin1(*identity.ticket)));
    QNetworkRequest request(url);
    if (identity.sendsSecret)
        request.setRawHeader(bridge.secretHeader().name, bridge.secretHeader().value);
    return std::make_unique<WebSocketClientLink>(request, identity.claimedOrigin.value_or(identity.origin));
}

} // namespace

BridgeClient::BridgeClient(Bridge &bridge, QObject *parent)
    : BridgeClient(bridge, Identity(), parent)
{ }

BridgeClient::BridgeClient(Bridge &bridge, const Identity &identity, QObject *parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_identity(withTicket(identity, bridge))
    , m_link(linkTo(bridge, m_identity))
{
    connect(m_link.get(), &ClientLink::textReceived, this, &BridgeClient::onTextMessage);
    connect(m_link.get(), &ClientLink::binaryReceived, this, &BridgeClient::onBinaryMessage);
    connect(m_link.get(), &ClientLink::closed, this, [this](bool refused) {
        m_isClosed = true;
        m_wasRefused = refused;
        Q_EMIT closed();
    });
}

QJsonObject BridgeClient::request(quint32 id, const QString &protocol, quint16 port, quint32 credit)
{
    return {{QStringLiteral("id"), static_cast<qint64>(id)},
            {QStringLiteral("protocol"), protocol},
            {QStringLiteral("remoteAddress"), QStringLiteral("127.0.0.1")},
            {QStringLiteral("remotePort"), port},
            {QStringLiteral("credit"), static_cast<qint64>(credit)}};
}

QJsonObject BridgeClient::localRequest(quint32 id, const QString &protocol, quint16 port, quint32 credit)
{
    QJsonObject request{{QStringLiteral("id"), static_cast<qint64>(id)},
                        {QStringLiteral("protocol"), protocol},
                        {QStringLiteral("localAddress"), QStringLiteral("127.0.0.1")},
                        {QStringLiteral("credit"), static_cast<qint64>(credit)}};
    if (port != 0)
        request.insert(QStringLiteral("localPort"), port);
    return request;
}

int BridgeClient::callMethod(const QString &method, const QJsonValue &request)
{
    sendControl({{QStringLiteral("type"), 6},
                 {QStringLiteral("id"), ++m_calls},
                 {QStringLiteral("object"), QStringLiteral("sockets")},
                 {QStringLiteral("method"), method},
                 {QStringLiteral("args"), QJsonArray{request}}});
    return m_calls;
}

QJsonObject BridgeClient::call(const QString &method, const QJsonValue &request)
{
    if (!QTest::qWaitFor([this] { return isConnected() || m_isClosed; }))
        return {};
    const int number = callMethod(method, request);
    if (!QTest::qWaitFor([this, number] { return m_replies.contains(number); }))
        return {};
    return m_replies.value(number).toObject();
}

bool BridgeClient::roundTrip()
{
    // Answered at once, and behind whatever was sent in the same turn.
    return !open(QJsonValue()).isEmpty();
}

bool BridgeClient::waitForStall(quint32 id)
{
    // Several round trips without a change.
    for (qint64 before = -1; before != m_sockets[id].taken;) {
        before = m_sockets[id].taken;
        for (int i = 0; i < 5; ++i) {
            if (!roundTrip())
                return false;
        }
    }
    return true;
}

void BridgeClient::sendControl(const QJsonObject &message)
{
    sendText(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

void BridgeClient::sendData(quint32 id, const QByteArray &payload)
{
    QByteArray message;
    appendFrame(message, FrameType::Data, id, payload);
    sendRaw(message);
}

void BridgeClient::sendDataTo(quint32 id, const AddressedData &data)
{
    QByteArray message;
    appendDataTo(message, id, data);
    sendRaw(message);
}

void BridgeClient::write(quint32 id, const QByteArray &bytes)
{
    m_unsent[id] += bytes;
    writeMore(id);
}

void BridgeClient::writeMore(quint32 id)
{
    QByteArray &unsent = m_unsent[id];
    while (!unsent.isEmpty()) {
        const qint64 room = sendWindow - (m_sent[id] - m_sockets[id].taken);
        if (room <= 0)
            return;
        const QByteArray piece = unsent.left(static_cast<qsizetype>(qMin<qint64>(room, largestFrame)));
        unsent.remove(0, piece.size());
        m_sent[id] += piece.size();
        sendData(id, piece);
    }
}

void BridgeClient::grant(quint32 id, quint32 units)
{
    QByteArray message;
    appendUnits(message, FrameType::Credit, id, units);
    sendRaw(message);
}

void BridgeClient::sendPlain(quint32 id, FrameType type)
{
    QByteArray message;
    appendFrame(message, type, id);
    sendRaw(message);
}

void BridgeClient::abort(quint32 id, quint64 promised)
{
    QByteArray message;
    appendAbort(message, id, promised);
    sendRaw(message);
}

void BridgeClient::onTextMessage(const QString &text)
{
    const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
    if (message.value(QLatin1String("type")).toInt() == 10)
        m_replies.insert(message.value(QLatin1String("id")).toInt(), message.value(QLatin1String("data")));
}

void BridgeClient::onBinaryMessage(const QByteArray &message)
{
    if (message.size() > 1024 * 1024)
        qFatal("the bridge sent a message of %lld bytes", static_cast<long long>(message.size()));
    FrameParser parser(message, FrameDirection::ToPage);
    while (!parser.atEnd()) {
        const Result<Frame> frame = parser.next();
        if (!frame)
            qFatal("the bridge sent a bad frame: %s", qPrintable(frame.error().detail));
        onFrame(*frame, Lane::Messages);
    }
}

void BridgeClient::openStream(const Identity &identity)
{
    m_stream = std::make_unique<ClientStream>(
        m_bridge.url(),
        ClientStream::Request{identity.ticket.value_or(*m_identity.ticket),
                              identity.claimedOrigin.value_or(identity.origin), m_bridge.secretHeader().name,
                              identity.sendsSecret ? m_bridge.secretHeader().value : QByteArray()});
    connect(m_stream.get(), &ClientStream::received, this, &BridgeClient::onStreamBytes);
}

void BridgeClient::onStreamBytes(const QByteArray &bytes)
{
    m_streamReceived += static_cast<quint64>(bytes.size());
    if (m_acknowledging) {
        QByteArray message;
        appendUnits(message, FrameType::Received, 0, static_cast<quint32>(bytes.size()));
        sendRaw(message);
    }
    m_streamRest += bytes;
    qsizetype done = 0;
    while (m_streamRest.size() - done >= frameHeaderSize) {
        const QByteArrayView rest = QByteArrayView(m_streamRest).sliced(done);
        const qsizetype size = frameHeaderSize + qFromLittleEndian<quint32>(rest.data() + 5);
        if (rest.size() < size)
            break;
        FrameParser parser(rest.first(size), FrameDirection::ToPage);
        const Result<Frame> frame = parser.next();
        if (!frame)
            qFatal("the bridge sent a bad frame by the stream: %s", qPrintable(frame.error().detail));
        onFrame(*frame, Lane::Stream);
        done += size;
    }
    m_streamRest.remove(0, done);
}

void BridgeClient::resume()
{
    if (m_stream)
        m_stream->close();
    QByteArray message;
    appendResume(message, m_streamReceived);
    sendRaw(message);
}

void BridgeClient::onFrame(const Frame &frame, Lane lane)
{
    if (frame.type == FrameType::Rest) {
        m_acknowledging = false;
        return onStreamBytes(frame.payload.toByteArray());
    }
    Lane &itsLane = m_lanes.insert(frame.socketId, m_lanes.value(frame.socketId, Lane::Messages)).value();
    if (lane != itsLane) {
        m_held[frame.socketId].append({frame.type, frame.payload.toByteArray()});
        return;
    }
    if (frame.type != FrameType::Lane)
        return handle(frame);
    if (laneOf(frame) == itsLane)
        qFatal("the bridge moved a socket to the lane it was on");
    itsLane = laneOf(frame);
    ++m_moves;
    for (const HeldFrame &held : m_held.take(frame.socketId))
        onFrame({held.type, frame.socketId, held.payload}, laneOf(frame));
}

void BridgeClient::handle(const Frame &frame)
{
    Socket &socket = m_sockets[frame.socketId];
    if (socket.has(FrameType::Closed))
        qFatal("the bridge sent a frame after Closed");
    switch (frame.type) {
    case FrameType::DataToPage:
        socket.data += frame.payload;
        if (m_granting)
            grant(frame.socketId, static_cast<quint32>(frame.payload.size()));
        break;
    case FrameType::Datagram:
        socket.datagrams.append(datagramOf(frame));
        if (m_granting)
            grant(frame.socketId, 1);
        break;
    case FrameType::Accepted: {
        const AcceptedSocket accepted = acceptedSocketOf(frame);
        if (m_sockets.contains(accepted.socketId))
            qFatal("the bridge sent a frame of an accepted connection before Accepted");
        socket.accepted.append(accepted);
        if (m_granting)
            grant(frame.socketId, 1);
        break;
    }
    case FrameType::Taken:
        socket.taken += unitsOf(frame);
        writeMore(frame.socketId);
        break;
    case FrameType::Error:
        socket.errors.append(sideErrorOf(frame));
        [[fallthrough]];
    default:
        socket.order.append(frame.type);
    }
}

} // namespace wirebench::tests
