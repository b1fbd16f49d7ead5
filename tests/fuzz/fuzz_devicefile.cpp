// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/devicefile.h"
#include "core/message/replyengine.h"
#include "tests/fuzz/fuzztarget.h"

using namespace wirebench;
using namespace wirebench::devices;
using namespace std::chrono_literals;

namespace {

struct Outcome
{
    QList<message::Reply> replies;
    QString state;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

Outcome talkedTo(const std::shared_ptr<const message::ReplyRules> &rules, QByteArrayView bytes, qsizetype first)
{
    message::ReplyEngine engine(rules, message::ReplyEngine::Transport::Stream, 5);
    Outcome outcome;
    outcome.replies = engine.begin(1s);
    outcome.replies += engine.feed(bytes.first(first), 1s);
    outcome.replies += engine.feed(bytes.sliced(first), 1s);
    if (const auto next = engine.timerTime())
        outcome.replies += engine.advance(*next);
    engine.stopTimers();
    FUZZ_CHECK(!engine.timerTime());
    outcome.state = engine.state();
    return outcome;
}

} // namespace

//! The first byte says where to cut. What is before the first 0 is the file, what is behind it a client says.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wirebench::tests::FuzzInput input(data, size);
    const auto cut = input.take<quint8>();
    const QByteArrayView all = input.rest();
    const qsizetype end = all.indexOf('\0');
    const QString text = QString::fromUtf8(end < 0 ? all : all.first(end));
    const QByteArrayView bytes = end < 0 ? all : all.sliced(end + 1);
    const auto file = parseDeviceFile(text);
    if (!file) {
        const auto lines = text.split(u'\n');
        const message::TextError &error = file.error().error;
        FUZZ_CHECK(file.error().line >= 1 && file.error().line <= lines.size());
        FUZZ_CHECK(error.position >= 0 && error.length >= 0);
        FUZZ_CHECK(error.position + error.length <= lines[file.error().line - 1].size());
        FUZZ_CHECK(!error.problem.isEmpty() && !error.expected.isEmpty());
        return 0;
    }
    const auto again = parseDeviceFile(file->toString());
    FUZZ_CHECK(again && *again == *file && again->toString() == file->toString());
    const auto rules = std::make_shared<const message::ReplyRules>(file->rules);
    const auto *raw = rules->framing ? std::get_if<framing::RawFraming>(&rules->framing->framing) : nullptr;
    if (!raw && bytes.size() < 10'000)
        FUZZ_CHECK(talkedTo(rules, bytes, bytes.size() * cut / 256) == talkedTo(rules, bytes, bytes.size()));
    return 0;
}
