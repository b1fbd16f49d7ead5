// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/texterror.h"

#include <QByteArrayView>
#include <QStringView>

namespace wirebench::message {

//! Notation::Hex: pairs of hexadecimal digits, each perhaps with 0x in front. Between them white space, commas and
//! colons; "//" begins a comment that goes on to the end of its line.
Parsed<QByteArray> parseHex(QStringView text);

//! "01 03 ff", which parseHex() reads.
QString toHexText(QByteArrayView bytes);

} // namespace wirebench::message
