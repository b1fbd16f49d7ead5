// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/result.h"
#include "core/message/messagepattern.h"

#include <optional>

namespace wirebench::testing {

//! Whether bytes that come begin with what is expected: asked again as more of them are there.
class StreamExpectation
{
public:
    //! \a pattern must outlive this.
    explicit StreamExpectation(const message::MessagePattern &pattern)
        : m_pattern(pattern)
    { }

    //! \a bytes are those of the last time, with more behind them. Whether more of them would change nothing.
    bool isDecided(const QByteArray &bytes);
    //! No more come, or not in time. An expression that could go on ends here.
    void settle(const QByteArray &bytes);

    bool isMet() const { return m_match.outcome == message::PatternMatch::Outcome::Yes; }
    //! When it is met: the bytes that are taken, and what was captured.
    const message::PatternMatch &match() const { return m_match; }
    //! When it is not: "2 bytes came within 200 ms, and more were expected"; \a limit is "within 200 ms".
    QString problem(const QByteArray &bytes, const QString &limit) const;
    harness::ByteMismatch mismatch(const QByteArray &bytes) const;

private:
    const message::MessagePattern &m_pattern;
    message::MessagePattern::Progress m_progress;
    message::PatternMatch m_match;
    qsizetype m_seen = -1;
};

//! What \a pattern and \a got have in common up to \a offset. \a isWhole: what came is a message, not the beginning of
//! a stream.
harness::ByteMismatch mismatchOf(const message::MessagePattern &pattern, const QByteArray &got, qsizetype offset,
                                 bool isWhole);

//! "1 byte", "12 bytes".
QString countText(qsizetype bytes);

} // namespace wirebench::testing
