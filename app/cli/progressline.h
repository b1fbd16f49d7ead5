// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/result.h"

namespace wirebench::cli {

//! How far a run is, in one line of the terminal that standard error is; elsewhere nothing. It stands below what was
//! printed, so hide it before printing, for both may be the same terminal.
class ProgressLine
{
public:
    //! \a count: of scenarios.
    explicit ProgressLine(qsizetype count);
    ~ProgressLine() { hide(); }
    Q_DISABLE_COPY_MOVE(ProgressLine)

    void add(harness::Verdict verdict);
    void show();
    void hide();

    //! "12 of 68, 1 failed"
    QString text() const;

private:
    const qsizetype m_count;
    const bool m_isTerminal;
    bool m_isShown = false;
    qsizetype m_done = 0;
    qsizetype m_failed = 0;
    qsizetype m_inconclusive = 0;
};

} // namespace wirebench::cli
