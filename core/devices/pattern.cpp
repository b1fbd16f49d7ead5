// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/pattern.h"

#include <QtEndian>

namespace wirebench::devices {
namespace {

quint32 step(quint32 state)
{
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state;
}

} // namespace

Pattern::Pattern(quint32 seed)
    : m_state(seed == 0 ? 0x9E3779B9U : seed)
{ }

QByteArray Pattern::next(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    char *out = bytes.data();
    char *const end = out + size;
    while (out != end) {
        if (m_used == 4 && end - out >= 4) { // whole words, the usual case
            m_state = step(m_state);
            qToLittleEndian(m_state, out);
            out += 4;
            continue;
        }
        if (m_used == 4) {
            m_state = step(m_state);
            m_used = 0;
        }
        *out++ = static_cast<char>(m_state >> (8 * m_used++) & 0xFF);
    }
    return bytes;
}

} // namespace wirebench::devices
