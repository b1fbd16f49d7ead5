// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/streams/readableside.h"

#include <QPointer>

namespace wirebench::streams {

namespace {
// One wake-up moves at most so many pieces, or what the subclass finds enough, so that a fast peer cannot keep the
// other sockets of this thread waiting.
constexpr int roundsPerWakeUp = 8;
} // namespace

ReadableSide::ReadableSide(Transport &transport, qint64 enough, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_enough(enough)
{
    connect(&m_transport, &Transport::readyToReceive, this, &ReadableSide::pump);
}

void ReadableSide::grant(qint64 units)
{
    Q_ASSERT(units > 0);
    m_credit += units;
    pump();
}

void ReadableSide::cancel()
{
    if (!isTerminal(m_state) && apply(ReadableEvent::Cancelled)) {
        updateInterest();
        Q_EMIT ended();
    }
}

void ReadableSide::fail(const Error &error)
{
    if (m_state != ReadableState::Readable)
        return;
    m_error = error;
    if (apply(ReadableEvent::ErrorSeen))
        pump();
}

bool ReadableSide::isPassing(const Error &) const
{
    return false;
}

void ReadableSide::pump()
{
    if (m_pumping)
        return;
    m_pumping = true;
    qint64 moved = 0;
    for (int round = 0; round < roundsPerWakeUp && moved < m_enough && m_credit > 0 && !isTerminal(m_state); ++round) {
        const QPointer<ReadableSide> self(this);
        const Transfer transfer = receive(m_credit);
        moved += transfer.amount;
        const bool more = handle(transfer);
        if (!self)
            return;
        if (!more)
            break;
    }
    m_pumping = false;
    updateInterest();
}

bool ReadableSide::handle(const Transfer &transfer)
{
    switch (transfer.outcome) {
    case Transfer::Outcome::Moved:
        m_credit -= transfer.amount;
        deliver();
        return !transfer.isLast;
    case Transfer::Outcome::WouldBlock:
        if (m_state == ReadableState::Draining)
            finish();
        return false;
    case Transfer::Outcome::Postponed: // what arrived may be there still, when draining too
        return false;
    case Transfer::Outcome::End:
        // After an error that the other side met first, the kernel has nothing left to say but "end".
        if (m_error || apply(ReadableEvent::EndSeen))
            finish();
        return false;
    case Transfer::Outcome::Failed:
        break;
    }
    if (isPassing(transfer.error)) {
        Q_EMIT errorReported(transfer.error);
        return true;
    }
    if (!m_error) {
        m_error = transfer.error;
        const QPointer<ReadableSide> self(this);
        if (!apply(ReadableEvent::ErrorSeen))
            return false;
        Q_EMIT transportFailed(transfer.error);
        if (!self)
            return false;
    }
    finish();
    return false;
}

void ReadableSide::finish()
{
    if (m_state != ReadableState::Draining)
        return; // a slot has cancelled meanwhile
    if (apply(m_error ? ReadableEvent::DrainedToError : ReadableEvent::DrainedToEnd)) {
        updateInterest();
        Q_EMIT ended();
    }
}

bool ReadableSide::apply(ReadableEvent event)
{
    const auto next = nextState(readableTransitions, m_state, event);
    Q_ASSERT(next);
    const ReadableState from = std::exchange(m_state, *next);
    const QPointer<ReadableSide> self(this);
    if (from != m_state)
        Q_EMIT stateChanged(from, *next);
    return !self.isNull();
}

void ReadableSide::updateInterest()
{
    m_transport.setReceiveInterest(m_credit > 0 && !isTerminal(m_state));
}

} // namespace wirebench::streams
