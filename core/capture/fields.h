// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QtEndian>

namespace wirebench::capture {

//! Numbers within bytes of one byte order. Whoever asks has checked the length.
class Fields
{
public:
    Fields(QByteArrayView bytes, bool isBigEndian)
        : m_bytes(bytes)
        , m_isBigEndian(isBigEndian)
    { }

    template<typename Integer>
    Integer at(qsizetype offset) const
    {
        Q_ASSERT(offset >= 0 && offset + qsizetype(sizeof(Integer)) <= m_bytes.size());
        const char *from = m_bytes.data() + offset;
        return m_isBigEndian ? qFromBigEndian<Integer>(from) : qFromLittleEndian<Integer>(from);
    }

private:
    QByteArrayView m_bytes;
    bool m_isBigEndian;
};

} // namespace wirebench::capture
