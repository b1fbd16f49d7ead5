// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memoryreadiness.h"

namespace wirebench::tests {

namespace {

void setActive(QTimer &timer, bool active)
{
    if (active == timer.isActive())
        return;
    if (active)
        timer.start(0);
    else
        timer.stop();
}

} // namespace

MemoryReadiness::MemoryReadiness(streams::Transport &owner, std::function<bool()> canReceive,
                                 std::function<bool()> canSend)
    : m_canReceive(std::move(canReceive))
    , m_canSend(std::move(canSend))
{
    QObject::connect(&m_receive, &QTimer::timeout, &owner, &streams::Transport::readyToReceive);
    QObject::connect(&m_send, &QTimer::timeout, &owner, &streams::Transport::readyToSend);
}

void MemoryReadiness::setReceiveInterest(bool interested)
{
    m_receiveInterest = interested;
    update();
}

void MemoryReadiness::setSendInterest(bool interested)
{
    m_sendInterest = interested;
    update();
}

void MemoryReadiness::update()
{
    setActive(m_receive, m_receiveInterest && m_canReceive());
    setActive(m_send, m_sendInterest && m_canSend());
}

void MemoryReadiness::failOperation(int number, const Error &error)
{
    m_failing = number;
    m_failure = error;
}

std::optional<Error> MemoryReadiness::countOperation()
{
    ++m_operations;
    return m_operations == m_failing ? std::optional(m_failure) : std::nullopt;
}

} // namespace wirebench::tests
