// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <chrono>

//! What a device or a file said, such that it can be shown anywhere.
namespace wirebench::report {

//! \a text with escapes for what has no glyph, such as \\n and \\x1b: one line, without control characters, and without
//! those that change the direction of others.
QString visible(QStringView text);

//! A character of a text and how many bytes it is.
struct TextCell
{
    QString text; //!< as templates and patterns have it: "a", "\\r", "\\xff"
    qsizetype size = 1; //!< bytes
};

//! \a bytes as text in UTF-8, with escapes for what is none; as they stand within quotes.
QList<TextCell> textCells(QByteArrayView bytes);
//! The same in quotes.
QString quoted(QByteArrayView bytes);
//! Whether people would rather read them as text: some bytes, of which nearly all are characters or line ends.
bool looksLikeText(QByteArrayView bytes);

//! "1 byte", "1,234 bytes".
QString bytesText(qint64 count);
//! "12.345 s": seconds with three decimals, of any length.
QString secondsText(std::chrono::nanoseconds duration);

} // namespace wirebench::report
