// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/sessionmailbox.h"

namespace wirebench::session {

void SessionMailbox::setReceiver(QObject *receiver, std::function<void(const Command &)> run)
{
    const std::lock_guard lock(m_mutex);
    m_receiver = receiver;
    m_run = std::move(run);
}

bool SessionMailbox::post(Command command)
{
    const std::lock_guard lock(m_mutex); // so that the receiver is there
    if (!m_receiver)
        return false;
    return QMetaObject::invokeMethod(
        m_receiver, [run = m_run, command = std::move(command)] { run(command); }, Qt::QueuedConnection);
}

void SessionMailbox::deleteReceiver()
{
    const std::lock_guard lock(m_mutex);
    if (m_receiver)
        m_receiver->deleteLater();
}

bool SessionMailbox::putStatus(SessionStatus status)
{
    const std::lock_guard lock(m_mutex);
    m_status = std::move(status);
    return !std::exchange(m_isWaiting, true);
}

SessionStatus SessionMailbox::takeStatus()
{
    const std::lock_guard lock(m_mutex);
    m_isWaiting = false;
    return m_status;
}

} // namespace wirebench::session
