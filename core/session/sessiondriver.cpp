// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/sessiondriver.h"

namespace wirebench::session {

SessionDriver::SessionDriver(const SessionAddress &address, const SessionOptions &options,
                             const net::Environment &environment, std::shared_ptr<SessionMailbox> mailbox)
    : m_address(address)
    , m_options(options)
    , m_environment(environment)
    , m_mailbox(std::move(mailbox))
{
    m_mailbox->setReceiver(this, [this](const SessionMailbox::Command &command) { run(command); });
}

SessionDriver::~SessionDriver()
{
    m_mailbox->setReceiver(nullptr, {});
}

void SessionDriver::run(const SessionMailbox::Command &command)
{
    if (const Result<void> done = command(session()); !done)
        Q_EMIT commandFailed(done.error());
}

Session &SessionDriver::session()
{
    if (m_session)
        return *m_session;
    m_session = std::make_unique<Session>(m_address, m_options, m_environment);
    m_pause = Clock::system().makeTimer(); // for people's eyes, so it is real time
    connect(m_session.get(), &Session::changed, this, &SessionDriver::onChanged);
    connect(m_session.get(), &Session::fileEnded, this, &SessionDriver::fileEnded);
    connect(m_pause.get(), &Timer::expired, this, [this] {
        if (std::exchange(m_hasChanged, false))
            postStatus();
    });
    return *m_session;
}

void SessionDriver::onChanged()
{
    if (m_pause->isActive())
        m_hasChanged = true;
    else
        postStatus();
}

void SessionDriver::postStatus()
{
    m_pause->start(interval);
    if (m_mailbox->putStatus(m_session->status()))
        Q_EMIT statusPosted();
}

} // namespace wirebench::session
