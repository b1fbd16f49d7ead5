// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringView>

namespace wirebench {

//! A stretch of a line of a scenario that is of one kind, for its colour.
struct ScenarioSpan
{
    enum Kind : quint8 {
        Statement, //!< The word that a statement begins with.
        Word, //!< Other words of the language.
        Name, //!< Of a device.
        Text, //!< In quotes.
        Expression, //!< A regular expression.
        Bytes,
        Wildcard, //!< ??, 4? and ...
        Number, //!< With its unit.
        Variable, //!< {name}, [name:type], and names that a statement sets.
        Comment,
    };

    qsizetype first = 0; //!< UTF-16 units
    qsizetype length = 0;
    Kind kind = Word;

    friend bool operator==(const ScenarioSpan &, const ScenarioSpan &) = default;
};

//! What stands where in a line, in order; white space and what is unknown is left out. Looks at words only, and so has
//! something to say about lines that are half written, too. \a isContinued: the line before it ended in a backslash.
QList<ScenarioSpan> scenarioSpans(QStringView line, bool isContinued = false);

//! Whether the statement goes on in the line below.
bool continuesBelow(QStringView line);

} // namespace wirebench
