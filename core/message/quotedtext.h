// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace wirebench::message {

//! A character of a text and how many bytes it is.
struct TextCell
{
    QString text; //!< as templates and patterns have it: "a", "\\r", "\\xff"
    qsizetype size = 1; //!< bytes
};

//! \a bytes as text in UTF-8, with escapes for what is none, or has no glyph; as they stand within quotes.
QList<TextCell> textCells(QByteArrayView bytes);
//! The escape of a byte: \\r \\n \\t \\0 \\\\ \\" or \\xHH.
QString escapedByte(char byte);
//! textCells() in quotes: a pattern of these bytes.
QString quotedText(QByteArrayView bytes);
//! Whether people would rather read them as text: some bytes, of which nearly all are characters or line ends.
bool looksLikeText(QByteArrayView bytes);

} // namespace wirebench::message
