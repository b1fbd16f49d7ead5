// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/sessionhandle.h"

#include <QThread>

namespace wirebench::session {

//! A thread in which sessions run, and where they are made. Lives in the thread that made it, usually the GUI's.
//! Destroying it closes all sessions, also those whose handles live on, and joins the thread.
class SessionThread final : public QObject
{
    Q_OBJECT

public:
    //! \a environment's objects are used in the new thread, and must outlive this object.
    explicit SessionThread(const net::Environment &environment = {}, QObject *parent = nullptr);
    ~SessionThread() override;

    //! A session, Idle. The handle is the caller's, in this object's thread; the session ends with it. \a watcher: of
    //! its sockets, instead of the environment's; it must outlive this object.
    std::unique_ptr<SessionHandle> create(const SessionAddress &address, const SessionOptions &options = {},
                                          TrafficWatcher *watcher = nullptr);

private:
    const net::Environment m_environment;
    QThread m_thread;
    QObject *m_worker; // lives in m_thread, parent of what runs the sessions; deleted there by the destructor
};

} // namespace wirebench::session
