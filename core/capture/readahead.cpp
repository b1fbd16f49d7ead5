// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/readahead.h"

#include <algorithm>
#include <cstring>

namespace wirebench::capture {

namespace {

constexpr qsizetype windowSize = 64 * 1024;
constexpr qsizetype largestSmallPiece = 8 * 1024;

} // namespace

bool ReadAhead::has(quint64 offset, qsizetype size) const
{
    const auto kept = static_cast<quint64>(m_bytes.size());
    return offset >= m_begin && offset - m_begin <= kept && static_cast<quint64>(size) <= kept - (offset - m_begin);
}

Result<qsizetype> ReadAhead::read(const LocalFile &file, quint64 offset, char *to, qsizetype size, quint64 end)
{
    const bool isNext = offset >= m_next && offset - m_next < windowSize;
    m_next = offset + static_cast<quint64>(size);
    if (!has(offset, size)) {
        if (!isNext || size > largestSmallPiece || end < m_next)
            return file.read(offset, to, size);
        m_begin = offset;
        m_bytes.resize(static_cast<qsizetype>(std::min<quint64>(windowSize, end - offset)));
        const auto got = file.read(offset, m_bytes.data(), m_bytes.size());
        m_bytes.truncate(got.value_or(0));
        if (!got)
            return got;
        size = std::min(size, m_bytes.size());
    }
    if (size > 0)
        std::memcpy(to, m_bytes.constData() + (offset - m_begin), static_cast<std::size_t>(size));
    return size;
}

} // namespace wirebench::capture
