// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/fuzztarget.h"
#include "webchannel/bridge/websocketparser.h"

#include <memory>
#include <vector>

using namespace wirebench;
using namespace wirebench::bridge;

namespace {

struct Message
{
    WebSocketOpcode opcode = WebSocketOpcode::Binary;
    QByteArray payload;

    friend bool operator==(const Message &, const Message &) = default;
};

//! What a parser made of some bytes.
struct Outcome
{
    std::vector<Message> messages;
    std::optional<Message> unfinished;
    std::optional<Error> error;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

bool isControl(WebSocketOpcode opcode)
{
    return opcode >= WebSocketOpcode::Close;
}

void takePiece(Outcome &outcome, const WebSocketPiece &piece, qsizetype limit)
{
    const QByteArray payload(piece.payload.data(), static_cast<qsizetype>(piece.payload.size()));
    if (isControl(piece.opcode)) {
        FUZZ_CHECK(piece.isLast && payload.size() <= largestWebSocketControl);
        outcome.messages.push_back({piece.opcode, payload});
        return;
    }
    FUZZ_CHECK(piece.opcode == WebSocketOpcode::Text || piece.opcode == WebSocketOpcode::Binary);
    FUZZ_CHECK(!payload.isEmpty() || piece.isLast);
    if (!outcome.unfinished)
        outcome.unfinished = Message{piece.opcode, {}};
    FUZZ_CHECK(outcome.unfinished->opcode == piece.opcode);
    outcome.unfinished->payload += payload;
    FUZZ_CHECK(outcome.unfinished->payload.size() <= limit);
    if (!piece.isLast)
        return;
    outcome.messages.push_back(*outcome.unfinished);
    outcome.unfinished.reset();
}

//! The bytes in parts of \a step bytes, after a first one of \a first; each in memory of exactly its size, so that
//! AddressSanitizer sees a read beyond it.
Outcome readInParts(QByteArrayView bytes, qsizetype first, qsizetype step, qsizetype limit)
{
    WebSocketParser parser(limit);
    Outcome outcome;
    qsizetype size = first;
    for (QByteArrayView left = bytes; !left.isEmpty(); size = std::min(step, left.size())) {
        const auto memory = std::make_unique<char[]>(static_cast<std::size_t>(size));
        std::copy_n(left.data(), size, memory.get());
        left = left.sliced(size);
        std::span<char> part(memory.get(), static_cast<std::size_t>(size));
        for (;;) {
            const std::size_t before = part.size();
            const auto piece = parser.next(part);
            FUZZ_CHECK(part.size() <= before);
            if (!piece) {
                const ErrorCode code = piece.error().code;
                FUZZ_CHECK(code == ErrorCode::InvalidArgument || code == ErrorCode::OutOfResources);
                FUZZ_CHECK(!piece.error().detail.isEmpty() && !parser.next(part));
                outcome.error = piece.error();
                return outcome;
            }
            if (!*piece)
                break;
            takePiece(outcome, **piece, limit);
        }
        FUZZ_CHECK(part.empty());
    }
    return outcome;
}

//! The frame of a server as a client would send it.
QByteArray masked(QByteArray frame, qsizetype payloadSize, std::array<char, 4> mask)
{
    const qsizetype headerSize = webSocketHeaderSize(payloadSize);
    FUZZ_CHECK(frame.size() == headerSize + payloadSize);
    frame[1] = static_cast<char>(frame[1] | 0x80);
    const auto payload = std::span<char>(frame.data(), static_cast<std::size_t>(frame.size()))
                             .subspan(static_cast<std::size_t>(headerSize));
    applyWebSocketMask(payload, mask, 0);
    return frame.insert(headerSize, QByteArrayView(mask.data(), 4));
}

} // namespace

//! The first bytes say where the bytes are cut, how, how large a message may be and the mask that we write with; the
//! others are the bytes.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wirebench::tests::FuzzInput input(data, size);
    const auto cut = input.take<quint8>();
    const qsizetype step = 1 + input.take<quint8>() % 32;
    const qsizetype limit = input.take<quint16>();
    std::array<char, 4> mask = {};
    for (char &byte : mask)
        byte = static_cast<char>(input.take<quint8>());
    const QByteArrayView bytes = input.rest();

    const Outcome whole = readInParts(bytes, bytes.size(), 1, limit);
    FUZZ_CHECK(readInParts(bytes, bytes.size() * cut / 256, bytes.size(), limit) == whole);
    FUZZ_CHECK(bytes.isEmpty() || readInParts(bytes, 1, step, limit) == whole);

    // What was read can be written, and is read again.
    QByteArray written;
    for (const Message &message : whole.messages)
        written += masked(webSocketFrame(message.opcode, message.payload), message.payload.size(), mask);
    FUZZ_CHECK(readInParts(written, written.size(), 1, limit) == (Outcome{whole.messages, {}, {}}));

    const QByteArray close = webSocketClose(1002, bytes);
    const Outcome closed = readInParts(masked(close, close.size() - 2, mask), 1, 1, limit);
    FUZZ_CHECK(closed.messages.size() == 1 && closeCodeOf(closed.messages.front().payload) == 1002);
    FUZZ_CHECK(bytes.startsWith(closed.messages.front().payload.sliced(2)));
    return 0;
}
