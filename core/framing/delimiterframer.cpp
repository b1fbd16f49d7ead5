// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/delimiterframer.h"

#include "core/framing/frameerror.h"
#include "core/framing/framingtexts.h"

#include <algorithm>
#include <cstring>

namespace wirebench::framing {

namespace {

//! In steps, because looking for one of the two far beyond the other, for each short line again, would be quadratic.
qsizetype indexOfLineEnd(QByteArrayView bytes)
{
    constexpr qsizetype step = 256;
    for (qsizetype start = 0; start < bytes.size(); start += step) {
        const char *from = bytes.data() + start;
        auto size = static_cast<std::size_t>(std::min(step, bytes.size() - start));
        const void *feed = std::memchr(from, '\n', size);
        if (feed)
            size = static_cast<std::size_t>(static_cast<const char *>(feed) - from);
        const void *found = std::memchr(from, '\r', size);
        if (found || feed)
            return static_cast<const char *>(found ? found : feed) - bytes.data();
    }
    return -1;
}

} // namespace

//! Looks for the first byte, which is many times faster than memmem() where that is rare, and hands over to memmem(),
//! which is linear, where it is not.
qsizetype indexOf(QByteArrayView bytes, QByteArrayView needle)
{
    constexpr qsizetype bytesForAMiss = 64;
    const auto needleSize = static_cast<std::size_t>(needle.size());
    const char *const end = bytes.data() + bytes.size();
    const char *from = bytes.data();
    qsizetype misses = 0;
    while (end - from >= needle.size()) {
        const auto starts = static_cast<std::size_t>(end - from - needle.size() + 1);
        const void *first = std::memchr(from, static_cast<unsigned char>(needle.front()), starts);
        if (!first)
            return -1;
        from = static_cast<const char *>(first);
        if (std::memcmp(from, needle.data(), needleSize) == 0)
            return from - bytes.data();
        ++from;
        if (++misses * bytesForAMiss > from - bytes.data() + 8 * bytesForAMiss) {
            const void *found = ::memmem(from, static_cast<std::size_t>(end - from), needle.data(), needleSize);
            return found ? static_cast<const char *>(found) - bytes.data() : -1;
        }
    }
    return -1;
}

DelimiterFramer::DelimiterFramer(const DelimiterFraming &framing, qsizetype largestFrame)
    : m_delimiter(framing.delimiter)
    , m_kept(framing.kept)
    , m_largest(largestFrame)
{ }

//! How many of the last bytes of \a bytes are what a delimiter begins with.
qsizetype DelimiterFramer::beginningOfDelimiter(QByteArrayView bytes) const
{
    qsizetype size = m_delimiter.size() - 1;
    while (size > 0 && bytes.last(size) != QByteArrayView(m_delimiter).first(size))
        --size;
    return size;
}

qsizetype DelimiterFramer::next(QByteArrayView bytes, Frame &frame)
{
    const QByteArrayView part = bytes.first(std::min(bytes.size(), m_largest));
    const qsizetype from = std::max<qsizetype>(0, m_scanned - (m_delimiter.size() - 1));
    const qsizetype index = indexOf(part.sliced(from), m_delimiter);
    if (index < 0 && part.size() < m_largest) {
        m_scanned = part.size();
        return 0;
    }
    if (index < 0) {
        const qsizetype length = m_largest - beginningOfDelimiter(part);
        m_scanned = 0;
        m_tooLargeSince = m_tooLargeSince.value_or(frame.offset);
        setTooLarge(frame, part.first(length), *m_tooLargeSince, m_largest);
        return length;
    }
    const qsizetype length = from + index + m_delimiter.size();
    const QByteArrayView payload = part.first(m_kept ? length : from + index);
    if (m_tooLargeSince)
        setTooLarge(frame, payload, *m_tooLargeSince, m_largest);
    else
        frame.payload = payload.toByteArray();
    reset();
    return length;
}

void DelimiterFramer::last(QByteArrayView bytes, Frame &frame)
{
    setIncomplete(frame, bytes, FramingTexts::tr("the delimiter %1").arg(QString::fromLatin1(m_delimiter.toHex(' '))));
}

void DelimiterFramer::reset()
{
    m_scanned = 0;
    m_tooLargeSince.reset();
}

AnyLineFramer::AnyLineFramer(qsizetype largestFrame)
    : m_largest(largestFrame)
{ }

qsizetype AnyLineFramer::take(QByteArrayView text, qsizetype end, Frame &frame)
{
    if (m_tooLargeSince)
        setTooLarge(frame, text, *m_tooLargeSince, m_largest);
    else
        frame.payload = text.toByteArray();
    reset();
    return text.size() + end;
}

qsizetype AnyLineFramer::next(QByteArrayView bytes, Frame &frame)
{
    const QByteArrayView part = bytes.first(std::min(bytes.size(), m_largest));
    const qsizetype index = indexOfLineEnd(part.sliced(m_scanned));
    const qsizetype length = index < 0 ? part.size() : m_scanned + index;
    const QByteArrayView text = part.first(length);
    if (index >= 0 && part[length] == '\n')
        return take(text, 1, frame);
    if (index >= 0 && length + 1 < part.size()) // a CR, and the byte after it
        return take(text, part[length + 1] == '\n' ? 2 : 1, frame);
    m_scanned = length;
    if (part.size() < m_largest)
        return 0;
    m_scanned = 0; // a CR at the very end stays, with what follows it
    m_tooLargeSince = m_tooLargeSince.value_or(frame.offset);
    setTooLarge(frame, text, *m_tooLargeSince, m_largest);
    return length;
}

void AnyLineFramer::last(QByteArrayView bytes, Frame &frame)
{
    if (bytes.endsWith('\r'))
        take(bytes.chopped(1), 1, frame);
    else
        setIncomplete(frame, bytes, FramingTexts::tr("a line end"));
}

void AnyLineFramer::reset()
{
    m_scanned = 0;
    m_tooLargeSince.reset();
}

} // namespace wirebench::framing
