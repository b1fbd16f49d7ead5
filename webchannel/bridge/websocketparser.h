// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <optional>
#include <span>

//! The frames of WebSockets (RFC 6455 5) at the server, without extensions: those of the client are read, the server's
//! are written. Pure functions of bytes.
namespace wirebench::bridge {

enum class WebSocketOpcode : quint8 {
    Continuation = 0x0,
    Text = 0x1,
    Binary = 0x2,
    Close = 0x8,
    Ping = 0x9,
    Pong = 0xa,
};

inline constexpr qsizetype largestWebSocketHeader = 10; //!< of the server's frames, which have no mask
inline constexpr qsizetype largestWebSocketControl = 125; //!< payload of Close, Ping and Pong

//! Part of a message: as much of its payload as was there, unmasked in place.
struct WebSocketPiece
{
    WebSocketOpcode opcode = WebSocketOpcode::Binary; //!< of the message: never Continuation
    std::span<char> payload; //!< Text, Binary: in the bytes given; others: in the parser, until its next()
    bool isLast = false; //!< of the message; always true for Close, Ping and Pong, which come whole
};

//! Takes apart what a client sends, as it comes. Buffers nothing but headers and the payload of control frames.
class WebSocketParser
{
public:
    //! \a largestMessage: bytes of payload in all frames of a Text or Binary message. Not negative.
    explicit WebSocketParser(qsizetype largestMessage);

    //! Takes what it can use from the front of \a bytes, which is then shorter, and returns the next piece. Pieces of
    //! Text and Binary are empty only where nothing else can say that a message is over. Nullopt when more bytes are
    //! needed; \a bytes is then empty.
    //!
    //! Errors are final: every later call returns the same one. InvalidArgument for violations of the protocol (close
    //! code 1002), OutOfResources when a message is too large (1009), both as soon as the header says so. Not checked
    //! here: that Text is UTF-8 (1007), codes and reasons of Close, and that nothing follows a Close.
    Result<std::optional<WebSocketPiece>> next(std::span<char> &bytes);

    //! Whether a frame has begun that is not all there.
    bool isInFrame() const { return m_headerSize > 0 || m_inFrame; }

private:
    Result<bool> takeHeader(std::span<char> &bytes);
    bool fillHeader(std::span<char> &bytes, qsizetype size);
    Result<void> checkFirstByte() const;
    Result<void> checkSecondByte() const;
    Result<void> checkSize() const;
    WebSocketOpcode frameOpcode() const;
    qint64 announcedSize() const;
    void beginFrame();
    std::optional<WebSocketPiece> takeControl(std::span<char> &bytes);
    std::optional<WebSocketPiece> takeData(std::span<char> &bytes);

    const qsizetype m_largestMessage;

    std::array<char, 14> m_header = {}; // of the present frame
    qsizetype m_headerSize = 0; // how much of it is there

    // Of the present frame, while its header is complete and its payload is not.
    bool m_inFrame = false;
    std::array<char, 4> m_mask = {};
    qsizetype m_taken = 0; // of its payload
    qsizetype m_left = 0; // of its payload, to come
    std::array<char, largestWebSocketControl> m_control = {};

    std::optional<WebSocketOpcode> m_message; // the one that has begun and not ended
    qsizetype m_messageSize = 0; // what the headers of its frames have announced
};

//! Masks or unmasks (RFC 6455 5.3), which is the same. \a offset: of the first one of \a bytes in its frame's payload.
void applyWebSocketMask(std::span<char> bytes, std::array<char, 4> mask, qsizetype offset);

//! 2, 4 or 10: of a frame of the server, with a payload of so many bytes.
qsizetype webSocketHeaderSize(qsizetype payloadSize);
//! The header of a whole message in one frame. \a header: exactly webSocketHeaderSize() bytes.
void writeWebSocketHeader(std::span<char> header, WebSocketOpcode opcode, qsizetype payloadSize);
//! A whole message in one frame. Payloads of Close, Ping and Pong: at most largestWebSocketControl bytes.
QByteArray webSocketFrame(WebSocketOpcode opcode, QByteArrayView payload);
//! A Close frame. \a reason: UTF-8, cut at the end of a character so that it fits.
QByteArray webSocketClose(quint16 code, QByteArrayView reason = {});
//! What a Close frame's payload says; nullopt when it is empty, and no more checked than that.
std::optional<quint16> closeCodeOf(QByteArrayView payload);

} // namespace wirebench::bridge
