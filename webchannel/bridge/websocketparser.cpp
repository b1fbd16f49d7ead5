// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/websocketparser.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace wirebench::bridge {

namespace {

constexpr quint8 finalBit = 0x80;
constexpr quint8 reservedBits = 0x70;
constexpr quint8 opcodeBits = 0x0f;
constexpr quint8 maskBit = 0x80;
constexpr quint8 sizeBits = 0x7f;
constexpr quint8 sizeIn2Bytes = 126;
constexpr quint8 sizeIn8Bytes = 127;

bool isControl(WebSocketOpcode opcode)
{
    return static_cast<quint8>(opcode) >= static_cast<quint8>(WebSocketOpcode::Close);
}

tl::unexpected<Error> violation(const QString &detail)
{
    return failure(ErrorCode::InvalidArgument, detail);
}

std::span<char> takeFront(std::span<char> &bytes, qsizetype size)
{
    const auto count = static_cast<std::size_t>(size);
    const auto front = bytes.first(count);
    bytes = bytes.subspan(count);
    return front;
}

qsizetype sizeOf(std::span<char> bytes)
{
    return static_cast<qsizetype>(bytes.size());
}

} // namespace

WebSocketParser::WebSocketParser(qsizetype largestMessage)
    : m_largestMessage(largestMessage)
{
    Q_ASSERT(largestMessage >= 0);
}

Result<std::optional<WebSocketPiece>> WebSocketParser::next(std::span<char> &bytes)
{
    for (;;) {
        if (!m_inFrame) {
            const Result<bool> complete = takeHeader(bytes);
            if (!complete)
                return tl::unexpected(complete.error());
            if (!*complete)
                return std::nullopt;
            beginFrame();
        }
        if (const auto piece = isControl(frameOpcode()) ? takeControl(bytes) : takeData(bytes))
            return piece;
        if (m_inFrame)
            return std::nullopt;
        // An empty frame that is not the last one of its message.
    }
}

//! Whether the header is complete. Each part is judged as soon as it is there, and again, to the same effect, until the
//! header is complete. That is what makes errors final: a header that is wrong stays.
Result<bool> WebSocketParser::takeHeader(std::span<char> &bytes)
{
    if (!fillHeader(bytes, 1))
        return false;
    if (const auto ok = checkFirstByte(); !ok)
        return tl::unexpected(ok.error());
    if (!fillHeader(bytes, 2))
        return false;
    if (const auto ok = checkSecondByte(); !ok)
        return tl::unexpected(ok.error());
    const quint8 shortSize = static_cast<quint8>(m_header[1]) & sizeBits;
    const qsizetype sizeEnd = shortSize == sizeIn8Bytes ? 10 : shortSize == sizeIn2Bytes ? 4 : 2;
    if (!fillHeader(bytes, sizeEnd))
        return false;
    if (const auto ok = checkSize(); !ok)
        return tl::unexpected(ok.error());
    return fillHeader(bytes, sizeEnd + sizeOf(m_mask));
}

bool WebSocketParser::fillHeader(std::span<char> &bytes, qsizetype size)
{
    const auto front = takeFront(bytes, std::clamp<qsizetype>(size - m_headerSize, 0, sizeOf(bytes)));
    std::copy(front.begin(), front.end(), m_header.begin() + m_headerSize);
    m_headerSize += sizeOf(front);
    return m_headerSize >= size;
}

Result<void> WebSocketParser::checkFirstByte() const
{
    const auto byte = static_cast<quint8>(m_header[0]);
    if (byte & reservedBits)
        return violation(QStringLiteral("a WebSocket frame has reserved bits set"));
    switch (frameOpcode()) {
    case WebSocketOpcode::Continuation:
        if (!m_message)
            return violation(QStringLiteral("a WebSocket frame continues no message"));
        return {};
    case WebSocketOpcode::Text:
    case WebSocketOpcode::Binary:
        if (m_message)
            return violation(QStringLiteral("a WebSocket message begins inside another one"));
        return {};
    case WebSocketOpcode::Close:
    case WebSocketOpcode::Ping:
    case WebSocketOpcode::Pong:
        if (!(byte & finalBit))
            return violation(QStringLiteral("a WebSocket control frame is fragmented"));
        return {};
    }
    return violation(QStringLiteral("a WebSocket frame has the unknown opcode %1").arg(byte & opcodeBits));
}

