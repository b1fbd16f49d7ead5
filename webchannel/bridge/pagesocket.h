// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/connection.h"
#include "webchannel/bridge/frame.h"
#include "webchannel/bridge/limits.h"
#include "webchannel/bridge/outbox.h"
#include "webchannel/bridge/pageaccess.h"

#include <QPointer>

namespace wirebench::bridge {

//! What a PageSocket needs from its context.
struct PageSocketSetup
{
    Outbox &outbox;
    const Limits &limits;
    net::SocketCalls &calls;
    net::Resolver &resolver;
    std::unique_ptr<PageAccess> access;
};

//! One socket of a page: turns frames into calls of a core connection and its signals into frames. Subclasses know what
//! is moved, bytes or datagrams.
//!
//! Each side is ended for the page once: by End or Error, Finished or Error, or silently where the page itself
//! cancelled. Closed comes after both, last.
class PageSocket : public QObject
{
    Q_OBJECT

public:
    ~PageSocket() override = default;

    quint32 id() const { return m_id; }
    //! Starts opening. Ends in opened() or openFailed(), never before this returns.
    virtual void open() = 0;

    //! Does what a frame of this id asks for. An error is a violation of the protocol.
    Result<void> handle(const Frame &frame);

    //! The page is gone: what its write() calls had resolved for is still sent, for at most \a limit, then the socket
    //! is closed and this object deletes itself. No signal comes after this.
    void abandon(std::chrono::milliseconds limit);

    //! What `open` is answered with; valid after opened().
    QJsonObject openInfo() const;

Q_SIGNALS:
    void opened();
    void openFailed(const wirebench::Error &error);
    //! Both sides are over and the page was told.
    void closed();
    //! For the page this socket is closed, and its id is over. closed() follows when the promised data has gone out,
    //! after 30 s at the latest.
    void parted();

protected:
    //! \a credit: the first, as the page asked for.
    PageSocket(quint32 id, quint32 credit, PageSocketSetup setup, QObject *parent);

    net::Environment environment() const;
    const Limits &limits() const { return m_limits; }
    //! nullptr when the page is gone.
    Outbox *outbox() const { return m_outbox; }

    //! For the subclass's constructor: the connection, a member of it, and where it is going. \a creditLimit is the
    //! most unused credit that the page may have granted, \a portion how much of it the connection gets at once.
    void setConnection(net::Connection &connection, const net::Destination &destination, qint64 creditLimit,
                       qint64 portion);
    //! For the subclass, when opened.
    void start(streams::ReadableSide &readable, streams::WritableSide &writable);
    //! After each delivery of \a bytes.
    void delivered(qint64 bytes);

    //! The page's Data frame. OutOfResources when it exceeds the send window.
    virtual Result<void> write(QByteArrayView payload) = 0;
    //! An error that ended nothing in core.
    virtual void onErrorReported(Side side, const Error &error);
    //! The page is told of \a error, unless that side is over for it, and the side is ended here too.
    void failSide(Side side, const Error &error);

private:
    Result<void> addCredit(quint32 units);
    Result<void> handleWritable(const Frame &frame);
    void passCredit();
    void tellReadableEnd();
    void tellWritableEnd();
    void tellAborted();
    //! Tells the page Closed when both sides are over for it, though one of ours still sends what was promised.
    void partIfOver();
    void tellError(Side side, const Error &error);
    void onOpenFailed(const Error &error);
    void onConnectionClosed();

    quint32 m_id;
    net::Destination m_destination; // without addresses
    QPointer<Outbox> m_outbox;
    const Limits &m_limits;
    net::SocketCalls &m_calls;
    net::Resolver &m_resolver;
    std::unique_ptr<PageAccess> m_access; // before the connection, which the subclass owns, and after it in destruction
    net::Connection *m_connection = nullptr;
    streams::ReadableSide *m_readable = nullptr; // nullptr before opened()
    streams::WritableSide *m_writable = nullptr;
    qint64 m_creditLimit = 0;
    qint64 m_portion = 0;
    qint64 m_heldCredit = 0; // granted by the page, not yet passed on
    qint64 m_taken = 0; // units, since opening
    qint64 m_bytesToPage = 0;
    bool m_readableTold = false; // the page knows that this side is over, or ended it itself
    bool m_writableTold = false;
    bool m_isParted = false; // the page was told Closed before the connection was
};

} // namespace wirebench::bridge
