// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/testing/streamexpectation.h"

namespace wirebench::testing {

using Match = message::PatternMatch::Outcome;

QString countText(qsizetype bytes)
{
    return bytes == 1 ? QStringLiteral("1 byte") : QStringLiteral("%1 bytes").arg(bytes);
}

harness::ByteMismatch mismatchOf(const message::MessagePattern &pattern, const QByteArray &got, qsizetype offset,
                                 bool isWhole)
{
    return {pattern.text(), got.left(harness::ByteMismatch::largestGot), got.size(), offset, isWhole};
}

bool StreamExpectation::isDecided(const QByteArray &bytes)
{
    if (m_seen != bytes.size())
        m_match = m_pattern.matchFront(bytes, &m_progress);
    m_seen = bytes.size();
    return m_match.outcome != Match::NeedMore;
}

void StreamExpectation::settle(const QByteArray &bytes)
{
    if (!isDecided(bytes) && m_pattern.isRegex())
        m_match = m_pattern.match(bytes);
}

QString StreamExpectation::problem(const QByteArray &bytes, const QString &limit) const
{
    if (m_match.outcome == Match::NeedMore)
        return QStringLiteral("%1 came %2, and more were expected").arg(countText(bytes.size()), limit);
    return QStringLiteral("the bytes that came are not those that were expected");
}

harness::ByteMismatch StreamExpectation::mismatch(const QByteArray &bytes) const
{
    const bool isShort = m_match.outcome == Match::NeedMore;
    return mismatchOf(m_pattern, bytes, isShort ? bytes.size() : m_match.mismatch, false);
}

} // namespace wirebench::testing
