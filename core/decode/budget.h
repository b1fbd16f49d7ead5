// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace wirebench::decode {

//! What one frame may cost.
struct Budget
{
    int depth = 64; //!< Of fields within fields.
    qsizetype fields = 20'000;
    qsizetype work = 4'000'000; //!< Roughly, in things looked at.

    bool isSpent() const { return depth <= 0 || fields <= 0 || work <= 0; }
};

} // namespace wirebench::decode
