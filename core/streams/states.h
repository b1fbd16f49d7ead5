// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/streams/transition.h"

#include <QObject>

//! The three state machines of a socket. The two directions end separately (Direct Sockets, "handle closing the
//! ... stream"), so each has its own, and the connection has one. Terminal states have no row that leaves them.
namespace wirebench::streams {
Q_NAMESPACE

//! The socket as a whole.
enum class ConnectionState {
    Idle, //!< Nothing asked for yet.
    Opening, //!< Looking up, checking, connecting.
    Open, //!< At least one direction is alive; the promise \c opened has resolved, \c closed has not.
    Closing, //!< close() was called; bytes already promised are still going out.
    Closed, //!< Terminal: both directions ended cleanly, or at our own request. \c closed resolves.
    Failed, //!< Terminal: could not be opened (\c opened and \c closed reject), or a direction ended with an error
            //!< (\c closed rejects).
};
Q_ENUM_NS(ConnectionState)

enum class ConnectionEvent {
    OpenRequested,
    Opened,
    OpenFailed,
    CloseRequested,
    SidesEnded, //!< Both directions have ended, neither with an error.
    SidesFailed, //!< Both directions have ended, at least one with an error.
};
Q_ENUM_NS(ConnectionEvent)

//! The direction from the peer to us. As the states of a ReadableStream (Streams, "[[state]]"), with one between: the
//! end is seen before everything in front of it has been delivered.
enum class ReadableState {
    Readable,
    Draining, //!< The end, or an error, is known, but not everything before it has been delivered.
    Closed, //!< Terminal: the peer's end was reached, or we cancelled.
    Errored, //!< Terminal: everything that could be delivered was, then the error.
};
Q_ENUM_NS(ReadableState)

enum class ReadableEvent {
    EndSeen, //!< The peer finished (FIN).
    ErrorSeen, //!< The connection broke, whichever direction noticed.
    Cancelled, //!< The reader wants no more.
    DrainedToEnd, //!< All delivered, and after it came the end.
    DrainedToError, //!< All delivered, and after it came the error.
};
Q_ENUM_NS(ReadableEvent)

//! The direction from us to the peer. As the states of a WritableStream (Streams, "[[state]]"): Closing is "writable"
//! with a close in flight, Erroring is "erroring".
enum class WritableState {
    Writable,
    Closing, //!< close() was called: flushing, then FIN.
    Closed, //!< Terminal: everything was handed to the operating system, and the FIN.
    Erroring, //!< abort() was called: only bytes already promised still go out, then FIN.
    Errored, //!< Terminal: aborted, or broken.
};
Q_ENUM_NS(WritableState)

enum class WritableEvent {
    CloseRequested,
    Flushed, //!< Closing: the last byte and the FIN are with the operating system.
    AbortRequested,
    AbortFinished, //!< Erroring: what had been promised, and the FIN, are with the operating system.
    ErrorSeen, //!< The connection broke, whichever direction noticed.
};
Q_ENUM_NS(WritableEvent)

inline constexpr Transition<ConnectionState, ConnectionEvent> connectionTransitions[] = {
    {ConnectionState::Idle, ConnectionEvent::OpenRequested, ConnectionState::Opening},
    {ConnectionState::Idle, ConnectionEvent::CloseRequested, ConnectionState::Closed},
    {ConnectionState::Opening, ConnectionEvent::Opened, ConnectionState::Open},
    {ConnectionState::Opening, ConnectionEvent::OpenFailed, ConnectionState::Failed},
    {ConnectionState::Opening, ConnectionEvent::CloseRequested, ConnectionState::Closed},
    {ConnectionState::Open, ConnectionEvent::CloseRequested, ConnectionState::Closing},
    {ConnectionState::Open, ConnectionEvent::SidesEnded, ConnectionState::Closed},
    {ConnectionState::Open, ConnectionEvent::SidesFailed, ConnectionState::Failed},
    {ConnectionState::Closing, ConnectionEvent::SidesEnded, ConnectionState::Closed},
    {ConnectionState::Closing, ConnectionEvent::SidesFailed, ConnectionState::Failed},
};

inline constexpr Transition<ReadableState, ReadableEvent> readableTransitions[] = {
    {ReadableState::Readable, ReadableEvent::EndSeen, ReadableState::Draining},
    {ReadableState::Readable, ReadableEvent::ErrorSeen, ReadableState::Draining},
    {ReadableState::Readable, ReadableEvent::Cancelled, ReadableState::Closed},
    {ReadableState::Draining, ReadableEvent::Cancelled, ReadableState::Closed},
    {ReadableState::Draining, ReadableEvent::DrainedToEnd, ReadableState::Closed},
    {ReadableState::Draining, ReadableEvent::DrainedToError, ReadableState::Errored},
};

inline constexpr Transition<WritableState, WritableEvent> writableTransitions[] = {
    {WritableState::Writable, WritableEvent::CloseRequested, WritableState::Closing},
    {WritableState::Writable, WritableEvent::AbortRequested, WritableState::Erroring},
    {WritableState::Writable, WritableEvent::ErrorSeen, WritableState::Errored},
    {WritableState::Closing, WritableEvent::Flushed, WritableState::Closed},
    {WritableState::Closing, WritableEvent::AbortRequested, WritableState::Erroring},
    {WritableState::Closing, WritableEvent::ErrorSeen, WritableState::Errored},
    {WritableState::Erroring, WritableEvent::AbortFinished, WritableState::Errored},
    {WritableState::Erroring, WritableEvent::ErrorSeen, WritableState::Errored},
};

constexpr bool isTerminal(ConnectionState state)
{
    return state == ConnectionState::Closed || state == ConnectionState::Failed;
}

constexpr bool isTerminal(ReadableState state)
{
    return state == ReadableState::Closed || state == ReadableState::Errored;
}

constexpr bool isTerminal(WritableState state)
{
    return state == WritableState::Closed || state == WritableState::Errored;
}

} // namespace wirebench::streams
