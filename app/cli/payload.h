// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace wirebench::cli {

//! Text as UTF-8, with the escapes \r \n \t \0 \\ \" and \xHH (a byte). InvalidArgument says at which character,
//! counted from 1, something else was.
Result<QByteArray> bytesFromText(const QString &text);

//! Pairs of hexadecimal digits, with white space, commas, colons or "0x" between them or not. InvalidArgument likewise.
Result<QByteArray> bytesFromHex(const QString &text);

//! The inverse of bytesFromText(), in visible ASCII.
QString textFromBytes(QByteArrayView bytes);

} // namespace wirebench::cli
