// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/indexer.h"
#include "tests/fuzz/fuzztarget.h"

#include <memory>

using namespace wirebench;
using namespace wirebench::capture;

namespace {

//! What an indexer made of a file.
struct Outcome
{
    std::vector<RecordEntry> entries;
    std::vector<Session> sessions;
    quint64 position = 0;
    QString error;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

void collect(Indexer &indexer, Outcome &outcome)
{
    const auto entries = indexer.takeEntries();
    outcome.entries.insert(outcome.entries.end(), entries.begin(), entries.end());
}

//! The file in parts of \a step bytes, after a first one of \a first; each in memory of exactly its size, so that
//! AddressSanitizer sees a read beyond it. With \a restores, each part by another indexer, as long as that can be.
Outcome index(QByteArrayView file, qsizetype first, qsizetype step, bool restores = false)
{
    auto indexer = std::make_unique<Indexer>();
    Outcome outcome;
    qsizetype size = first;
    for (qsizetype at = 0; at < file.size() && outcome.error.isEmpty();) {
        size = std::min(size, file.size() - at);
        const auto part = std::make_unique<char[]>(static_cast<std::size_t>(size));
        std::copy_n(file.data() + at, size, part.get());
        const quint64 before = indexer->position();
        if (const auto result = indexer->append(QByteArrayView(part.get(), size)); !result) {
            FUZZ_CHECK(result.error().code == ErrorCode::InvalidArgument);
            outcome.error = result.error().detail;
            FUZZ_CHECK(outcome.error.startsWith(QStringLiteral("at byte ")));
        }
        at += size;
        size = step;
        FUZZ_CHECK(indexer->position() >= before && indexer->position() <= quint64(at));
        collect(*indexer, outcome);
        if (restores && indexer->canContinue() && outcome.error.isEmpty()) {
            auto other = std::make_unique<Indexer>();
            FUZZ_CHECK(other->restoreState(indexer->saveState()));
            FUZZ_CHECK(other->position() == indexer->position());
            const auto begun = qsizetype(other->position());
            FUZZ_CHECK(other->append(file.sliced(begun, at - begun)));
            indexer = std::move(other);
        }
    }
    indexer->finish();
    FUZZ_CHECK(indexer->waiting() == 0);
    collect(*indexer, outcome);
    outcome.position = indexer->position();
    for (SessionId id = 0; id < indexer->sessions().size(); ++id)
        outcome.sessions.push_back(indexer->sessions().at(id));
    return outcome;
}

void checkEntries(const Outcome &outcome, quint64 size)
{
    for (const RecordEntry &entry : outcome.entries) {
        FUZZ_CHECK(entry.payloadOffset <= size && entry.payloadLength <= size - entry.payloadOffset);
        FUZZ_CHECK(entry.headerLength <= entry.payloadOffset);
        FUZZ_CHECK(entry.session < outcome.sessions.size() || entry.session == noSession);
        FUZZ_CHECK(entry.kind <= RecordKind::Lost && entry.direction <= Direction::Out);
        FUZZ_CHECK(entry.kind != RecordKind::Data || entry.payloadLength > 0);
        FUZZ_CHECK(entry.kind == RecordKind::Lost || entry.reserved == 0);
    }
    for (std::size_t index = 0; index < outcome.sessions.size(); ++index)
        FUZZ_CHECK(outcome.sessions[index].id == index);
}

} // namespace

//! The first two bytes say where the file is cut, the others are the file.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wirebench::tests::FuzzInput input(data, size);
    const auto cut = input.take<quint8>();
    const auto step = input.take<quint8>();
    const QByteArrayView file = input.rest();

    const Outcome whole = index(file, std::max<qsizetype>(file.size(), 1), 1);
    checkEntries(whole, quint64(file.size()));
    FUZZ_CHECK(index(file, 1 + file.size() * cut / 256, file.size()) == whole);
    const qsizetype part = 1 + step + file.size() / 64;
    FUZZ_CHECK(index(file, part, part) == whole);
    const Outcome restored = index(file, part, part, true);
    FUZZ_CHECK(restored.error == whole.error && restored.entries == whole.entries);
    return 0;
}
