// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/sessionstatus.h"

namespace wirebench::session {

using streams::ConnectionState;
using streams::ReadableState;
using streams::WritableState;

namespace {

SessionState openState(ReadableState readable, WritableState writable)
{
    const bool hasPeerFinished = isTerminal(readable);
    const bool haveWeFinished = writable != WritableState::Writable;
    if (hasPeerFinished && haveWeFinished)
        return SessionState::Closing; // the last bytes are still going out
    if (hasPeerFinished)
        return SessionState::PeerFinished;
    return haveWeFinished ? SessionState::WeFinished : SessionState::Open;
}

} // namespace

SessionState stateOf(ConnectionState connection, ReadableState readable, WritableState writable)
{
    switch (connection) {
    case ConnectionState::Idle:
        return SessionState::Idle;
    case ConnectionState::Opening:
        return SessionState::Opening;
    case ConnectionState::Open:
        return openState(readable, writable);
    case ConnectionState::Closing:
        return SessionState::Closing;
    case ConnectionState::Closed:
        return SessionState::Closed;
    case ConnectionState::Failed:
        return SessionState::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace wirebench::session
