// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/capture/filter/filterterm.h"

#include <QByteArrayView>
#include <QRegularExpression>

#include <vector>

namespace wirebench::capture {

//! A regular expression over bytes, each of which is a character of Latin 1, with bounded time for every pattern and
//! every input.
//!
//! QRegularExpression has no limits of its own, and PCRE2 counts its limit anew for each place where a match may begin.
//! So the search for that place is made part of the pattern: `(?s:.{0,N}?)(?:pattern)`, tried at one place only, and
//! that under (*LIMIT_MATCH). Long inputs are taken in stretches of N such places; the first that runs out of its limit
//! ends it.
//!
//! Not supported, and an error: calling groups, as in (?R), (?1) or (?&name), because their cost is in no limit.
//! Backtracking verbs act on the search as well.
class BytePattern
{
public:
    enum class Match { No, Yes, GivenUp };

    //! \a clock outlives the pattern.
    BytePattern(const QString &pattern, RegexFlags flags, const Clock &clock = Clock::system());

    bool isValid() const { return m_problem.isEmpty(); }
    QString problem() const { return m_problem; }
    //! Where in the pattern the problem is, in UTF-16 units.
    qsizetype problemPosition() const { return m_problemPosition; }

    //! In bytes; far more than a packet holds. Time can grow with the square of it.
    static constexpr qsizetype largestInput = 256 * 1024;

    //! After so many inputs that were given up, all others are: a hostile pattern would take minutes otherwise.
    static constexpr int mostGivenUp = 64;
    //! And when all matches together took so much longer than usual: those that stay below every limit count too.
    static constexpr std::chrono::seconds mostTime{10};
    //! What is usual. So reading more does not by itself end it.
    static constexpr std::chrono::nanoseconds usualTime(qsizetype bytes)
    {
        return std::chrono::nanoseconds(2'000 + 10 * bytes);
    }

    //! Whether the pattern matches somewhere in \a bytes. GivenUp when that would take too long, and for what is larger
    //! than largestInput unless the pattern is plain text. Only when valid.
    Match match(QByteArrayView bytes);
    //! It is not tried any more.
    bool isExhausted() const { return m_givenUp >= mostGivenUp || m_time >= mostTime; }

private:
    Match search(QByteArrayView bytes);
    Match giveUp();

    const Clock *m_clock;
    QRegularExpression m_regex;
    QRegularExpression m_short; // for short inputs, without the search in the pattern: quicker
    QString m_problem;
    qsizetype m_problemPosition = 0;
    QByteArray m_literal; // what it looks for when it is plain text
    int m_givenUp = 0; // inputs that took too long
    std::chrono::nanoseconds m_time{}; // that matching took longer than usual
    std::vector<QChar> m_characters; // the input; kept for its memory
};

} // namespace wirebench::capture
