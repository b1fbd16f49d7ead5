// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace wirebench::session {

//! What a handle and its session, which live in different threads and may each go first, have in common. All functions
//! may be called from every thread.
class SessionMailbox
{
public:
    using Command = std::function<Result<void>(Session &)>;

    //! Who runs commands now; nullptr: nobody any more.
    void setReceiver(QObject *receiver, std::function<void(const Command &)> run);
    //! Runs \a command later, in the receiver's thread; false where nobody does.
    bool post(Command command);
    //! Deletes the receiver, in its thread.
    void deleteReceiver();

    //! Keeps \a status instead of the one before. True: nobody was told about that one yet, or it was taken, so that
    //! somebody is to be told now.
    bool putStatus(SessionStatus status);
    SessionStatus takeStatus();

    //! Bytes of send() that are on their way to the session.
    std::atomic<qint64> postedBytes = 0;

private:
    std::mutex m_mutex;
    QObject *m_receiver = nullptr;
    std::function<void(const Command &)> m_run;
    SessionStatus m_status;
    bool m_isWaiting = false; // for being taken
};

} // namespace wirebench::session
