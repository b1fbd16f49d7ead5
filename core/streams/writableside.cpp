// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/streams/writableside.h"

#include <QPointer>

namespace wirebench::streams {

namespace {
// As for reading: a bound on one wake-up, so that other sockets get their turn.
constexpr int roundsPerWakeUp = 32;
} // namespace

WritableSide::WritableSide(Transport &transport, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
{
    connect(&m_transport, &Transport::readyToSend, this, &WritableSide::pump);
}

void WritableSide::close()
{
    if (m_state == WritableState::Writable && apply(WritableEvent::CloseRequested))
        pump();
}

void WritableSide::abort(qsizetype keep)
{
    if (m_state != WritableState::Writable && m_state != WritableState::Closing)
        return;
    truncate(keep);
    if (!m_error)
        m_error = Error{ErrorCode::Aborted, QStringLiteral("writing was aborted")};
    if (apply(WritableEvent::AbortRequested))
        pump();
}

void WritableSide::fail(const Error &error)
{
    if (!isTerminal(m_state))
        breakDown(error);
}

bool WritableSide::isPassing(const Error &) const
{
    return false;
}

Result<void> WritableSide::checkWrite(qsizetype units, qsizetype limit) const
{
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    if (m_state != WritableState::Writable)
        return failure(ErrorCode::InvalidState, QStringLiteral("write after close"));
    if (pending() + units > limit) {
        return failure(ErrorCode::OutOfResources,
                       QStringLiteral("%1 units are waiting to be sent and %2 more exceed the limit of %3; write again "
                                      "when some were taken")
                           .arg(pending())
                           .arg(units)
                           .arg(limit));
    }
    return {};
}

void WritableSide::pump()
{
    if (m_pumping)
        return;
    m_pumping = true;
    const QPointer<WritableSide> self(this);
    for (int round = 0; round < roundsPerWakeUp && sendable() > 0 && !isTerminal(m_state); ++round) {
        const bool more = handle(sendOnce());
        if (!self)
            return;
        if (!more)
            break;
    }
    m_pumping = false;
    finishIfFlushed();
    if (self)
        updateInterest();
}

bool WritableSide::handle(const Transfer &transfer)
{
    switch (transfer.outcome) {
    case Transfer::Outcome::Moved:
        Q_EMIT taken(transfer.amount);
        return true;
    case Transfer::Outcome::WouldBlock:
    case Transfer::Outcome::Postponed:
    case Transfer::Outcome::End: // does not happen when sending
        return false;
    case Transfer::Outcome::Failed:
        break;
    }
    if (isPassing(transfer.error)) {
        Q_EMIT errorReported(transfer.error);
        return true;
    }
    const QPointer<WritableSide> self(this);
    truncate(0);
    if (!m_error)
        m_error = transfer.error; // first, so that no slot can write any more
    Q_EMIT transportFailed(transfer.error);
    if (self && !isTerminal(m_state))
        breakDown(transfer.error);
    return false;
}

void WritableSide::finishIfFlushed()
{
    if (pending() > 0 || (m_state != WritableState::Closing && m_state != WritableState::Erroring))
        return;
    const bool closing = m_state == WritableState::Closing;
    const Result<void> finished = m_transport.finishSending();
    if (!finished && closing)
        return breakDown(finished.error());
    if (apply(closing ? WritableEvent::Flushed : WritableEvent::AbortFinished))
        Q_EMIT ended();
}

void WritableSide::breakDown(const Error &error)
{
    truncate(0);
    if (!m_error)
        m_error = error;
    if (apply(WritableEvent::ErrorSeen)) {
        updateInterest();
        Q_EMIT ended();
    }
}

bool WritableSide::apply(WritableEvent event)
{
    const auto next = nextState(writableTransitions, m_state, event);
    Q_ASSERT(next);
    const WritableState from = std::exchange(m_state, *next);
    const QPointer<WritableSide> self(this);
    Q_EMIT stateChanged(from, *next);
    return !self.isNull();
}

void WritableSide::updateInterest()
{
    m_transport.setSendInterest(sendable() > 0 && !isTerminal(m_state));
}

} // namespace wirebench::streams
