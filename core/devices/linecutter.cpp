// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/linecutter.h"

#include <utility>

namespace wirebench::devices {

std::optional<QByteArray> LineCutter::next(QByteArrayView &input)
{
    while (!input.isEmpty() && m_state != LineState::TooLong) {
        const char byte = input.front();
        input = input.sliced(1);
        const LineEvent event = eventFor(byte);
        if (m_state == LineState::AfterReturn && event != LineEvent::Feed)
            m_line.append('\r'); // the CR that was held back turned out to be text
        m_state = *streams::nextState(lineTransitions, m_state, event);
        if (event == LineEvent::Feed)
            return std::exchange(m_line, {});
        if (event == LineEvent::Other)
            m_line.append(byte);
    }
    return std::nullopt;
}

LineEvent LineCutter::eventFor(char byte) const
{
    if (byte == '\n')
        return LineEvent::Feed;
    // A CR counts as soon as it is known to be text: when the byte after it is neither LF.
    const qsizetype length = m_line.size() + (m_state == LineState::AfterReturn ? 1 : 0);
    if (length > largestLine || (length == largestLine && byte != '\r'))
        return LineEvent::Overflow;
    return byte == '\r' ? LineEvent::Return : LineEvent::Other;
}

} // namespace wirebench::devices
