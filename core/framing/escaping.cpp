// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/escaping.h"

#include <algorithm>
#include <cstring>

namespace wirebench::framing {

namespace {

constexpr char slipEscape = '\xdb';
constexpr char slipEscapedEnd = '\xdc';
constexpr char slipEscapedEscape = '\xdd';
constexpr qsizetype longestBlock = 254; // of COBS, without its code

char *copied(QByteArrayView bytes, char *target)
{
    std::memcpy(target, bytes.data(), static_cast<std::size_t>(bytes.size()));
    return target + bytes.size();
}

//! The bytes before the first \a byte; all of them without one.
QByteArrayView before(QByteArrayView bytes, char byte)
{
    const void *found =
        std::memchr(bytes.data(), static_cast<unsigned char>(byte), static_cast<std::size_t>(bytes.size()));
    return found ? bytes.first(static_cast<const char *>(found) - bytes.data()) : bytes;
}

} // namespace

QByteArray slipEscaped(QByteArrayView bytes)
{
    const auto isSpecial = [](char byte) { return byte == slipEnd || byte == slipEscape; };
    const qsizetype specials = std::count_if(bytes.begin(), bytes.end(), isSpecial);
    QByteArray escaped(bytes.size() + specials, Qt::Uninitialized);
    char *target = escaped.data();
    for (const char byte : bytes) {
        if (isSpecial(byte)) {
            *target++ = slipEscape;
            *target++ = byte == slipEnd ? slipEscapedEnd : slipEscapedEscape;
        } else {
            *target++ = byte;
        }
    }
    return escaped;
}

Unescaped slipUnescaped(QByteArrayView bytes)
{
    Unescaped result{QByteArray(bytes.size(), Qt::Uninitialized), std::nullopt};
    char *target = result.bytes.data();
    qsizetype index = 0;
    while (index < bytes.size()) {
        const QByteArrayView plain = before(bytes.sliced(index), slipEscape);
        target = copied(plain, target);
        index += plain.size();
        if (index == bytes.size())
            break;
        const char code = index + 1 < bytes.size() ? bytes[index + 1] : '\0';
        const bool known = code == slipEscapedEnd || code == slipEscapedEscape;
        if (known)
            *target++ = code == slipEscapedEnd ? slipEnd : slipEscape;
        else if (!result.wrongAt)
            result.wrongAt = index;
        index += known ? 2 : 1;
    }
    result.bytes.truncate(target - result.bytes.constData());
    return result;
}

QByteArray cobsEncoded(QByteArrayView bytes)
{
    QByteArray encoded(bytes.size() + bytes.size() / longestBlock + 1, Qt::Uninitialized);
    char *target = encoded.data();
    while (true) {
        const QByteArrayView block = before(bytes.first(std::min(bytes.size(), longestBlock)), cobsEnd);
        *target++ = static_cast<char>(block.size() + 1);
        target = copied(block, target);
        bytes = bytes.sliced(block.size());
        if (bytes.isEmpty())
            break;
        if (block.size() < longestBlock)
            bytes = bytes.sliced(1); // the 0 that the code stands for; behind it a block follows, if an empty one
    }
    encoded.truncate(target - encoded.constData());
    return encoded;
}

Unescaped cobsDecoded(QByteArrayView bytes)
{
    Unescaped result{QByteArray(bytes.size(), Qt::Uninitialized), std::nullopt};
    char *target = result.bytes.data();
    qsizetype index = 0;
    while (index < bytes.size()) {
        const auto size = static_cast<qsizetype>(static_cast<quint8>(bytes[index])) - 1;
        const QByteArrayView rest = bytes.sliced(index + 1);
        if (size > rest.size())
            result.wrongAt = index;
        const QByteArrayView block = rest.first(std::min(size, rest.size()));
        target = copied(block, target);
        index += 1 + block.size();
        if (size < longestBlock && index < bytes.size())
            *target++ = cobsEnd;
    }
    result.bytes.truncate(target - result.bytes.constData());
    return result;
}

} // namespace wirebench::framing
