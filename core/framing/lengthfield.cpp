// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/lengthfield.h"

#include <limits>

namespace wirebench::framing {

namespace {

//! What is added to the value.
qint64 addend(const LengthFraming &framing)
{
    return framing.adjustment + (framing.inclusive ? 0 : framing.offset + framing.width);
}

} // namespace

quint64 readNumber(QByteArrayView bytes, ByteOrder order)
{
    quint64 value = 0;
    for (qsizetype index = 0; index < bytes.size(); ++index) {
        const qsizetype place = order == ByteOrder::BigEndian ? index : bytes.size() - 1 - index;
        value = value << 8 | static_cast<quint8>(bytes[place]);
    }
    return value;
}

std::optional<QByteArray> writeNumber(quint64 value, int width, ByteOrder order)
{
    if (width < 8 && value >> (8 * width) != 0)
        return std::nullopt;
    QByteArray bytes(width, Qt::Uninitialized);
    for (qsizetype index = 0; index < width; ++index) {
        bytes[order == ByteOrder::LittleEndian ? index : width - 1 - index] = static_cast<char>(value & 0xff);
        value >>= 8;
    }
    return bytes;
}

quint64 frameLength(const LengthFraming &framing, quint64 value)
{
    const qint64 added = addend(framing);
    if (added < 0) {
        const auto subtracted = static_cast<quint64>(-added);
        return value < subtracted ? 0 : value - subtracted;
    }
    constexpr quint64 most = std::numeric_limits<quint64>::max();
    return value > most - static_cast<quint64>(added) ? most : value + static_cast<quint64>(added);
}

std::optional<quint64> lengthValue(const LengthFraming &framing, quint64 frameLength)
{
    const qint64 added = addend(framing);
    if (added < 0)
        return frameLength + static_cast<quint64>(-added);
    if (frameLength < static_cast<quint64>(added))
        return std::nullopt;
    return frameLength - static_cast<quint64>(added);
}

} // namespace wirebench::framing
