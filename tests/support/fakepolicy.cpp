// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakepolicy.h"

namespace wirebench::tests {

void FakePolicy::check(const net::Destination &destination, QObject *context, Reply reply)
{
    m_questions.append(destination);
    if (!m_holding)
        return reply(m_verdict);
    m_waitingContext = context;
    m_waiting = std::move(reply);
}

void FakePolicy::release()
{
    m_holding = false;
    if (m_waitingContext)
        std::exchange(m_waiting, {})(m_verdict);
}

} // namespace wirebench::tests
