// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFlags>
#include <QRegularExpression>
#include <QString>

//! What regular expressions of users, on bytes of others, need so that their time is bounded. QRegularExpression has no
//! limits of its own; PCRE2's come with the pattern, and count anew for each place where a match may begin.
namespace wirebench {

enum class RegexFlag : quint8 { IgnoreCase = 1, Multiline = 2, DotMatchesAll = 4, Extended = 8 };
Q_DECLARE_FLAGS(RegexFlags, RegexFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(RegexFlags)

QRegularExpression::PatternOptions regexOptions(RegexFlags flags);

//! Where \a pattern calls a group, or itself; or -1. Not in PCRE2's limits on time, so that such patterns are refused.
qsizetype firstGroupCall(const QString &pattern);

//! \a pattern with a limit for each place where a match may begin.
QString limitedRegex(const QString &pattern, int steps);

} // namespace wirebench
