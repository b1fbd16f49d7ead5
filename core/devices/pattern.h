// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace wirebench::devices {

//! Pseudo-random bytes that both ends can make for themselves: xorshift32 (Marsaglia, shifts 13, 17, 5). The state
//! starts as the seed, or 0x9E3779B9 for seed 0; each step gives 4 bytes, the new state in little-endian order. Byte
//! for byte the same as resources/demo/pattern.mjs.
class Pattern
{
public:
    explicit Pattern(quint32 seed);

    //! The next \a size bytes; the same bytes come whatever the sizes are.
    QByteArray next(qsizetype size);

private:
    quint32 m_state;
    int m_used = 4; // bytes of m_state that were given out already
};

} // namespace wirebench::devices
