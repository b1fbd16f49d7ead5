// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/sessionmailbox.h"

namespace wirebench::session {

//! A session that runs in another thread, as the thread sees it that shows it. Nothing here waits for the other thread:
//! functions are orders that are carried out later, and what comes of them is in status(). One that is not possible
//! ends in commandFailed(). Destroying it closes the session.
class SessionHandle final : public QObject
{
    Q_OBJECT

public:
    ~SessionHandle() override;

    //! As it was when statusChanged() came last.
    const SessionStatus &status() const { return m_status; }

    //! As the functions of Session.
    void open();
    void reopen();
    void close();
    //! status() has them at once.
    void setOptions(const SessionOptions &options);
    //! OutOfResources at once when more than SessionOptions::sendLimit is on its way to the other thread.
    Result<void> send(const QByteArray &bytes, PeerId peer = onlyPeer);
    void sendTo(const QByteArray &bytes, const QString &host, quint16 port);
    void sendFile(const QString &path, PeerId peer = onlyPeer);
    void cancelFile(PeerId peer = onlyPeer);
    void closeWriting(PeerId peer = onlyPeer);
    void disconnectPeer(PeerId peer = onlyPeer);
    void resetPeer(PeerId peer = onlyPeer);
    //! From now on whoever appears gets answers. \a responders is called, and what it makes lives, in the other thread.
    void setResponders(const ResponderFactory &responders);
    //! statusChanged() follows, with what the kernel says now.
    void refresh();

Q_SIGNALS:
    //! At once, and at most 20 times a second; between two of them several things may have happened.
    void statusChanged();
    void fileEnded(wirebench::session::PeerId peer, const std::optional<wirebench::Error> &error);
    //! An order could not be carried out; says which and why.
    void commandFailed(const wirebench::Error &error);

private:
    friend class SessionThread;
    SessionHandle(const SessionAddress &address, const SessionOptions &options,
                  std::shared_ptr<SessionMailbox> mailbox);

    void takeStatus();
    void order(SessionMailbox::Command command);

    const std::shared_ptr<SessionMailbox> m_mailbox;
    SessionStatus m_status;
};

} // namespace wirebench::session
