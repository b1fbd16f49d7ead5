// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/escapedframer.h"

#include "core/framing/escaping.h"
#include "core/framing/frameerror.h"
#include "core/framing/framingtexts.h"

#include <algorithm>
#include <cstring>

namespace wirebench::framing {

EscapedFramer::EscapedFramer(Escaping escaping, qsizetype largestFrame)
    : m_escaping(escaping)
    , m_end(escaping == Escaping::Slip ? slipEnd : cobsEnd)
    , m_largest(largestFrame)
{ }

qsizetype EscapedFramer::next(QByteArrayView bytes, Frame &frame)
{
    const QByteArrayView part = bytes.first(std::min(bytes.size(), m_largest));
    while (!m_tooLargeSince && m_leading < part.size() && part[m_leading] == m_end)
        ++m_leading;
    m_scanned = std::max(m_scanned, m_leading);
    const QByteArrayView rest = part.sliced(m_scanned);
    const void *found =
        std::memchr(rest.data(), static_cast<unsigned char>(m_end), static_cast<std::size_t>(rest.size()));
    if (!found && part.size() < m_largest) {
        m_scanned = part.size();
        return 0;
    }
    const qsizetype length = found ? static_cast<const char *>(found) - part.data() + 1 : m_largest;
    if (m_leading == length) {
        setInvalid(frame, part, FramingTexts::tr("from byte %1 on nothing but ends of frames").arg(frame.offset));
        reset();
    } else if (!found) {
        const auto since = m_tooLargeSince.value_or(frame.offset);
        setTooLarge(frame, part, since, m_largest);
        reset();
        m_tooLargeSince = since;
    } else {
        if (m_tooLargeSince)
            setTooLarge(frame, part.first(length), *m_tooLargeSince, m_largest);
        else
            unescape(part.first(length - 1), frame);
        reset();
    }
    return length;
}

//! \a bytes are the frame without its end, but with those before it.
void EscapedFramer::unescape(QByteArrayView bytes, Frame &frame) const
{
    const QByteArrayView escaped = bytes.sliced(m_leading);
    Unescaped result = m_escaping == Escaping::Slip ? slipUnescaped(escaped) : cobsDecoded(escaped);
    if (result.wrongAt) {
        const quint64 place = frame.offset + static_cast<quint64>(m_leading + *result.wrongAt);
        setInvalid(frame, {},
                   (m_escaping == Escaping::Slip
                        ? FramingTexts::tr("SLIP: expected dc or dd after the db at byte %1")
                        : FramingTexts::tr("COBS: the code at byte %1 leads beyond the end of the frame"))
                       .arg(place));
    }
    frame.payload = std::move(result.bytes);
}

void EscapedFramer::last(QByteArrayView bytes, Frame &frame)
{
    if (m_tooLargeSince)
        setTooLarge(frame, bytes, *m_tooLargeSince, m_largest);
    else if (m_leading < bytes.size()) // otherwise it is an end too many, in which nothing is missing
        setIncomplete(frame, bytes,
                      m_escaping == Escaping::Slip ? FramingTexts::tr("the END") : FramingTexts::tr("the 0"));
}

void EscapedFramer::reset()
{
    m_leading = 0;
    m_scanned = 0;
    m_tooLargeSince.reset();
}

} // namespace wirebench::framing
