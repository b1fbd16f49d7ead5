// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/expectation.h"

#include "core/harness/harnesstexts.h"
#include "core/message/hextext.h"

#include <algorithm>

namespace wirebench::harness {

using Outcome = message::PatternMatch::Outcome;

namespace {

constexpr qsizetype mostPrefixes = 4096; // tried for a regular expression that could still take more

QByteArray kept(QByteArrayView bytes)
{
    return bytes.first(std::min(bytes.size(), ByteMismatch::largestGot)).toByteArray();
}

QString cameText(const Channel &channel, const QString &until)
{
    const Inbox &inbox = channel.inbox();
    if (inbox.incomplete() > 0)
        return HarnessTexts::tr("%1 of a message came %2, and not its end").arg(bytesText(inbox.incomplete()), until);
    if (inbox.bytes().isEmpty())
        return HarnessTexts::tr("nothing came %1").arg(until);
    return HarnessTexts::tr("only %1 came %2").arg(bytesText(inbox.bytes().size()), until);
}

} // namespace

QString bytesText(qint64 count)
{
    return count == 1 ? HarnessTexts::tr("1 byte") : HarnessTexts::tr("%1 bytes").arg(count);
}

qsizetype firstDifference(QByteArrayView one, QByteArrayView other)
{
    return std::ranges::mismatch(one, other).in1 - one.begin();
}

PatternExpectation::PatternExpectation(std::vector<Option> options)
    : m_options(std::move(options))
    , m_attempts(m_options.size())
{ }

std::optional<Judgement> PatternExpectation::judge(Channel &channel)
{
    if (!channel.inbox().hasMessages())
        return judgeStream(channel);
    if (!channel.inbox().message())
        return {};
    return judgeMessage(channel);
}

std::optional<Judgement> PatternExpectation::judgeStream(Channel &channel)
{
    const QByteArrayView bytes = channel.inbox().bytes();
    if (bytes.isEmpty())
        return {};
    for (std::size_t i = 0; i < m_options.size(); ++i) {
        Attempt &attempt = m_attempts[i];
        if (attempt.match.outcome == Outcome::No && attempt.match.mismatch > 0)
            continue; // it stays so
        attempt.match = m_options[i].pattern.matchFront(bytes, &attempt.progress);
        if (attempt.match.outcome == Outcome::Yes)
            return met(channel, i);
        if (attempt.match.outcome == Outcome::NeedMore) {
            if (bytes.size() < Inbox::limit)
                return {};
            return missed(bytes, false,
                          HarnessTexts::tr("%1 came, and it is still not complete").arg(bytesText(bytes.size())));
        }
    }
    const bool isGivenUp = std::ranges::any_of(
        m_attempts, [](const Attempt &attempt) { return attempt.match.outcome == Outcome::GivenUp; });
    return missed(bytes, false, isGivenUp ? HarnessTexts::tr("the regular expression takes too long") : QString());
}

Judgement PatternExpectation::judgeMessage(Channel &channel)
{
    const Inbox::Message &message = *channel.inbox().message();
    if (message.error)
        return missed(message.bytes, true, HarnessTexts::tr("a broken message came: %1").arg(message.error->detail));
    for (std::size_t i = 0; i < m_options.size(); ++i) {
        m_attempts[i].match = m_options[i].pattern.match(message.bytes);
        if (m_attempts[i].match.outcome == Outcome::Yes)
            return met(channel, i);
    }
    return missed(message.bytes, true, {});
}

Judgement PatternExpectation::conclude(Channel &channel, const QString &until)
{
    const QByteArrayView bytes = channel.inbox().bytes();
    for (std::size_t i = 0; i < m_options.size() && !bytes.isEmpty(); ++i) {
        const message::MessagePattern &pattern = m_options[i].pattern;
        message::PatternMatch &match = m_attempts[i].match;
        match = pattern.matchFront(bytes); // those behind one that may still fit were not tried
        const qsizetype fewest = std::max<qsizetype>(1, bytes.size() - mostPrefixes);
        for (qsizetype length = bytes.size(); match.outcome == Outcome::NeedMore && length >= fewest; --length) {
            const message::PatternMatch whole = pattern.match(bytes.first(length));
            if (whole.outcome != Outcome::Yes)
                continue;
            match = whole;
            match.length = length;
        }
        if (match.outcome == Outcome::Yes)
            return met(channel, i);
    }
    for (std::size_t i = 0; i < m_options.size(); ++i) // what is missing counts from the end
        m_attempts[i].match = m_options[i].pattern.match(bytes);
    return missed(bytes, false, cameText(channel, until));
}

Judgement PatternExpectation::met(Channel &channel, std::size_t index)
{
    const message::PatternMatch match = m_attempts[index].match;
    Judgement judgement{true, match.captures, {}, m_options[index].then, {}, {}};
    if (channel.inbox().hasMessages()) {
        judgement.time = channel.inbox().message()->time;
        channel.takeMessage();
    } else {
        judgement.time = channel.inbox().timeOf(match.length);
        channel.take(match.length);
    }
    return judgement;
}

Judgement PatternExpectation::missed(QByteArrayView got, bool isWhole, const QString &problem) const
{
    const auto best = std::ranges::max_element(m_attempts, {}, [](const Attempt &a) { return a.match.mismatch; });
    const auto index = static_cast<std::size_t>(best - m_attempts.begin());
    ByteMismatch mismatch{m_options[index].pattern.text(), kept(got), got.size(), best->match.mismatch, isWhole};
    Judgement judgement;
    judgement.problem = problem;
    if (problem.isEmpty() && m_options.size() > 1)
        judgement.problem = HarnessTexts::tr("none of %1 alternatives fits").arg(m_options.size());
    else if (problem.isEmpty() && mismatch.offset >= got.size())
        judgement.problem = HarnessTexts::tr("the message ends after %1").arg(bytesText(got.size()));
    else if (problem.isEmpty())
        judgement.problem = HarnessTexts::tr("byte %1 does not fit").arg(mismatch.offset);
    judgement.mismatch = std::move(mismatch);
    return judgement;
}

QString LengthExpectation::words() const
{
    if (m_length.smallest == m_length.largest)
        return bytesText(m_length.smallest);
    return HarnessTexts::tr("%1 to %2").arg(m_length.smallest).arg(bytesText(m_length.largest));
}

std::optional<Judgement> LengthExpectation::judge(Channel &channel)
{
    const Inbox &inbox = channel.inbox();
    Judgement judgement;
    if (inbox.hasMessages()) {
        if (!inbox.message())
            return {};
        const qint64 size = inbox.message()->bytes.size();
        judgement.time = inbox.message()->time;
        judgement.isMet = size >= m_length.smallest && size <= m_length.largest;
        if (judgement.isMet)
            channel.takeMessage();
        else
            judgement.problem = HarnessTexts::tr("a message of %1 came, expected %2").arg(bytesText(size), words());
        return judgement;
    }
    // As many as may be: those of one answer often come in pieces, so only the largest number is decided at once.
    const qint64 wanted = std::min<qint64>(inbox.bytes().size(), m_length.largest - m_taken);
    if (wanted > 0) {
        judgement.time = inbox.timeOf(wanted);
        channel.take(wanted);
        m_taken += wanted;
    }
    if (m_taken < m_length.largest)
        return {};
    judgement.isMet = true;
    return judgement;
}

Judgement LengthExpectation::conclude(Channel &channel, const QString &until)
{
    Judgement judgement;
    judgement.isMet = !channel.inbox().hasMessages() && m_taken >= m_length.smallest;
    judgement.time = channel.lastArrival();
    if (judgement.isMet)
        return judgement;
    judgement.problem =
        m_taken == 0 ? cameText(channel, until) : HarnessTexts::tr("%1 of %2 came %3").arg(m_taken).arg(words(), until);
    return judgement;
}

Result<std::unique_ptr<Expectation>> FileExpectation::open(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("%1: %2").arg(path, file->errorString()));
    return std::unique_ptr<Expectation>(new FileExpectation(std::move(file)));
}

