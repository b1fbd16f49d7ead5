// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/patternlayout.h"
#include "core/report/difference.h"

namespace wirebench::message {
class MessagePattern;
}

namespace wirebench::report {

//! Rows of sixteen bytes, expected above got.
class HexComparison
{
public:
    //! \a pattern may be nullptr: then only what came is shown, with its mismatch marked. All outlive this.
    HexComparison(const harness::ByteMismatch &mismatch, const message::MessagePattern *pattern,
                  const DifferenceWindow &window);

    QList<Line> lines() const;

private:
    //! What is expected of one byte of the message.
    struct Cell
    {
        QString digits; //!< two, or spaces
        QChar text = u' ';
        Style style = Style::Plain;
    };

    qsizetype size() const;
    const message::PatternPart *partAt(qsizetype offset) const;
    Cell expectedAt(qsizetype offset) const;
    Cell gotAt(qsizetype offset) const;
    bool fitsAt(qsizetype offset) const;
    Line row(qsizetype first, bool isExpected) const;
    Line marks(qsizetype first) const;
    QString words() const;
    QString expectedWords(const message::PatternPart &part) const;
    QList<Line> numbers(qsizetype first, qsizetype last) const;

    const harness::ByteMismatch &m_mismatch;
    const DifferenceWindow &m_window;
    message::PatternLayout m_layout;
    bool m_hasPattern;
    qsizetype m_at; // the first byte that does not fit
    qsizetype m_marked = 1; // how many bytes are marked, of a number all
};

} // namespace wirebench::report
