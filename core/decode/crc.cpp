// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/crc.h"

#include <QtEndian>

namespace wirebench::decode {

namespace {

quint64 reflected(quint64 value, int width)
{
    quint64 result = 0;
    for (int bit = 0; bit < width; ++bit) {
        result = result << 1 | (value & 1);
        value >>= 1;
    }
    return result;
}

template<bool reflectIn>
std::size_t nextByte(quint64 state)
{
    return static_cast<std::size_t>(reflectIn ? state & 0xff : state >> 56);
}

template<bool reflectIn>
quint64 withoutNextByte(quint64 state)
{
    return reflectIn ? state >> 8 : state << 8;
}

template<bool reflectIn>
quint64 tableEntry(quint64 byte, quint64 polynomial)
{
    quint64 state = reflectIn ? byte : byte << 56;
    for (int bit = 0; bit < 8; ++bit) {
        const bool divides = (reflectIn ? state & 1 : state >> 63) != 0;
        state = reflectIn ? state >> 1 : state << 1;
        state ^= divides ? polynomial : 0;
    }
    return state;
}

using Tables = std::array<std::array<quint64, 256>, 8>;

template<bool reflectIn>
void fill(Tables &tables, quint64 polynomial)
{
    for (std::size_t byte = 0; byte < 256; ++byte)
        tables[0][byte] = tableEntry<reflectIn>(byte, polynomial);
    for (std::size_t table = 1; table < tables.size(); ++table) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const quint64 before = tables[table - 1][byte];
            tables[table][byte] = tables[0][nextByte<reflectIn>(before)] ^ withoutNextByte<reflectIn>(before);
        }
    }
}

template<bool reflectIn>
quint64 advanced(const Tables &tables, quint64 state, QByteArrayView bytes)
{
    const char *from = bytes.data();
    const char *const end = from + bytes.size();
    for (; end - from >= 8; from += 8) {
        state ^= reflectIn ? qFromLittleEndian<quint64>(from) : qFromBigEndian<quint64>(from);
        quint64 sum = 0;
        for (std::size_t table = tables.size(); table-- > 0; state = withoutNextByte<reflectIn>(state))
            sum ^= tables[table][nextByte<reflectIn>(state)];
        state = sum;
    }
    for (; from != end; ++from) {
        const auto byte = static_cast<quint8>(*from);
        state = tables[0][nextByte<reflectIn>(state) ^ byte] ^ withoutNextByte<reflectIn>(state);
    }
    return state;
}

} // namespace

Crc::Crc(const CrcParameters &parameters)
    : m_parameters(parameters)
{
    if (parameters.reflectIn)
        fill<true>(m_tables, reflected(parameters.polynomial, parameters.width));
    else
        fill<false>(m_tables, parameters.polynomial << (64 - parameters.width));
}

quint64 Crc::begin() const
{
    return m_parameters.reflectIn ? reflected(m_parameters.initial, m_parameters.width)
                                  : m_parameters.initial << (64 - m_parameters.width);
}

quint64 Crc::add(quint64 state, QByteArrayView bytes) const
{
    return m_parameters.reflectIn ? advanced<true>(m_tables, state, bytes) : advanced<false>(m_tables, state, bytes);
}

quint64 Crc::end(quint64 state) const
{
    const quint64 value = m_parameters.reflectIn ? state : state >> (64 - m_parameters.width);
    const bool turned = m_parameters.reflectIn != m_parameters.reflectOut;
    return (turned ? reflected(value, m_parameters.width) : value) ^ m_parameters.xorOut;
}

} // namespace wirebench::decode
