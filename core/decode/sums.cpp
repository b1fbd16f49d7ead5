// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/sums.h"

#include <algorithm>

namespace wirebench::decode {

namespace {

quint64 low8(quint64 value)
{
    return value & 0xff;
}

quint64 low16(quint64 value)
{
    return value & 0xffff;
}

quint64 low32(quint64 value)
{
    return value & 0xffffffff;
}

quint64 addBytes(quint64 state, QByteArrayView bytes)
{
    for (const char byte : bytes)
        state += static_cast<quint8>(byte);
    return state;
}

quint64 addXor(quint64 state, QByteArrayView bytes)
{
    for (const char byte : bytes)
        state ^= static_cast<quint8>(byte);
    return state;
}

//! Bytes with end-around carry: a carry out of eight bits is added again.
quint64 carried8(quint64 sum)
{
    return sum == 0 ? 0 : (sum - 1) % 255 + 1;
}

//! The same of 16 bits.
quint64 carried16(quint64 sum)
{
    return sum == 0 ? 0 : (sum - 1) % 65535 + 1;
}

// Sums of words of two bytes keep in this bit whether the first byte of one has been added, and not yet the second.
constexpr quint64 halfWord = quint64(1) << 63;

//! Words whose first byte counts \a first and whose second counts \a second. A missing second byte counts as 0.
template<quint64 first, quint64 second>
quint64 addWords(quint64 state, QByteArrayView bytes)
{
    quint64 sum = state & ~halfWord;
    bool half = (state & halfWord) != 0;
    for (const char byte : bytes) {
        sum += static_cast<quint8>(byte) * (half ? second : first);
        half = !half;
    }
    return (half ? halfWord : 0) | sum;
}

quint64 internetEnd(quint64 state)
{
    return low16(~carried16(state & ~halfWord));
}

//! Two sums in one state: what was added, and the sum of all the first one's values.
struct Pair
{
    quint64 plain;
    quint64 running;
};

Pair pairOf(quint64 state)
{
    return {low32(state), state >> 32};
}

quint64 stateOf(Pair pair, quint64 modulus)
{
    return (pair.running % modulus) << 32 | pair.plain % modulus;
}

//! Fletcher's sums of bytes, and Adler's.
template<quint64 modulus>
quint64 addPair(quint64 state, QByteArrayView bytes)
{
    constexpr qsizetype block = 1 << 20; // after which the running sum is far from overflowing
    for (; !bytes.isEmpty(); bytes = bytes.sliced(std::min(block, bytes.size()))) {
        Pair pair = pairOf(state);
        for (const char byte : bytes.first(std::min(block, bytes.size()))) {
            pair.plain += static_cast<quint8>(byte);
            pair.running += pair.plain;
        }
        state = stateOf(pair, modulus);
    }
    return state;
}

quint64 fletcher16End(quint64 state)
{
    return pairOf(state).running << 8 | pairOf(state).plain;
}

quint64 ubxEnd(quint64 state) // the plain sum is the first byte
{
    return pairOf(state).plain << 8 | pairOf(state).running;
}

quint64 adler32End(quint64 state)
{
    return pairOf(state).running << 16 | pairOf(state).plain;
}

// The sums of Fletcher-32 have 16 bits each; a byte that waits for its second is above the plain one, with a mark.
constexpr quint64 waiting = 0x100;

quint64 fletcher32Word(quint64 state, quint64 word)
{
    const Pair pair = pairOf(state);
    const quint64 plain = low16(pair.plain) + word;
    return stateOf({plain, pair.running + plain}, 65535);
}

quint64 addFletcher32(quint64 state, QByteArrayView bytes)
{
    for (const char byte : bytes) {
        const quint64 value = static_cast<quint8>(byte);
        const quint64 before = low32(state) >> 16;
        state = before == 0 ? state | (waiting | value) << 16
                            : fletcher32Word(state & ~(quint64(0xffff) << 16), low8(before) | value << 8);
    }
    return state;
}

quint64 fletcher32End(quint64 state)
{
    const quint64 before = low32(state) >> 16;
    if (before != 0)
        state = fletcher32Word(state & ~(quint64(0xffff) << 16), low8(before));
    return adler32End(state);
}

constexpr SumEntry entries[] = {
    {"SUM-8", "", 8, 0xdd, 0, addBytes, low8},
    {"SUM-8/NEGATED", "LRC/MODBUS MODBUS-ASCII INTEL-HEX", 8, 0x23, 0, addBytes,
     [](quint64 state) { return low8(~state + 1); }},
    {"SUM-8/INVERTED", "", 8, 0x22, 0, addBytes, [](quint64 state) { return low8(~state); }},
    {"SUM-8/CARRY", "", 8, 0xde, 0, addBytes, carried8},
    {"SUM-8/LIN", "LIN", 8, 0x21, 0, addBytes, [](quint64 state) { return low8(~carried8(state)); }},
    {"XOR-8", "BCC LRC/XOR NMEA NMEA-0183", 8, 0x31, 0, addXor, low8},
    {"XOR-8/INVERTED", "", 8, 0xce, 0, addXor, [](quint64 state) { return low8(~state); }},
    {"FLETCHER-16", "", 16, 0x1ede, 0, addPair<255>, fletcher16End},
    {"FLETCHER-16/UBX", "UBX", 16, 0xdd15, 0, addPair<256>, ubxEnd},
    {"INTERNET", "RFC-1071", 16, 0xf62a, 0, addWords<256, 1>, internetEnd},
    {"SUM-16", "", 16, 0x01dd, 0, addBytes, low16},
    {"SUM-16/NEGATED", "", 16, 0xfe23, 0, addBytes, [](quint64 state) { return low16(~state + 1); }},
    {"SUM-16/INVERTED", "", 16, 0xfe22, 0, addBytes, [](quint64 state) { return low16(~state); }},
    {"SUM-16/WORDS-BE", "", 16, 0x09d4, 0, addWords<256, 1>, low16},
    {"SUM-16/WORDS-LE", "", 16, 0xd509, 0, addWords<1, 256>, low16},
    {"ADLER-32", "", 32, 0x091e01de, 1, addPair<65521>, adler32End},
    {"FLETCHER-32", "", 32, 0xdf09d509, 0, addFletcher32, fletcher32End},
    {"SUM-32", "", 32, 0x000001dd, 0, addBytes, low32},
};

} // namespace

std::span<const SumEntry> sumCatalogue()
{
    return entries;
}

} // namespace wirebench::decode