FileExpectation::FileExpectation(std::unique_ptr<QFile> file)
    : m_file(std::move(file))
{ }

std::optional<Judgement> FileExpectation::judge(Channel &channel)
{
    if (const Inbox::Message *message = channel.inbox().message()) {
        std::optional<Judgement> judgement = judgeMessage(channel, *message);
        if (judgement && judgement->isMet)
            channel.takeMessage();
        return judgement;
    }
    while (true) {
        if (m_taken == m_file->size()) {
            Judgement judgement;
            judgement.isMet = true;
            judgement.time = channel.lastArrival();
            return judgement;
        }
        const QByteArrayView bytes = channel.inbox().bytes();
        if (bytes.isEmpty() || channel.inbox().hasMessages())
            return {};
        const QByteArray expected = m_file->read(std::min<qint64>(bytes.size(), ByteMismatch::largestGot));
        const qsizetype same = firstDifference(bytes, expected);
        if (same < expected.size())
            return differs(bytes, expected, same);
        if (expected.isEmpty()) { // it became shorter
            Judgement judgement;
            judgement.problem = HarnessTexts::tr("%1 cannot be read any more").arg(m_file->fileName());
            return judgement;
        }
        m_taken += expected.size();
        channel.take(expected.size());
    }
}

std::optional<Judgement> FileExpectation::judgeMessage(const Channel &channel, const Inbox::Message &message)
{
    Q_UNUSED(channel)
    m_file->seek(0);
    const QByteArray expected = m_file->read(Inbox::limit);
    if (message.bytes != expected)
        return differs(message.bytes, expected, firstDifference(message.bytes, expected));
    Judgement judgement;
    judgement.isMet = true;
    judgement.time = message.time;
    return judgement;
}

Judgement FileExpectation::differs(QByteArrayView got, QByteArrayView expected, qint64 offset) const
{
    Judgement judgement;
    judgement.problem = HarnessTexts::tr("byte %1 differs from %2").arg(m_taken + offset).arg(m_file->fileName());
    const QByteArrayView shown = expected.first(std::min<qsizetype>(expected.size(), 1024));
    judgement.mismatch = ByteMismatch{message::toHexText(shown), kept(got), got.size(), offset, false};
    return judgement;
}

Judgement FileExpectation::conclude(Channel &channel, const QString &until)
{
    Judgement judgement;
    judgement.problem = m_taken == 0
        ? cameText(channel, until)
        : HarnessTexts::tr("%1 of %2 came %3").arg(m_taken).arg(bytesText(m_file->size()), until);
    return judgement;
}

} // namespace wirebench::harness
