// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/sessionmailbox.h"

namespace wirebench::session {

//! Runs a session for a handle in another thread: carries out its commands, and tells it how things are, at once and
//! then at most once in \c interval. While nothing happens no timer runs.
class SessionDriver final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds interval{50};

    //! Made in any thread, and moved to the one where it is to run. \a environment's objects must outlive it.
    SessionDriver(const SessionAddress &address, const SessionOptions &options, const net::Environment &environment,
                  std::shared_ptr<SessionMailbox> mailbox);
    ~SessionDriver() override;

Q_SIGNALS:
    //! The mailbox has a status that is to be taken.
    void statusPosted();
    void fileEnded(wirebench::session::PeerId peer, const std::optional<wirebench::Error> &error);
    void commandFailed(const wirebench::Error &error);

private:
    void run(const SessionMailbox::Command &command);
    //! Made by the first command, which runs in the right thread.
    Session &session();
    void onChanged();
    void postStatus();

    const SessionAddress m_address;
    const SessionOptions m_options;
    const net::Environment m_environment;
    const std::shared_ptr<SessionMailbox> m_mailbox;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Timer> m_pause; // since the last status
    bool m_hasChanged = false; // meanwhile
};

} // namespace wirebench::session
