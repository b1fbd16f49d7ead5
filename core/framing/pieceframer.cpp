// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/pieceframer.h"

#include "core/framing/frameerror.h"

namespace wirebench::framing {

PieceFramer::PieceFramer(std::chrono::nanoseconds gap, qsizetype largestFrame)
    : m_gap(gap)
    , m_largest(largestFrame)
{ }

qsizetype PieceFramer::next(QByteArrayView bytes, Frame &frame)
{
    if (bytes.size() > m_largest) {
        m_tooLargeSince = m_tooLargeSince.value_or(frame.offset);
        setTooLarge(frame, bytes.first(m_largest), *m_tooLargeSince, m_largest);
        return m_largest;
    }
    if (m_gap.count() > 0)
        return 0;
    last(bytes, frame);
    reset();
    return bytes.size();
}

void PieceFramer::last(QByteArrayView bytes, Frame &frame)
{
    if (m_tooLargeSince)
        setTooLarge(frame, bytes, *m_tooLargeSince, m_largest);
    else
        frame.payload = bytes.toByteArray();
}

bool PieceFramer::isGap(std::chrono::nanoseconds silence) const
{
    return m_gap.count() > 0 && silence >= m_gap;
}

void PieceFramer::reset()
{
    m_tooLargeSince.reset();
}

} // namespace wirebench::framing
