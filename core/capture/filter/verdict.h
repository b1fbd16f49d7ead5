// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace wirebench::capture {

//! What is known so far about a record. Unknown: perhaps later, when more of the record has been read.
enum class Verdict : quint8 { False, True, Unknown };

//! What has to be read of a record to decide, in the order of cost.
enum class Stage : quint8 { Entry, Session, Payload, Fields };

constexpr Verdict verdictOf(bool isTrue)
{
    return isTrue ? Verdict::True : Verdict::False;
}

constexpr Verdict operator!(Verdict verdict)
{
    return verdict == Verdict::Unknown ? verdict : verdictOf(verdict == Verdict::False);
}

} // namespace wirebench::capture
