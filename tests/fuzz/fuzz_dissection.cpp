// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/dissectionreader.h"
#include "tests/fuzz/fuzztarget.h"

using namespace wirebench;
using namespace wirebench::decode;

namespace {

constexpr DissectionLimits limits{.output = 100'000, .depth = 6, .fieldsPerPacket = 40};

//! What a reader made of some bytes.
struct Outcome
{
    QList<DissectedPacket> packets;
    std::optional<ErrorCode> error;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

Outcome readInParts(QByteArrayView bytes, qsizetype first, qsizetype step)
{
    DissectionReader reader(limits);
    Outcome outcome;
    qsizetype size = std::min(first, bytes.size());
    while (!bytes.isEmpty()) {
        const auto appended = reader.append(bytes.first(size));
        outcome.packets += reader.takePackets();
        if (!appended) {
            FUZZ_CHECK(!appended.error().detail.isEmpty());
            outcome.error = appended.error().code;
            FUZZ_CHECK(reader.append("more").error() == appended.error()
                       && reader.finish().error() == appended.error());
            return outcome;
        }
        bytes = bytes.sliced(size);
        size = std::min(step, bytes.size());
    }
    if (const auto finished = reader.finish(); !finished)
        outcome.error = finished.error().code;
    return outcome;
}

qsizetype countFields(const QList<DissectedField> &fields, qsizetype depth)
{
    FUZZ_CHECK(fields.isEmpty() || depth <= limits.depth);
    qsizetype count = fields.size();
    for (const DissectedField &field : fields) {
        FUZZ_CHECK(field.offset >= 0 && field.length >= 0);
        count += countFields(field.children, depth + 1);
    }
    return count;
}

} // namespace

//! The first byte says where the bytes are cut, the others are what tshark might have written.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wirebench::tests::FuzzInput input(data, size);
    const auto cut = input.take<quint8>();
    const QByteArrayView bytes = input.rest();

    const Outcome whole = readInParts(bytes, bytes.size(), 1);
    FUZZ_CHECK(readInParts(bytes, 1 + bytes.size() * cut / 256, std::max<qsizetype>(1, bytes.size())) == whole);
    FUZZ_CHECK(readInParts(bytes, 1, 1 + bytes.size() / 1024) == whole);
    for (const DissectedPacket &packet : whole.packets)
        FUZZ_CHECK(packet.number >= 0 && countFields(packet.protocols, 1) <= limits.fieldsPerPacket);
    return 0;
}
