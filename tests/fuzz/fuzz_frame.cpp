// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/fuzztarget.h"
#include "webchannel/bridge/frame.h"

#include <QList>

#include <memory>
#include <vector>

using namespace wirebench;
using namespace wirebench::bridge;

namespace {

//! All frames up to the first that is none.
std::vector<Frame> framesOf(QByteArrayView message, FrameDirection direction)
{
    std::vector<Frame> frames;
    FrameParser parser(message, direction);
    while (!parser.atEnd()) {
        const Result<Frame> frame = parser.next();
        if (!frame) {
            FUZZ_CHECK(frame.error().code == ErrorCode::InvalidArgument);
            break;
        }
        frames.push_back(*frame);
    }
    return frames;
}

Frame onlyFrameOf(const QByteArray &message, FrameDirection direction)
{
    const auto frames = framesOf(message, direction);
    FUZZ_CHECK(frames.size() == 1 && frames.front().payload.size() == message.size() - frameHeaderSize);
    return frames.front();
}

//! What the payload says can be read, and comes back from being written.
void checkPayload(const Frame &frame, FrameDirection direction)
{
    QByteArray written;
    switch (frame.type) {
    case FrameType::Credit:
    case FrameType::Taken:
        appendUnits(written, frame.type, frame.socketId, unitsOf(frame));
        FUZZ_CHECK(onlyFrameOf(written, direction).payload == frame.payload);
        break;
    case FrameType::Abort:
        appendAbort(written, frame.socketId, promisedUnitsOf(frame));
        FUZZ_CHECK(onlyFrameOf(written, direction).payload == frame.payload);
        break;
    case FrameType::Datagram: {
        const Datagram datagram = datagramOf(frame);
        appendDatagram(written, frame.socketId, datagram);
        const Datagram again = datagramOf(onlyFrameOf(written, direction));
        FUZZ_CHECK(again == datagram && again.peer.address.scopeId() == datagram.peer.address.scopeId());
        break;
    }
    case FrameType::DataTo:
        appendDataTo(written, frame.socketId, addressedDataOf(frame));
        FUZZ_CHECK(onlyFrameOf(written, direction).payload == frame.payload);
        break;
    case FrameType::Accepted: {
        const AcceptedSocket accepted = acceptedSocketOf(frame);
        appendAccepted(written, frame.socketId, accepted);
        FUZZ_CHECK(acceptedSocketOf(onlyFrameOf(written, direction)) == accepted);
        break;
    }
    case FrameType::Error: {
        const SideError error = sideErrorOf(frame);
        appendError(written, frame.socketId, error);
        const SideError again = sideErrorOf(onlyFrameOf(written, direction));
        FUZZ_CHECK(again.side == error.side && again.name == error.name);
        FUZZ_CHECK(again.message.size() <= error.message.size());
        break;
    }
    default:
        break;
    }
}

void checkMessage(QByteArrayView message, FrameDirection direction)
{
    QByteArray written;
    for (const Frame &frame : framesOf(message, direction)) {
        appendFrame(written, frame.type, frame.socketId, frame.payload);
        checkPayload(frame, direction);
    }
    FUZZ_CHECK(message.first(written.size()) == written);
}

//! The front of a message has the same frames, as far as they are whole. In memory of exactly its size, so that
//! AddressSanitizer sees a read beyond it.
void checkFront(QByteArrayView message, qsizetype size, FrameDirection direction)
{
    const auto front = std::make_unique<char[]>(static_cast<std::size_t>(size));
    std::copy_n(message.data(), size, front.get());
    const auto frames = framesOf(QByteArrayView(front.get(), size), direction);
    const auto all = framesOf(message, direction);
    FUZZ_CHECK(frames.size() <= all.size());
    qsizetype end = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        end += frameHeaderSize + all[i].payload.size();
        FUZZ_CHECK((end <= size) == (i < frames.size()));
        FUZZ_CHECK(i >= frames.size() || frames[i].payload == all[i].payload);
    }
}

} // namespace

//! The first byte says where the message is cut, the others are the message.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wirebench::tests::FuzzInput input(data, size);
    const auto cut = input.take<quint8>();
    const QByteArrayView message = input.rest();
    for (const FrameDirection direction : {FrameDirection::ToProgram, FrameDirection::ToPage}) {
        checkMessage(message, direction);
        checkFront(message, message.size() * cut / 256, direction);
        checkFront(message, std::max<qsizetype>(message.size() - 1, 0), direction);
    }
    return 0;
}
