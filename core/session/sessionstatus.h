// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/sessionaddress.h"
#include "core/session/sessionoptions.h"
#include "core/streams/states.h"

#include <QMetaType>

namespace wirebench::session {
Q_NAMESPACE

//! A peer within its session; counts from 1 and is not used again.
using PeerId = quint64;
//! Whoever the only peer is; with multicast the group.
inline constexpr PeerId onlyPeer = 0;

//! A session, or one of its peers, as people see it. Not a machine of its own: it follows from the machines of
//! core/streams (stateOf()), but for Reconnecting, which is a session between two of them.
enum class SessionState {
    Idle, //!< Nothing asked for yet.
    Opening,
    Open,
    PeerFinished, //!< TCP: the peer's FIN came; we may still send.
    WeFinished, //!< TCP: our FIN was sent, or waits behind what is being sent; the peer may still send.
    Closing,
    Reconnecting, //!< Waits for its next attempt.
    Closed,
    Failed,
};
Q_ENUM_NS(SessionState)

//! \a readable and \a writable count while the connection is Open; without them it is Open.
SessionState stateOf(streams::ConnectionState connection,
                     streams::ReadableState readable = streams::ReadableState::Readable,
                     streams::WritableState writable = streams::WritableState::Writable);

//! Nothing comes any more, unless the session is opened again.
constexpr bool isOver(SessionState state)
{
    return state == SessionState::Closed || state == SessionState::Failed;
}

//! What moved. Pieces are datagrams with UDP; with TCP they are whatever came or was sent at once.
struct TrafficCount
{
    qint64 receivedBytes = 0;
    qint64 receivedPieces = 0;
    qint64 sentBytes = 0; //!< Taken by the operating system.
    qint64 sentPieces = 0;

    friend bool operator==(const TrafficCount &, const TrafficCount &) = default;
};

//! A file on its way.
struct FileProgress
{
    QString path;
    qint64 sent = 0; //!< bytes that the operating system has
    qint64 total = 0;

    friend bool operator==(const FileProgress &, const FileProgress &) = default;
};

struct PeerStatus
{
    PeerId id = 0;
    Endpoint endpoint; //!< Null before the connection is open.
    SessionState state = SessionState::Open;
    std::optional<Error> error = {}; //!< Why it is Failed.
    qint64 since = 0; //!< When it appeared, in milliseconds since 1970 (UTC).
    TrafficCount count = {};
    qint64 pendingBytes = 0; //!< Accepted by send() or answered, and still here; not what waits for its delay.
    //! With the operating system, and not acknowledged by the peer's (TCP). When this was asked, as everything here.
    qint64 unacknowledgedBytes = 0;
    std::optional<FileProgress> file = {};

    friend bool operator==(const PeerStatus &, const PeerStatus &) = default;
};

//! A session at some moment: a value, to be looked at in any thread.
struct SessionStatus
{
    SessionAddress address;
    SessionOptions options;
    SessionState state = SessionState::Idle;
    std::optional<Error> error = {}; //!< Why it is Failed, or was before Reconnecting.
    Endpoint local = {}; //!< Null before it is open.
    //! Oldest first: who is there, and the last ones that are not any more.
    QList<PeerStatus> peers = {};
    TrafficCount count = {}; //!< Of all peers there have ever been.
    qint64 peerCount = 0; //!< How many there have ever been.
    qint64 pendingBytes = 0; //!< Of all peers.
    //! What was reported and ended nothing, the last one: ICMP messages about datagrams, a full kernel.
    std::optional<Error> reported = {};
    qint64 reportedCount = 0;
    int failures = 0; //!< Attempts to open that failed in a row.
    QList<QHostAddress> resolved = {}; //!< What the host's name resolved to at the last attempt.
    quint64 droppedDatagrams = 0; //!< Thrown away by the kernel because its buffer was full.

    friend bool operator==(const SessionStatus &, const SessionStatus &) = default;
};

} // namespace wirebench::session

Q_DECLARE_METATYPE(wirebench::session::SessionStatus)
