// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/result.h"
#include "core/report/styledtext.h"

namespace wirebench::report {

//! How much of a long message is shown around the first byte that does not fit.
struct DifferenceWindow
{
    qsizetype rowsBefore = 2; //!< of 16 bytes, before that with the mismatch
    qsizetype rowsAfter = 3;
    qsizetype charactersBefore = 40; //!< of text
    qsizetype charactersAfter = 60;
};

//! What was expected above what came, aligned, with the first mismatch marked by carets, and in words. Texts are shown
//! as text, everything else as hexadecimal digits with a column of text. Lines begin at column 0.
QList<Line> differenceLines(const harness::ByteMismatch &mismatch, const DifferenceWindow &window = {});

} // namespace wirebench::report
