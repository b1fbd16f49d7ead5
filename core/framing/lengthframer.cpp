// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/lengthframer.h"

#include "core/framing/frameerror.h"
#include "core/framing/framingtexts.h"
#include "core/framing/lengthfield.h"

#include <algorithm>

namespace wirebench::framing {

FixedFramer::FixedFramer(qsizetype length)
    : m_length(length)
{ }

qsizetype FixedFramer::next(QByteArrayView bytes, Frame &frame)
{
    if (bytes.size() < m_length)
        return 0;
    frame.payload = bytes.first(m_length).toByteArray();
    return m_length;
}

void FixedFramer::last(QByteArrayView bytes, Frame &frame)
{
    setIncomplete(frame, bytes, FramingTexts::tr("its %1 bytes").arg(m_length));
}

void FixedFramer::reset() { }

LengthFramer::LengthFramer(const LengthFraming &framing, qsizetype largestFrame)
    : m_framing(framing)
    , m_header(framing.offset + framing.width)
    , m_largest(largestFrame)
{ }

qsizetype LengthFramer::nextPart(QByteArrayView bytes, Frame &frame)
{
    const auto length = static_cast<qsizetype>(std::min(m_partsLeft, static_cast<quint64>(m_largest)));
    if (bytes.size() < length)
        return 0;
    setTooLarge(frame, bytes.first(length), m_tooLargeSince, m_largest);
    m_partsLeft -= static_cast<quint64>(length);
    return length;
}

qsizetype LengthFramer::next(QByteArrayView bytes, Frame &frame)
{
    if (m_partsLeft > 0)
        return nextPart(bytes, frame);
    if (bytes.size() < m_header)
        return 0;
    const QByteArrayView header = bytes.first(m_header);
    const quint64 value = readNumber(header.last(m_framing.width), m_framing.order);
    const quint64 length = frameLength(m_framing, value);
    if (length < static_cast<quint64>(m_header)) {
        setInvalid(frame, header,
                   FramingTexts::tr("the length at byte %1 is %2, which makes a frame end before its length does")
                       .arg(frame.offset + static_cast<quint64>(m_framing.offset))
                       .arg(value));
        return m_header;
    }
    if (length > static_cast<quint64>(m_largest)) {
        setTooLarge(frame, header, frame.offset, m_largest);
        frame.error->detail += FramingTexts::tr(": it would have %1").arg(length);
        m_partsLeft = length - static_cast<quint64>(m_header);
        m_tooLargeSince = frame.offset;
        return m_header;
    }
    const auto size = static_cast<qsizetype>(length);
    if (bytes.size() < size)
        return 0;
    if (m_framing.kept || m_framing.offset == 0)
        frame.payload = bytes.first(size).sliced(m_framing.kept ? 0 : m_header).toByteArray();
    else
        frame.payload = bytes.first(m_framing.offset).toByteArray().append(bytes.first(size).sliced(m_header));
    return size;
}

void LengthFramer::last(QByteArrayView bytes, Frame &frame)
{
    if (m_partsLeft > 0)
        setTooLarge(frame, bytes, m_tooLargeSince, m_largest);
    else
        setIncomplete(frame, bytes,
                      bytes.size() < m_header ? FramingTexts::tr("its length")
                                              : FramingTexts::tr("the end that its length says"));
}

void LengthFramer::reset()
{
    m_partsLeft = 0;
}

} // namespace wirebench::framing
