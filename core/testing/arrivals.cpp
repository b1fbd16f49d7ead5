// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/testing/arrivals.h"

#include <algorithm>

namespace wirebench::testing {

void Arrivals::add(qsizetype bytes, Nanoseconds time)
{
    m_pieces.append({bytes, time});
}

Arrivals::Nanoseconds Arrivals::take(qsizetype bytes)
{
    while (bytes > 0 && !m_pieces.isEmpty()) {
        Piece &first = m_pieces.first();
        const qsizetype taken = std::min(bytes, first.bytes);
        bytes -= taken;
        first.bytes -= taken;
        m_taken = first.time;
        if (first.bytes == 0)
            m_pieces.removeFirst();
    }
    return m_taken;
}

Arrivals::Nanoseconds Arrivals::takePiece()
{
    if (!m_pieces.isEmpty())
        m_taken = m_pieces.takeFirst().time;
    return m_taken;
}

} // namespace wirebench::testing