Result<void> WebSocketParser::checkSecondByte() const
{
    const auto byte = static_cast<quint8>(m_header[1]);
    if (!(byte & maskBit))
        return violation(QStringLiteral("a client's WebSocket frame is not masked"));
    if (isControl(frameOpcode()) && (byte & sizeBits) > largestWebSocketControl)
        return violation(QStringLiteral("a WebSocket control frame has more than 125 bytes"));
    if (frameOpcode() == WebSocketOpcode::Close && (byte & sizeBits) == 1)
        return violation(QStringLiteral("a WebSocket Close frame has half a code"));
    return {};
}

//! Maybe none of the enumerators, until checkFirstByte().
WebSocketOpcode WebSocketParser::frameOpcode() const
{
    return static_cast<WebSocketOpcode>(m_header[0] & opcodeBits);
}

//! The size that the header gives, wherever it gives it. Not negative once checked.
qint64 WebSocketParser::announcedSize() const
{
    const quint8 shortSize = static_cast<quint8>(m_header[1]) & sizeBits;
    if (shortSize == sizeIn8Bytes)
        return qFromBigEndian<qint64>(m_header.data() + 2);
    return shortSize == sizeIn2Bytes ? qFromBigEndian<quint16>(m_header.data() + 2) : shortSize;
}

Result<void> WebSocketParser::checkSize() const
{
    const quint8 shortSize = static_cast<quint8>(m_header[1]) & sizeBits;
    const qint64 size = announcedSize();
    if (size < 0)
        return violation(QStringLiteral("a WebSocket frame's length is negative"));
    if ((shortSize == sizeIn2Bytes && size < sizeIn2Bytes) || (shortSize == sizeIn8Bytes && size <= 0xffff))
        return violation(QStringLiteral("a WebSocket frame's length takes more bytes than it needs"));
    const qsizetype before = m_message ? m_messageSize : 0;
    if (!isControl(frameOpcode()) && size > m_largestMessage - before)
        return failure(ErrorCode::OutOfResources,
                       QStringLiteral("a WebSocket message has more than %1 bytes").arg(m_largestMessage));
    return {};
}

//! The header is complete and sound.
void WebSocketParser::beginFrame()
{
    m_inFrame = true;
    std::copy_n(m_header.begin() + m_headerSize - sizeOf(m_mask), m_mask.size(), m_mask.begin());
    m_headerSize = 0;
    m_taken = 0;
    m_left = static_cast<qsizetype>(announcedSize());
    if (isControl(frameOpcode()))
        return;
    if (frameOpcode() != WebSocketOpcode::Continuation) {
        m_message = frameOpcode();
        m_messageSize = 0;
    }
    m_messageSize += m_left;
}

std::optional<WebSocketPiece> WebSocketParser::takeControl(std::span<char> &bytes)
{
    const auto part = takeFront(bytes, std::min(m_left, sizeOf(bytes)));
    std::copy(part.begin(), part.end(), m_control.begin() + m_taken);
    m_taken += sizeOf(part);
    m_left -= sizeOf(part);
    if (m_left > 0)
        return std::nullopt;
    m_inFrame = false;
    const std::span<char> payload(m_control.data(), static_cast<std::size_t>(m_taken));
    applyWebSocketMask(payload, m_mask, 0);
    return WebSocketPiece{frameOpcode(), payload, true};
}

