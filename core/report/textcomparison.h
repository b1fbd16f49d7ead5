// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/report/difference.h"

namespace wirebench::message {
class MessagePattern;
}

namespace wirebench::report {

//! What was expected as text above the text that came.
class TextComparison
{
public:
    //! \a pattern, of text, may be nullptr: then its text stands for it. All outlive this.
    TextComparison(const harness::ByteMismatch &mismatch, const message::MessagePattern *pattern,
                   const DifferenceWindow &window);

    QList<Line> lines() const;

private:
    //! A line of \a bytes from its label on, and at which column byte m_at of it stands.
    std::pair<Line, qsizetype> quotedLine(const QString &label, QByteArrayView bytes, Style wrong) const;
    QString words() const;

    const harness::ByteMismatch &m_mismatch;
    const DifferenceWindow &m_window;
    QByteArray m_expected; // when it is quoted text
    bool m_isQuoted = false;
    qsizetype m_at; // the first byte that does not fit
};

} // namespace wirebench::report
