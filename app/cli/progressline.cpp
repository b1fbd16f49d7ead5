// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/progressline.h"

#include <cstdio>

#include <unistd.h>

namespace wirebench::cli {

namespace {

//! Whether standard error is a terminal on which a line can be written anew.
bool isTerminal()
{
    const QByteArray kind = qgetenv("TERM");
    return isatty(STDERR_FILENO) && !kind.isEmpty() && kind != "dumb";
}

} // namespace

ProgressLine::ProgressLine(qsizetype count)
    : m_count(count)
    , m_isTerminal(isTerminal())
{ }

void ProgressLine::add(harness::Verdict verdict)
{
    ++m_done;
    m_failed += verdict == harness::Verdict::Fail ? 1 : 0;
    m_inconclusive += verdict == harness::Verdict::Inconclusive ? 1 : 0;
}

QString ProgressLine::text() const
{
    QString text = QStringLiteral("%1 of %2").arg(m_done).arg(m_count);
    if (m_failed > 0)
        text += QStringLiteral(", %1 failed").arg(m_failed);
    if (m_inconclusive > 0)
        text += QStringLiteral(", %1 inconclusive").arg(m_inconclusive);
    return text;
}

void ProgressLine::show()
{
    if (!m_isTerminal)
        return;
    std::fprintf(stderr, "\r\x1b[K%s", qPrintable(text()));
    std::fflush(stderr);
    m_isShown = true;
}

void ProgressLine::hide()
{
    if (!m_isShown)
        return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    m_isShown = false;
}

} // namespace wirebench::cli
