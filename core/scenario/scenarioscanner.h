// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/scanner.h"
#include "core/scenario/place.h"

#include <QStringList>

#include <vector>

namespace wirebench::scenario {

//! What a statement takes that has a notation of its own: a template, a pattern, an address.
struct Operand
{
    qsizetype start = 0; //!< in the whole text
    QString text; //!< Continued lines are one, of the same length.

    qsizetype end() const { return start + text.size(); }
};

//! Takes the text of a scenario apart. White space is blanks, and line ends behind a backslash.
class ScenarioScanner
{
public:
    //! \a text outlives this.
    ScenarioScanner(QStringView text, const QString &fileName);

    message::Scanner &chars() { return m_chars; }
    const message::Scanner &chars() const { return m_chars; }
    qsizetype position() const { return m_chars.position(); }

    void skipSpace();
    //! Also lines and comments.
    void skipBlank();
    //! The line is over, the block, or the text.
    bool isAtStatementEnd() const;
    //! Small letters and hyphens, as "expect-close"; perhaps empty. Takes nothing when a letter, a digit or '_'
    //! follows.
    QString peekKeyword() const;
    bool takeKeyword(QStringView word);
    //! Up to white space, '#' or, when nothing opened it, '}'.
    Operand takeUnit();
    //! Up to the end of the statement, one of \a words where a word may begin, or a block where \a endsAtBlock: '{'
    //! with white space behind it.
    Operand takeOperand(const QStringList &words, bool endsAtBlock = false);
    //! To the end of the line, and of the block that it opens.
    void skipStatement();

    Place place(qsizetype start, qsizetype end) const;
    ScenarioError error(qsizetype start, qsizetype end, const QString &problem, const QString &expected = {}) const;
    //! What stands here where something else should be.
    ScenarioError unexpected(const QString &expected) const;
    //! An error within \a operand.
    ScenarioError within(const Operand &operand, const message::TextError &error) const;

private:
    //! How many characters of white space there are at \a at, which are no line end.
    qsizetype spaceAt(qsizetype at) const;
    //! The end of the quoted text, the regular expression or the comment that begins at \a at; of quotes that are not
    //! closed the end of the line.
    qsizetype closedAt(qsizetype at, QChar end) const;
    Operand operandTo(qsizetype start, qsizetype end) const;

    QStringView m_text;
    QString m_fileName;
    message::Scanner m_chars;
    std::vector<qsizetype> m_lines; // where each begins
};

} // namespace wirebench::scenario
