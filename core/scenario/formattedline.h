// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/scenarioscanner.h"

#include <QList>

namespace wirebench::scenario {

//! What stands between white space in a statement. Quotes, placeholders and regular expressions are in one piece.
struct FormatToken
{
    QString text;
    bool isContinued = false; //!< It began a line, behind a backslash.
};

//! Takes the text of one statement without blocks apart. With \a patternAt a '/' at the beginning of the token of that
//! number begins a regular expression.
QList<FormatToken> formatTokens(QStringView text, qsizetype patternAt = -1);

//! Makes the digits of bytes small letters, up to a word behind them.
void lowerBytes(QList<FormatToken> &tokens, qsizetype from);

//! A line, or several that go on with a backslash.
struct FormattedLine
{
    int depth = 0;
    QList<FormatToken> tokens;
    QString comment; //!< behind it, with its '#'
    //! Tokens at the front that stand in a column of their own, with those of the lines around; 0: none do.
    qsizetype columnTokens = 0;
    bool isAfterEmptyLine = false;

    QString oneLine() const;
};

//! As one text: columns, depths, and what is too long to have a column.
QString joinedLines(const QList<FormattedLine> &lines);

} // namespace wirebench::scenario
