// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/framer.h"
#include "core/framing/framingtext.h"
#include "core/framing/wrap.h"
#include "tests/fuzz/fuzztarget.h"

#include <memory>

using namespace wirebench;
using namespace wirebench::framing;
using std::chrono::nanoseconds;
using wirebench::tests::FuzzInput;

namespace {

Framing takeFraming(FuzzInput &input)
{
    switch (input.take<quint8>() % 8) {
    case 0:
        return LineFraming{static_cast<LineEnd>(input.take<quint8>() % 4)};
    case 1: {
        const auto kept = input.take<quint8>();
        QByteArray delimiter;
        for (auto size = input.take<quint8>() % 8; size > 0; --size)
            delimiter.append(static_cast<char>(input.take<quint8>()));
        return DelimiterFraming{delimiter, kept % 2 == 0};
    }
    case 2:
        return FixedFraming{input.take<quint8>()};
    case 3: {
        const auto flags = input.take<quint8>();
        LengthFraming framing{input.take<quint8>() % 10, ByteOrder(flags % 2), input.take<qint8>(),
                              input.take<qint8>()};
        framing.inclusive = flags / 2 % 2 == 0;
        framing.kept = flags / 4 % 2 == 0;
        return framing;
    }
    case 4:
        return SlipFraming{};
    case 5:
        return CobsFraming{};
    case 6:
        return IdleFraming{nanoseconds(input.take<qint8>())};
    default:
        return RawFraming{};
    }
}

struct Outcome
{
    QList<Frame> frames;
    QList<Frame> atEnd;
    qsizetype pending = 0;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

//! The bytes in parts of \a step bytes after a first one of \a first; each in memory of exactly its size, so that
//! AddressSanitizer sees a read beyond it.
Outcome frameInParts(const FramingOptions &options, QByteArrayView bytes, qsizetype first, qsizetype step)
{
    const auto framer = std::move(*makeFramer(options));
    Outcome outcome;
    qsizetype size = first;
    for (QByteArrayView left = bytes; !left.isEmpty(); size = std::min(step, left.size())) {
        const auto part = std::make_unique<char[]>(static_cast<std::size_t>(size));
        std::copy_n(left.data(), size, part.get());
        left = left.sliced(size);
        outcome.frames += framer->feed(QByteArrayView(part.get(), size), nanoseconds(0));
        FUZZ_CHECK(framer->pending() <= options.largestFrame);
    }
    outcome.pending = framer->pending();
    outcome.atEnd = framer->finish();
    FUZZ_CHECK(framer->pending() == 0 && outcome.atEnd.size() <= 1);
    return outcome;
}

//! The frames are the stream, piece by piece, and bounded.
void checkFrames(const FramingOptions &options, const Outcome &outcome, qsizetype size)
{
    quint64 offset = 0;
    for (const Frame &frame : outcome.frames + outcome.atEnd) {
        FUZZ_CHECK(frame.offset == offset && frame.length >= 1);
        FUZZ_CHECK(frame.length <= static_cast<quint64>(options.largestFrame));
        FUZZ_CHECK(static_cast<quint64>(frame.payload.size()) <= frame.length);
        FUZZ_CHECK(!frame.error || !frame.error->detail.isEmpty());
        offset += frame.length;
    }
    FUZZ_CHECK(offset == static_cast<quint64>(size));
}

//! What can be framed is found again, alone and behind another frame.
void checkWrapped(const FramingOptions &options, QByteArrayView payload)
{
    const auto wrapped = wrap(options, payload);
    if (!wrapped) {
        FUZZ_CHECK(wrapped.error().code == ErrorCode::InvalidArgument && !wrapped.error().detail.isEmpty());
        return;
    }
    FUZZ_CHECK(!wrapped->isEmpty() && wrapped->size() <= options.largestFrame);
    QByteArray expected = payload.toByteArray();
    if (const auto *length = std::get_if<LengthFraming>(&options.framing); length && length->kept)
        expected = *wrapped; // the length is written into it
    const bool isWhole =
        std::holds_alternative<RawFraming>(options.framing) || std::holds_alternative<IdleFraming>(options.framing);
    const Outcome outcome = frameInParts(options, isWhole ? *wrapped : *wrapped + *wrapped, wrapped->size(), 1 << 30);
    const QList<Frame> frames = outcome.frames + outcome.atEnd;
    FUZZ_CHECK(frames.size() == (isWhole ? 1 : 2));
    for (const Frame &frame : frames)
        FUZZ_CHECK(!frame.error && frame.payload == expected);
}

void checkText(const FramingOptions &options)
{
    const auto again = parseFraming(toString(options));
    FUZZ_CHECK(again && *again == options && toString(*again) == toString(options));
}

} // namespace

//! The first bytes say how to frame and where to cut; the others are the stream, a payload, and a text.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    FuzzInput input(data, size);
    if (const auto parsed = parseFraming(input.text()))
        checkText(*parsed);
    const auto cut = input.take<quint8>();
    FramingOptions options;
    options.largestFrame = 12 + input.take<quint8>();
    options.framing = takeFraming(input);
    if (!check(options)) {
        FUZZ_CHECK(!makeFramer(options) && !wrap(options, "payload"));
        return 0;
    }
    checkText(options);
    const QByteArrayView bytes = input.rest();
    const Outcome whole = frameInParts(options, bytes, bytes.size(), 1);
    checkFrames(options, whole, bytes.size());
    if (!std::holds_alternative<RawFraming>(options.framing)) {
        FUZZ_CHECK(frameInParts(options, bytes, bytes.size() * cut / 256, bytes.size()) == whole);
        FUZZ_CHECK(bytes.isEmpty() || frameInParts(options, bytes, 1, 1 + bytes.size() / 1024) == whole);
    }
    checkWrapped(options, bytes);
    return 0;
}
