// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/difference.h"

#include "core/message/messagepattern.h"
#include "core/message/quotedtext.h"
#include "core/report/hexcomparison.h"
#include "core/report/textcomparison.h"
#include "core/report/visibletext.h"

namespace wirebench::report {

QList<Line> differenceLines(const harness::ByteMismatch &mismatch, const DifferenceWindow &window)
{
    const auto pattern = message::MessagePattern::parse(mismatch.expected);
    const bool isUnknown = !pattern || pattern->isAny(); // a length, a file: nothing to lay beside the bytes
    const bool isNothing = mismatch.expected == harness::ByteMismatch::nothing(); // a text shows no bytes that are odd
    const bool isText = isNothing ? false
        : isUnknown               ? message::looksLikeText(mismatch.got)
                                  : pattern->isRegex() || !pattern->isBinary();
    QList<Line> lines = isText ? TextComparison(mismatch, isUnknown ? nullptr : &*pattern, window).lines()
                               : HexComparison(mismatch, isUnknown ? nullptr : &*pattern, window).lines();
    if (mismatch.gotSize > mismatch.got.size()) {
        lines.append({{QStringLiteral("(%1 came; only the first %2 were kept for this)")
                           .arg(bytesText(mismatch.gotSize), bytesText(mismatch.got.size())),
                       Style::Faint}});
    }
    return lines;
}

} // namespace wirebench::report
