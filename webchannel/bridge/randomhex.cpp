// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/randomhex.h"

#include <QRandomGenerator>

#include <array>

namespace wirebench::bridge {

QByteArray randomHex()
{
    std::array<quint32, 4> bits;
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits).toHex();
}

} // namespace wirebench::bridge