std::optional<WebSocketPiece> WebSocketParser::takeData(std::span<char> &bytes)
{
    const auto payload = takeFront(bytes, std::min(m_left, sizeOf(bytes)));
    applyWebSocketMask(payload, m_mask, m_taken);
    m_taken += sizeOf(payload);
    m_left -= sizeOf(payload);
    m_inFrame = m_left > 0;
    const bool isLast = !m_inFrame && (static_cast<quint8>(m_header[0]) & finalBit);
    if (payload.empty() && !isLast)
        return std::nullopt;
    const WebSocketPiece piece{*m_message, payload, isLast};
    if (isLast)
        m_message.reset();
    return piece;
}

void applyWebSocketMask(std::span<char> bytes, std::array<char, 4> mask, qsizetype offset)
{
    // A multiple of the mask, so each of these starts at the same place of it. Blocks of a fixed size become vectors.
    std::array<char, 8> wide = {};
    for (std::size_t i = 0; i < wide.size(); ++i)
        wide[i] = mask[(static_cast<std::size_t>(offset) + i) % mask.size()];
    quint64 word = 0;
    std::memcpy(&word, wide.data(), sizeof word);
    const auto applyWord = [word](char *position) {
        quint64 data = 0;
        std::memcpy(&data, position, sizeof data);
        data ^= word;
        std::memcpy(position, &data, sizeof data);
    };

    constexpr std::size_t blockSize = 64;
    char *position = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= blockSize; left -= blockSize, position += blockSize) {
        for (std::size_t i = 0; i < blockSize; i += sizeof word)
            applyWord(position + i);
    }
    for (; left >= sizeof word; left -= sizeof word, position += sizeof word)
        applyWord(position);
    for (std::size_t i = 0; i < left; ++i)
        position[i] = static_cast<char>(position[i] ^ wide[i]);
}

qsizetype webSocketHeaderSize(qsizetype payloadSize)
{
    return payloadSize < sizeIn2Bytes ? 2 : payloadSize <= 0xffff ? 4 : 10;
}

void writeWebSocketHeader(std::span<char> header, WebSocketOpcode opcode, qsizetype payloadSize)
{
    Q_ASSERT(payloadSize >= 0 && sizeOf(header) == webSocketHeaderSize(payloadSize));
    header[0] = static_cast<char>(finalBit | static_cast<quint8>(opcode));
    if (header.size() == 2) {
        header[1] = static_cast<char>(payloadSize);
    } else if (header.size() == 4) {
        header[1] = static_cast<char>(sizeIn2Bytes);
        qToBigEndian(static_cast<quint16>(payloadSize), header.data() + 2);
    } else {
        header[1] = static_cast<char>(sizeIn8Bytes);
        qToBigEndian(static_cast<quint64>(payloadSize), header.data() + 2);
    }
}

QByteArray webSocketFrame(WebSocketOpcode opcode, QByteArrayView payload)
{
    Q_ASSERT(!isControl(opcode) || payload.size() <= largestWebSocketControl);
    const qsizetype headerSize = webSocketHeaderSize(payload.size());
    QByteArray frame(headerSize, Qt::Uninitialized);
    frame.reserve(headerSize + payload.size());
    writeWebSocketHeader({frame.data(), static_cast<std::size_t>(headerSize)}, opcode, payload.size());
    return frame.append(payload);
}

QByteArray webSocketClose(quint16 code, QByteArrayView reason)
{
    qsizetype size = std::min<qsizetype>(reason.size(), largestWebSocketControl - 2);
    const auto isInsideCharacter = [reason](qsizetype index) { return (reason[index] & 0xc0) == 0x80; };
    while (size > 0 && size < reason.size() && isInsideCharacter(size))
        --size;
    QByteArray payload(2, Qt::Uninitialized);
    qToBigEndian(code, payload.data());
    return webSocketFrame(WebSocketOpcode::Close, payload.append(reason.first(size)));
}

std::optional<quint16> closeCodeOf(QByteArrayView payload)
{
    if (payload.size() < 2)
        return std::nullopt;
    return qFromBigEndian<quint16>(payload.data());
}

} // namespace wirebench::bridge
