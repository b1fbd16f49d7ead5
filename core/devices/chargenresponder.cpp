// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/chargenresponder.h"

namespace wirebench::devices {

namespace {

constexpr int firstCharacter = 0x20;
constexpr int characters = 95; // that print
constexpr int lineLength = 72;
constexpr int cycles = 9; // in a piece, 63 KB

//! All lines, from the first to that which follows the last, and again: pieces of it make one stream without a seam.
const QByteArray &pattern()
{
    static const QByteArray made = [] {
        QByteArray bytes;
        for (int line = 0; line < cycles * characters; ++line) {
            for (int column = 0; column < lineLength; ++column)
                bytes += static_cast<char>(firstCharacter + (line + column) % characters);
            bytes += "\r\n";
        }
        return bytes;
    }();
    return made;
}

} // namespace

QList<session::Answer> ChargenResponder::begin(std::chrono::nanoseconds)
{
    m_isStream = true;
    m_isFlowing = true;
    return {};
}

//! What comes over TCP is thrown away, as RFC 864 has it.
QList<session::Answer> ChargenResponder::feed(const QByteArray &, std::chrono::nanoseconds)
{
    if (m_isStream)
        return {};
    m_random = m_random * 6364136223846793005 + 1442695040888963407; // Knuth's MMIX
    const auto length = static_cast<qsizetype>((m_random >> 33) % (largestDatagram + 1));
    return {{.bytes = pattern().first(length)}};
}

std::optional<std::chrono::nanoseconds> ChargenResponder::wakeTime() const
{
    return m_isFlowing ? std::optional(std::chrono::nanoseconds(0)) : std::nullopt; // at once
}

QList<session::Answer> ChargenResponder::wake(std::chrono::nanoseconds)
{
    return {{.bytes = pattern()}};
}

} // namespace wirebench::devices
