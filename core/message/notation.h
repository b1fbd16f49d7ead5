// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/template.h"

//! How people write bytes.
namespace wirebench::message {

enum class Notation : quint8 {
    Text, //!< As it stands, in UTF-8, and a line end behind it.
    Escapes, //!< Text with \\r \\n \\t \\0 \\\\ \\" \\xHH (a byte) and \\u{H…} (a character); no other backslash.
    Hex, //!< As parseHex() reads it.
    Template, //!< As Template::parse() says, rendered with the given variables.
};

enum class LineEnd : quint8 { None, Lf, CrLf, Cr, Nul };

struct PayloadOptions
{
    LineEnd lineEnd = LineEnd::None; //!< of Notation::Text
    Variables variables; //!< of Notation::Template
};

//! The most that is read, in UTF-16 units.
inline constexpr qsizetype longestPayloadText = 16 * 1024 * 1024;

//! The bytes that \a text is the notation of. What cannot be rendered of a template is an error at its placeholder.
Parsed<QByteArray> parsePayload(QStringView text, Notation notation, const PayloadOptions &options = {});

} // namespace wirebench::message
