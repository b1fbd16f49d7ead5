// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/sessionhandle.h"

#include "core/session/sessiontexts.h"

namespace wirebench::session {

SessionHandle::SessionHandle(const SessionAddress &address, const SessionOptions &options,
                             std::shared_ptr<SessionMailbox> mailbox)
    : m_mailbox(std::move(mailbox))
    , m_status{address, options}
{ }

SessionHandle::~SessionHandle()
{
    m_mailbox->deleteReceiver();
}

void SessionHandle::takeStatus()
{
    m_status = m_mailbox->takeStatus();
    Q_EMIT statusChanged();
}

void SessionHandle::order(SessionMailbox::Command command)
{
    m_mailbox->post(std::move(command));
}

void SessionHandle::open()
{
    order([](Session &session) {
        session.open();
        return Result<void>();
    });
}

void SessionHandle::reopen()
{
    order([](Session &session) {
        session.reopen();
        return Result<void>();
    });
}

void SessionHandle::setOptions(const SessionOptions &options)
{
    m_status.options = options;
    order([options](Session &session) {
        session.setOptions(options);
        return Result<void>();
    });
}

void SessionHandle::close()
{
    order([](Session &session) {
        session.close();
        return Result<void>();
    });
}

Result<void> SessionHandle::send(const QByteArray &bytes, PeerId peer)
{
    const qint64 posted = m_mailbox->postedBytes.fetch_add(bytes.size());
    if (posted > 0 && posted + bytes.size() > m_status.options.sendLimit) {
        m_mailbox->postedBytes -= bytes.size();
        return failure(ErrorCode::OutOfResources,
                       SessionTexts::tr("%1 bytes are on their way to be sent; send again a little later").arg(posted));
    }
    order([bytes, peer, mailbox = m_mailbox](Session &session) {
        mailbox->postedBytes -= bytes.size();
        return session.send(bytes, peer);
    });
    return {};
}

void SessionHandle::sendTo(const QByteArray &bytes, const QString &host, quint16 port)
{
    order([=](Session &session) { return session.sendTo(bytes, host, port); });
}

void SessionHandle::sendFile(const QString &path, PeerId peer)
{
    order([=](Session &session) { return session.sendFile(path, peer); });
}

void SessionHandle::cancelFile(PeerId peer)
{
    order([=](Session &session) { return session.cancelFile(peer); });
}

void SessionHandle::closeWriting(PeerId peer)
{
    order([=](Session &session) { return session.closeWriting(peer); });
}

void SessionHandle::disconnectPeer(PeerId peer)
{
    order([=](Session &session) { return session.disconnectPeer(peer); });
}

void SessionHandle::resetPeer(PeerId peer)
{
    order([=](Session &session) { return session.resetPeer(peer); });
}

void SessionHandle::setResponders(const ResponderFactory &responders)
{
    order([=](Session &session) {
        session.setResponders(responders);
        return Result<void>();
    });
}

void SessionHandle::refresh()
{
    order([](Session &session) {
        Q_EMIT session.changed(); // in what the kernel knows, which nothing else tells
        return Result<void>();
    });
}

} // namespace wirebench::session
