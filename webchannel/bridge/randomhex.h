// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace wirebench::bridge {

//! 128 bits from the system's random source, as 32 hexadecimal digits. For secrets.
QByteArray randomHex();

} // namespace wirebench::bridge
