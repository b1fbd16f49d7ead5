// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/streams/states.h"
#include "core/streams/transport.h"

#include <optional>

namespace wirebench::streams {

//! The direction from the peer to us: states, credit, and what ended it. What is moved (bytes or datagrams) is the
//! subclass's business.
//!
//! Nothing is read without credit: the reader grants as much as it can take, and with none left the data stays in the
//! kernel and, for TCP, the peer's window closes. Nothing is buffered here. The end, or the error, is reported after
//! everything before it was delivered; finding it needs credit too, like reading on.
//!
//! The operating system's part of Direct Sockets, "initialize TCPSocket readable stream" (and UDPSocket): credit is the
//! pullAlgorithm's desiredSize, cancel() the cancelAlgorithm. ended() leads to "handle closing the ... readable
//! stream", which is Connection's.
//!
//! Lives in its transport's thread. Any slot may grant, cancel or delete this object.
class ReadableSide : public QObject
{
    Q_OBJECT

public:
    ReadableState state() const { return m_state; }
    //! Set once, as soon as it is known (Draining), and kept.
    const std::optional<Error> &error() const { return m_error; }
    //! What may still be delivered: bytes, or datagrams.
    qint64 credit() const { return m_credit; }

    //! Adds \a units (bytes or datagrams, at least 1) of credit. Delivery, the end and the error may come before this
    //! returns. After the end it does nothing.
    void grant(qint64 units);

    //! The reader wants no more (ReadableStream cancel). Unread data is thrown away. Ends cleanly (Closed) unless
    //! already ended; ended() comes before this returns.
    void cancel();

    //! The connection broke, as the other side or the connection noticed: \a error is what ends this direction, after
    //! what can still be read, for which credit is needed. Does nothing once the end is known.
    void fail(const Error &error);

Q_SIGNALS:
    void stateChanged(wirebench::streams::ReadableState from, wirebench::streams::ReadableState to);
    //! A terminal state was reached. Comes once, last.
    void ended();
    //! An error that does not end this direction (UDP: an ICMP message about an earlier datagram).
    void errorReported(const wirebench::Error &error);
    //! The transport broke while receiving; ended() follows. Not emitted for errors that came by fail().
    void transportFailed(const wirebench::Error &error);

protected:
    //! \a transport must outlive this side. \a enough: units after which the other sockets of this thread get their
    //! turn.
    ReadableSide(Transport &transport, qint64 enough, QObject *parent);

    //! Receives once, at most \a credit (at least 1) units, and keeps it for deliver().
    virtual Transfer receive(qint64 credit) = 0;
    //! Emits what receive() got. Called right after it moved something; slots may delete this object.
    virtual void deliver() = 0;

    //! Whether \a error leaves the direction usable (ICMP for UDP). Default: no.
    virtual bool isPassing(const Error &error) const;

private:
    void pump();
    //! Handles one outcome; false when pumping must stop, or a slot deleted this object.
    bool handle(const Transfer &transfer);
    //! Draining is over: reports what comes after the last data.
    void finish();
    //! The only place that assigns the state. False when a slot deleted this object.
    bool apply(ReadableEvent event);
    void updateInterest();

    Transport &m_transport;
    const qint64 m_enough;
    ReadableState m_state = ReadableState::Readable;
    std::optional<Error> m_error;
    qint64 m_credit = 0;
    bool m_pumping = false; // guards against granting from within a delivery
};

} // namespace wirebench::streams
