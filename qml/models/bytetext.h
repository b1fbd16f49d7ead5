// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

namespace wirebench {

//! How bytes are written for somebody to paste elsewhere.
enum class ByteTextForm {
    Hex, //!< "01 03 ff"
    CArray, //!< "{0x01, 0x03, 0xff}", 12 in a line
    Python, //!< "b'\\x01\\x03\\xff'"
    HexDump, //!< as hexdump -C writes it
    Text, //!< as UTF-8; what is none becomes U+FFFD
};

QString byteText(QByteArrayView bytes, ByteTextForm form);

//! "01 03 ff 00 00 00 00 00  07": pairs of digits, with a gap after each eight.
QString hexColumns(QByteArrayView bytes);
//! A character for each byte; a dot for what is no printable ASCII.
QString characters(QByteArrayView bytes);

} // namespace wirebench
