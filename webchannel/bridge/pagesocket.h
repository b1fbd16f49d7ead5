// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/environment.h"
#include "webchannel/bridge/frame.h"
#include "webchannel/bridge/limits.h"
#include "webchannel/bridge/outbox.h"
#include "webchannel/bridge/pageaccess.h"
#include "webchannel/bridge/policyfeatures.h"

#include <QJsonObject>
#include <QPointer>

#include <memory>

namespace wirebench::bridge {

//! What a PageSocket needs from its context.
struct PageSocketSetup
{
    Outbox &outbox;
    const Limits &limits;
    net::SocketCalls &calls;
    net::Resolver &resolver;
    std::shared_ptr<PageAccess> access; //!< of this socket, and of the connections that it accepts
    std::shared_ptr<TrafficWatcher> watcher; //!< nullptr: nobody watches
};

//! One socket of a page, of any kind, as its context sees it.
class PageSocket : public QObject
{
    Q_OBJECT

public:
    ~PageSocket() override = default;

    quint32 id() const { return m_id; }
    //! Starts opening. Ends in opened() or openFailed(), never before this returns.
    virtual void open() = 0;

    //! Does what a frame of this id asks for. An error is a violation of the protocol.
    virtual Result<void> handle(const Frame &frame) = 0;
    //! Whether Data may come in parts, each as a frame of its own.
    virtual bool takesParts() const { return false; }
    //! From now on the page is sent this socket's frames by \a lane, which it is told.
    virtual void moveTo(Lane lane);
    Lane lane() const { return m_lane; }

    //! The page is gone: what its write() calls had resolved for is still sent, for at most \a limit, then the socket
    //! is closed and this object deletes itself. No signal comes after this.
    virtual void abandon(std::chrono::milliseconds limit) = 0;

    //! Whether the page has something of this socket by \a grant.
    bool isUnder(const Grant &grant) const { return m_setup.access->isUnder(grant); }
    //! Ends all of it at once, and tells the page \a error.
    virtual void cut(const Error &error) = 0;

    //! What `open` is answered with; valid after opened().
    virtual QJsonObject openInfo() const = 0;

Q_SIGNALS:
    void opened();
    void openFailed(const wirebench::Error &error);
    //! All of it is over and the page was told.
    void closed();
    //! For the page this socket is closed, and its id is over. closed() follows when the promised data has gone out,
    //! after 30 s at the latest.
    void parted();

protected:
    PageSocket(quint32 id, PageSocketSetup setup, QObject *parent);

    net::Environment environment() const
    {
        return {.calls = m_setup.calls,
                .resolver = m_setup.resolver,
                .policy = *m_setup.access,
                .watcher = m_setup.watcher.get()};
    }
    const PageSocketSetup &setup() const { return m_setup; }
    const Limits &limits() const { return m_setup.limits; }
    PageAccess &access() const { return *m_setup.access; }
    //! nullptr when the page is gone.
    Outbox *outbox() const { return m_outbox; }
    //! Where to append a small frame, in this turn of the event loop. Not when the page is gone.
    QByteArray &batch() { return m_outbox->batch(m_lane); }
    //! From now on the page is gone.
    void forgetPage() { m_outbox.clear(); }

    void sendPlain(FrameType type);
    void sendError(Side side, const Error &error);

private:
    quint32 m_id;
    PageSocketSetup m_setup; // its access and watcher go after the socket itself, which a subclass owns
    QPointer<Outbox> m_outbox;
    Lane m_lane = Lane::Messages;
};

} // namespace wirebench::bridge
