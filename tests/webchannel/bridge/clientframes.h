// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <array>

//! What clients send on a WebSocket, sound or not, made without the code under test.
namespace wirebench::tests {

using Mask = std::array<char, 4>;

constexpr Mask someMask{'\x12', '\xf4', '\x56', '\x98'};

inline QByteArray someBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 7 + i / 256);
    return bytes;
}

inline QByteArray maskedByReference(QByteArray bytes, Mask mask)
{
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(bytes[i] ^ mask[static_cast<std::size_t>(i % 4)]);
    return bytes;
}

//! First two bytes of a header, and as many bytes of length as asked for.
inline QByteArray header(int first, int second, qsizetype lengthBytes = 0, quint64 length = 0)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(length, bytes.data());
    return QByteArray(1, static_cast<char>(first)) + static_cast<char>(second) + bytes.last(lengthBytes);
}

inline QByteArray maskBytes(Mask mask = someMask)
{
    return QByteArray(mask.data(), 4);
}

//! A frame of a client. \a first: FIN, RSV and opcode.
inline QByteArray frame(int first, const QByteArray &payload, Mask mask = someMask)
{
    const qsizetype size = payload.size();
    const QByteArray start = size < 126 ? header(first, 0x80 + static_cast<int>(size))
        : size <= 0xffff                ? header(first, 0x80 + 126, 2, static_cast<quint64>(size))
                                        : header(first, 0x80 + 127, 8, static_cast<quint64>(size));
    return start + maskBytes(mask) + maskedByReference(payload, mask);
}

} // namespace wirebench::tests
