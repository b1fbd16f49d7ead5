// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/websocketlink.h"

#include <QStringDecoder>

#include <array>

namespace wirebench::bridge {

namespace {

// Close codes of RFC 6455, 7.4.1.
constexpr quint16 closedNormally = 1000;
constexpr quint16 protocolError = 1002;
constexpr quint16 inconsistentData = 1007;
constexpr quint16 policyViolation = 1008;
constexpr quint16 messageTooBig = 1009;

//! What may be received before the last of it was handled. What a page has under way is limited by the windows of its
//! sockets, so this only has to be enough.
constexpr qint64 receiveCredit = 4 * 1024 * 1024; // bytes

//! A page, or its browser, that lets so much wait does not read any more.
constexpr qsizetype mostUnsent = 256 * 1024 * 1024; // bytes

} // namespace

WebSocketLink::WebSocketLink(std::unique_ptr<net::TcpConnection> connection, const QByteArray &received,
                             qsizetype largestMessage, Clock &clock)
    : m_connection(std::move(connection))
    , m_parser(largestMessage)
    , m_clock(clock)
    , m_frameLimit(clock)
    , m_early(received)
{
    m_connection->writer()->setLimit(mostUnsent);
    connect(m_connection->reader(), &streams::ByteReader::bytesArrived, this, &WebSocketLink::onBytesArrived);
    connect(m_connection->reader(), &streams::ReadableSide::ended, this, &WebSocketLink::end);
    connect(m_connection->writer(), &streams::WritableSide::ended, this, &WebSocketLink::end);
    connect(m_connection->writer(), &streams::WritableSide::taken, this, &ContextLink::bytesWritten);
    connect(&m_frameLimit, &net::Deadline::passed, this, &WebSocketLink::onFrameLimit);
    QMetaObject::invokeMethod(this, &WebSocketLink::start, Qt::QueuedConnection);
}

WebSocketLink::~WebSocketLink()
{
    // Its sides end with it, and nobody is to hear of that.
    m_connection->reader()->disconnect(this);
    m_connection->writer()->disconnect(this);
}

void WebSocketLink::start()
{
    m_started = true;
    QByteArray early = std::exchange(m_early, {});
    take({early.data(), static_cast<std::size_t>(early.size())});
    if (!m_isOver)
        m_connection->reader()->grant(receiveCredit);
}

void WebSocketLink::onBytesArrived(const QByteArray &bytes)
{
    if (m_isOver)
        return;
    if (!m_started) {
        m_early.append(bytes);
        return;
    }
    // These bytes are ours alone; data() would copy them all the same, because the sender still holds them.
    take({const_cast<char *>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
    if (!m_isOver)
        m_connection->reader()->grant(bytes.size());
}

void WebSocketLink::take(std::span<char> bytes)
{
    m_lastArrival = m_clock.now();
    while (!m_isOver) {
        const Result<std::optional<WebSocketPiece>> piece = m_parser.next(bytes);
        if (!piece) {
            const bool isTooLarge = piece.error().code == ErrorCode::OutOfResources;
            return fail(isTooLarge ? messageTooBig : protocolError, piece.error().detail);
        }
        if (!*piece)
            break;
        handle(**piece);
    }
    if (!m_isOver && m_parser.isInFrame() && !m_frameWatched) {
        m_frameWatched = true;
        m_frameLimit.start(frameLimit);
    }
}

void WebSocketLink::handle(const WebSocketPiece &piece)
{
    const QByteArrayView payload(piece.payload.data(), static_cast<qsizetype>(piece.payload.size()));
    switch (piece.opcode) {
    case WebSocketOpcode::Text:
        return takeText(piece);
    case WebSocketOpcode::Binary:
        Q_EMIT binaryReceived(payload, piece.isLast);
        return;
    case WebSocketOpcode::Ping:
        return send(WebSocketOpcode::Pong, payload.toByteArray());
    case WebSocketOpcode::Close:
        close(closeCodeOf(payload).value_or(closedNormally));
        return end();
    case WebSocketOpcode::Pong:
    case WebSocketOpcode::Continuation: // the parser names the message's own
        return;
    }
}

void WebSocketLink::takeText(const WebSocketPiece &piece)
{
    m_text.append(piece.payload.data(), static_cast<qsizetype>(piece.payload.size()));
    if (!piece.isLast)
        return;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(std::exchange(m_text, {}));
    if (decoder.hasError())
        return fail(inconsistentData, QStringLiteral("text that is not UTF-8"));
    Q_EMIT textReceived(text);
}

void WebSocketLink::sendText(const QString &text)
{
    send(WebSocketOpcode::Text, text.toUtf8());
}

void WebSocketLink::sendBinary(const QByteArray &message)
{
    send(WebSocketOpcode::Binary, message);
}

void WebSocketLink::send(WebSocketOpcode opcode, const QByteArray &payload)
{
    if (m_isOver)
        return;
    QByteArray header(webSocketHeaderSize(payload.size()), Qt::Uninitialized);
    writeWebSocketHeader({header.data(), static_cast<std::size_t>(header.size())}, opcode, payload.size());
    const std::array<QByteArray, 2> pieces = {header, payload};
    const Result<void> written = m_connection->writer()->writePieces(pieces);
    if (!written && written.error().code == ErrorCode::OutOfResources)
        fail(policyViolation, QStringLiteral("too much waits for the page"));
}

qint64 WebSocketLink::bytesToWrite() const
{
    return m_connection->writer()->pending();
}

void WebSocketLink::refuse()
{
    // Silence from here on: the page will not obey a closing handshake either.
    if (std::exchange(m_isOver, true))
        return;
    close(policyViolation);
}

void WebSocketLink::close(quint16 code)
{
    // Whether or not it can still be taken: who must not wait does not.
    (void)m_connection->writer()->write(webSocketClose(code));
    m_frameLimit.stop();
}

void WebSocketLink::fail(quint16 code, const QString &fault)
{
    m_fault = QStringLiteral("bad WebSocket message: ") + fault;
    close(code);
    end();
}

void WebSocketLink::end()
{
    if (!std::exchange(m_isOver, true))
        Q_EMIT disconnected();
}

void WebSocketLink::onFrameLimit()
{
    m_frameWatched = false;
    if (m_isOver || !m_parser.isInFrame())
        return;
    const auto idle = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.now() - m_lastArrival);
    if (idle >= frameLimit)
        return fail(protocolError, QStringLiteral("a frame was left unfinished"));
    m_frameWatched = true;
    m_frameLimit.start(frameLimit - idle);
}

} // namespace wirebench::bridge
