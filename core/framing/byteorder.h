// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace wirebench::framing {

//! Which byte of a number goes first.
enum class ByteOrder : quint8 {
    BigEndian, //!< The most significant.
    LittleEndian, //!< The least significant.
};

} // namespace wirebench::framing
