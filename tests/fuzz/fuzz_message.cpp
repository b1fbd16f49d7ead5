// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/hextext.h"
#include "core/message/notation.h"
#include "core/message/replyengine.h"
#include "tests/fuzz/fuzztarget.h"

using namespace wirebench;
using namespace wirebench::message;

namespace {

void checkPlace(QStringView text, const TextError &error)
{
    FUZZ_CHECK(error.position >= 0 && error.length >= 0);
    FUZZ_CHECK(error.position + error.length <= text.size());
    FUZZ_CHECK(!error.problem.isEmpty() && !error.expected.isEmpty());
}

void checkNotations(const QString &text)
{
    for (const Notation notation : {Notation::Text, Notation::Escapes, Notation::Hex, Notation::Template}) {
        const auto bytes = parsePayload(text, notation);
        if (!bytes)
            checkPlace(text, bytes.error());
        else if (bytes->size() < 4'096)
            FUZZ_CHECK(parseHex(toHexText(*bytes)) == *bytes);
    }
}

void checkTemplate(const QString &text)
{
    const auto parsed = Template::parse(text);
    if (!parsed)
        return checkPlace(text, parsed.error());
    const auto again = Template::parse(parsed->text());
    FUZZ_CHECK(again && *again == *parsed);
    const auto placeholders = parsed->placeholders();
    FUZZ_CHECK(placeholders.size() <= mostPlaceholders);
    for (const Placeholder &placeholder : placeholders) {
        const QString written = parsed->text().mid(placeholder.position, placeholder.length);
        FUZZ_CHECK(written.startsWith(u'{') && written.endsWith(u'}'));
    }
    Variables variables;
    variables.sequence = 300;
    for (const QString &name : parsed->neededVariables())
        variables.values.insert(name, QByteArray("7"));
    const auto rendered = parsed->render(variables);
    if (!rendered)
        return checkPlace(parsed->text(), rendered.error());
    FUZZ_CHECK(rendered->bytes.size() <= largestMessage && rendered->ranges.size() == placeholders.size());
    qsizetype end = 0;
    for (const RenderedRange &range : rendered->ranges) {
        FUZZ_CHECK(range.offset >= end && range.length >= 0);
        end = range.offset + range.length;
    }
    FUZZ_CHECK(end <= rendered->bytes.size());
    const auto same = again->render(variables);
    FUZZ_CHECK(same && *same == *rendered);
}

void checkPattern(const QString &text, QByteArrayView bytes)
{
    using enum PatternMatch::Outcome;
    const auto parsed = MessagePattern::parse(text);
    if (!parsed)
        return checkPlace(text, parsed.error());
    const auto again = MessagePattern::parse(parsed->text());
    FUZZ_CHECK(again && again->match(bytes) == parsed->match(bytes));
    const PatternMatch whole = parsed->match(bytes);
    FUZZ_CHECK(whole.outcome != NeedMore && (whole.outcome != Yes || whole.length == bytes.size()));
    FUZZ_CHECK(whole.mismatch >= 0 && whole.mismatch <= bytes.size());
    const PatternMatch atEnd = parsed->matchFront(bytes);
    FUZZ_CHECK(atEnd.outcome != Yes || (atEnd.length > 0 && atEnd.length <= bytes.size()));
    for (const Capture &capture : atEnd.captures)
        FUZZ_CHECK(capture.offset >= 0 && capture.length >= 0 && capture.offset + capture.length <= bytes.size());
    // What is decided stays so. Giving up is a matter of steps, which others may take where more is there.
    for (qsizetype size = 0; size < std::min<qsizetype>(bytes.size(), 16); ++size) {
        const PatternMatch front = parsed->matchFront(bytes.first(size));
        FUZZ_CHECK(front.outcome == NeedMore || front == atEnd);
    }
}

struct Outcome
{
    QList<Reply> replies;
    quint64 letGo = 0;
    qsizetype waiting = 0;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

Outcome fed(const std::shared_ptr<const ReplyRules> &rules, QByteArrayView bytes, qsizetype first, qsizetype others)
{
    ReplyEngine engine(rules, ReplyEngine::Transport::Stream);
    Outcome outcome;
    for (qsizetype size = first; !bytes.isEmpty(); size = others) {
        size = std::clamp<qsizetype>(size, 1, bytes.size());
        outcome.replies += engine.feed(bytes.first(size));
        bytes = bytes.sliced(size);
    }
    outcome.letGo = engine.letGo();
    outcome.waiting = engine.waiting();
    return outcome;
}

void checkRules(const QString &text, QByteArrayView bytes, quint8 cut)
{
    const auto parsed = parseReplyRules(text);
    if (!parsed) {
        const auto lines = text.split(u'\n');
        FUZZ_CHECK(parsed.error().line >= 1 && parsed.error().line <= lines.size());
        return checkPlace(lines[parsed.error().line - 1], parsed.error().error);
    }
    const auto again = parseReplyRules(parsed->toString());
    FUZZ_CHECK(again && *again == *parsed && again->toString() == parsed->toString());
    const auto rules = std::make_shared<const ReplyRules>(*parsed);
    const Outcome whole = fed(rules, bytes, bytes.size(), 1);
    if (!rules->framing || !std::holds_alternative<framing::RawFraming>(rules->framing->framing)) {
        FUZZ_CHECK(fed(rules, bytes, bytes.size() * cut / 256, bytes.size()) == whole);
        FUZZ_CHECK(fed(rules, bytes, 1, 1 + bytes.size() / 256) == whole);
    }
    ReplyEngine datagrams(rules, ReplyEngine::Transport::Datagrams);
    FUZZ_CHECK(datagrams.feed(bytes).size() <= 1);
}

} // namespace

//! The first byte says where to cut. What is before the first 0 is the text, what is behind it the bytes; without a 0
//! both are everything.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wirebench::tests::FuzzInput input(data, size);
    const auto cut = input.take<quint8>();
    const QByteArrayView all = input.rest();
    const qsizetype end = all.indexOf('\0');
    const QString text = QString::fromUtf8(end < 0 ? all : all.first(end));
    const QByteArrayView bytes = end < 0 ? all : all.sliced(end + 1);
    checkNotations(text);
    checkTemplate(text);
    checkPattern(text, bytes);
    checkRules(text, bytes, cut);
    return 0;
}
