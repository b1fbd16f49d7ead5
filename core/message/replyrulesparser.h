// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/replyrules.h"
#include "core/message/scanner.h"

namespace wirebench::message {

//! Reads rules of reply, line by line. Not to be used by others than parseReplyRules().
class ReplyRulesParser
{
public:
    tl::expected<ReplyRules, ReplyRulesError> parse(QStringView text);

private:
    //! Names a state that may come further down.
    struct StateUse
    {
        int line = 1;
        qsizetype position = 0;
        QString name;
    };

    Parsed<void> takeLine(Scanner &scanner);
    Parsed<void> takeFraming(Scanner &scanner);
    Parsed<void> takeVariable(Scanner &scanner);
    Parsed<void> takeQueue(Scanner &scanner);
    Parsed<void> takeState(Scanner &scanner);
    Parsed<void> takeStart(Scanner &scanner);
    Parsed<void> takeGreeting(Scanner &scanner);
    Parsed<void> takeTimer(Scanner &scanner);
    Parsed<void> takeRule(Scanner &scanner);

    // What is in a rule.
    Parsed<void> takeConditions(Scanner &scanner, ReplyRule &rule);
    //! From "->" to the end of the line.
    Parsed<void> takeAction(Scanner &scanner, ReplyRule &rule, bool isAnswer);
    Parsed<void> takeReply(Scanner &scanner, ReplyRule &rule, bool isAnswer);
    Parsed<void> takeClauses(Scanner &scanner, ReplyRule &rule);
    Parsed<void> takeDelay(Scanner &scanner, ReplyRule &rule);
    Parsed<void> takeSplit(Scanner &scanner, ReplyRule &rule);
    Parsed<void> takeTimes(Scanner &scanner, ReplyRule &rule);
    Parsed<void> takeAssignment(Scanner &scanner, ReplyRule &rule, ReplyAssignment::Kind kind);
    Parsed<void> takeEnding(Scanner &scanner, ReplyRule &rule);

    // Names
    Parsed<QString> takeNewName(Scanner &scanner) const;
    Parsed<QString> takeStateName(Scanner &scanner);
    bool isVariable(const QString &name) const;
    bool isQueue(const QString &name) const;
    //! Whether everything that \a expression, which begins at \a start, asks for is there when \a rule fits.
    Parsed<void> checkNames(const Scanner &scanner, const ReplyExpression &expression, qsizetype start,
                            const ReplyRule &rule) const;
    Parsed<void> checkVariables(const Scanner &scanner, const ReplyRule &rule, qsizetype start) const;
    //! That there is room for one more of something, of which there are \a count.
    Parsed<void> checkCount(const Scanner &scanner, std::size_t count, std::size_t most, const QString &what) const;
    //! Of what has to come before the rules.
    Parsed<void> checkIsEarly(const Scanner &scanner, const QString &what) const;

    ReplyRules m_rules;
    QString m_state; // that the rules are of which come now
    QList<StateUse> m_uses;
    int m_line = 0;
};

//! White space or a comment, then nothing.
bool isAtLineEnd(const Scanner &scanner);
Parsed<void> checkLineEnd(Scanner &scanner, const QString &expected);
//! "50ms", "2s"; nothing for other text, and for more than a day.
std::optional<std::chrono::milliseconds> durationOf(QStringView text);

} // namespace wirebench::message
