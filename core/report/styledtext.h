// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

//! Text with meaning, which people see in a terminal, in a log or on a page.
namespace wirebench::report {

enum class Style : quint8 {
    Plain,
    Faint, //!< labels, places, what was left out
    Strong, //!< headings
    Expected, //!< bytes that would have fitted, where others came
    Wrong, //!< bytes that do not fit, and the mark below the first of them
    Free, //!< bytes of which every one fits: wildcards and numbers
    Passed,
    Inconclusive,
};

struct Span
{
    QString text; //!< without control characters
    Style style = Style::Plain;

    friend bool operator==(const Span &, const Span &) = default;
};

using Line = QList<Span>;

//! Appends to the last span where it has the same style.
void append(Line &line, const QString &text, Style style = Style::Plain);
//! Spaces up to \a column, if the line is not that long already.
void pad(Line &line, qsizetype column);
qsizetype lengthOf(const Line &line);

//! Each line with a line feed behind it, without white space at its end.
QString plainText(const QList<Line> &lines);
//! The same with the colours of terminals (SGR).
QString colouredText(const QList<Line> &lines);

} // namespace wirebench::report
