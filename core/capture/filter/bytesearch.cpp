// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/bytesearch.h"

#include <cstring>

namespace wirebench::capture {

qsizetype findBytes(QByteArrayView bytes, QByteArrayView wanted)
{
    if (wanted.isEmpty())
        return 0;
    if (wanted.size() > bytes.size())
        return -1;
    const void *found = ::memmem(bytes.data(), static_cast<std::size_t>(bytes.size()), wanted.data(),
                                 static_cast<std::size_t>(wanted.size()));
    return found ? static_cast<const char *>(found) - bytes.data() : -1;
}

MaskedSearch::MaskedSearch(const QByteArray &bytes, const QByteArray &mask)
    : m_bytes(bytes)
    , m_mask(mask)
{
    Q_ASSERT(!bytes.isEmpty() && bytes.size() == mask.size());
    qsizetype length = 0;
    for (qsizetype i = 0; i < mask.size(); ++i) {
        length = mask[i] == '\xff' ? length + 1 : 0;
        if (length > m_exactLength) {
            m_exactLength = length;
            m_exactStart = i + 1 - length;
        }
    }
}

bool MaskedSearch::isAt(QByteArrayView bytes, qsizetype position) const
{
    for (qsizetype i = 0; i < m_bytes.size(); ++i) {
        if ((bytes[position + i] & m_mask[i]) != m_bytes[i])
            return false;
    }
    return true;
}

qsizetype MaskedSearch::find(QByteArrayView bytes) const
{
    const qsizetype last = bytes.size() - m_bytes.size(); // where it can begin
    const QByteArrayView exact = QByteArrayView(m_bytes).sliced(m_exactStart, m_exactLength);
    for (qsizetype position = 0; position <= last; ++position) {
        if (!exact.isEmpty()) {
            const qsizetype from = position + m_exactStart;
            const qsizetype found = findBytes(bytes.sliced(from), exact);
            if (found < 0 || position + found > last)
                return -1;
            position += found;
        }
        if (isAt(bytes, position))
            return position;
    }
    return -1;
}

} // namespace wirebench::capture
