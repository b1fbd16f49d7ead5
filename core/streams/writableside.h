// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/streams/states.h"
#include "core/streams/transport.h"

#include <optional>

namespace wirebench::streams {

//! The direction from us to the peer: states, what ended it, and when it is flushed. The queue itself (bytes or
//! datagrams) is the subclass's business.
//!
//! Written data is "taken" when the operating system has it. A bounded amount may wait (see the subclass's write()).
//!
//! The operating system's part of Direct Sockets, "initialize TCPSocket writable stream" (and UDPSocket): write() of
//! the subclass is the writeAlgorithm, whose promise taken() resolves; close() is the closeAlgorithm, abort() the
//! abortAlgorithm. ended() leads to "handle closing the ... writable stream", which is Connection's.
//!
//! Lives in its transport's thread. Any slot may write, close, abort or delete this object.
class WritableSide : public QObject
{
    Q_OBJECT

public:
    WritableState state() const { return m_state; }
    //! Set once, with Erroring or Errored, and kept. ErrorCode::Aborted after abort().
    const std::optional<Error> &error() const { return m_error; }
    //! What waits for the operating system: bytes, or datagrams.
    virtual qsizetype pending() const = 0;

    //! WritableStream close: sends what waits, then FIN. No write after this. Does nothing unless Writable; ended() may
    //! come before this returns.
    void close();

    //! WritableStream abort: throws away what waits but for the first \a keep units (which the caller has already
    //! promised to somebody), sends those, then FIN ("shutdown the socket for writing"). Also while Closing; otherwise
    //! does nothing. \a keep: 0 to pending() units (more counts as all).
    void abort(qsizetype keep = 0);

    //! The connection broke, as the other side or the connection noticed. What waits is thrown away, and ended() comes
    //! before this returns. Does nothing when already ended.
    void fail(const Error &error);

Q_SIGNALS:
    void stateChanged(wirebench::streams::WritableState from, wirebench::streams::WritableState to);
    //! The operating system has taken \a units (bytes or datagrams) more.
    void taken(qint64 units);
    //! A terminal state was reached. Comes once, last.
    void ended();
    //! An error that does not end this direction (UDP: a datagram that was too large).
    void errorReported(const wirebench::Error &error);
    //! The transport broke while sending; ended() follows. Not emitted for errors that came by fail().
    void transportFailed(const wirebench::Error &error);

protected:
    //! \a transport must outlive this side.
    WritableSide(Transport &transport, QObject *parent);

    //! How much of pending() could be sent now, if the transport takes it. Default: all.
    virtual qsizetype sendable() const { return pending(); }
    //! Sends once from the front of the queue and forgets what went, or cannot go. Called with something sendable only.
    virtual Transfer sendOnce() = 0;
    //! Forgets what waits beyond the first \a keep units.
    virtual void truncate(qsizetype keep) = 0;
    //! Whether \a error leaves the direction usable. Default: no.
    virtual bool isPassing(const Error &error) const;

    //! For write() in subclasses: an error unless writing is possible now and \a units more are within \a limit.
    Result<void> checkWrite(qsizetype units, qsizetype limit) const;
    //! Sends what can be sent. Subclasses call this after queueing.
    void pump();

private:
    //! Handles one outcome; false when pumping must stop, or a slot deleted this object.
    bool handle(const Transfer &transfer);
    //! Nothing waits any more: tells the peer, if that was asked for.
    void finishIfFlushed();
    //! Stores \a error unless there is one, forgets the queue and ends.
    void breakDown(const Error &error);
    //! The only place that assigns the state. False when a slot deleted this object.
    bool apply(WritableEvent event);
    void updateInterest();

    Transport &m_transport;
    WritableState m_state = WritableState::Writable;
    std::optional<Error> m_error;
    bool m_pumping = false; // guards against writing from within taken()
};

} // namespace wirebench::streams
