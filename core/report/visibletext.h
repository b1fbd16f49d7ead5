// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>

//! What a device or a file said, such that it can be shown anywhere.
namespace wirebench::report {

//! \a text with escapes for what has no glyph, such as \\n and \\x1b: one line, without control characters, and without
//! those that change the direction of others.
QString visible(QStringView text);

//! "1 byte", "1,234 bytes".
QString bytesText(qint64 count);
//! "12.345 s": seconds with three decimals, of any length.
QString secondsText(std::chrono::nanoseconds duration);

} // namespace wirebench::report
