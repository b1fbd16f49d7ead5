// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/connector.h"

#include <QPointer>

namespace wirebench::tests {

//! An access policy that says what the test says and remembers what it was asked.
class FakePolicy final : public net::AccessPolicy
{
public:
    //! What every question is answered from now on; without an error: allowed, as at first.
    void setVerdict(const Result<void> &verdict) { m_verdict = verdict; }
    //! While held no question is answered; release() answers the last one.
    void hold() { m_holding = true; }
    void release();

    const QList<net::Destination> &questions() const { return m_questions; }

    void check(const net::Destination &destination, QObject *context, Reply reply) override;

private:
    QList<net::Destination> m_questions;
    Result<void> m_verdict;
    bool m_holding = false;
    QPointer<QObject> m_waitingContext;
    Reply m_waiting;
};

} // namespace wirebench::tests
