// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/connection.h"
#include "webchannel/bridge/pagecredit.h"
#include "webchannel/bridge/pagesocket.h"

#include <optional>

namespace wirebench::bridge {

//! A socket of a page that is a core connection: turns frames into its calls and its signals into frames. Subclasses
//! know what is moved, bytes or datagrams.
//!
//! Each side is ended for the page once: by End or Error, Finished or Error, or silently where the page itself
//! cancelled. Closed comes after both, last.
class PageConnection : public PageSocket
{
    Q_OBJECT

public:
    Result<void> handle(const Frame &frame) override;
    void cut(const Error &error) override;
    void abandon(std::chrono::milliseconds limit) override;
    QJsonObject openInfo() const override;
    void moveTo(Lane lane) override;

protected:
    using PageSocket::PageSocket;

    //! The page is told of what was taken when it is \a units or more, or with the next frame of this socket. 1: at
    //! once. Nothing in a page waits for less than half of the send window.
    void tellTakenFrom(qint64 units) { m_tellTakenFrom = units; }

    //! The type of frame in which the page sends data.
    virtual FrameType dataType() const { return FrameType::Data; }

    //! For the subclass's constructor: the connection, a member of it, where it is going, and the page's credit.
    void setConnection(net::Connection &connection, const net::Destination &destination,
                       std::unique_ptr<PageCredit> credit);
    //! For the subclass, when opened.
    void start(streams::ReadableSide &readable, streams::WritableSide &writable);
    //! To be called before a frame that carries data: with it the page is told what was taken.
    void beforeData() { tellTaken(); }
    //! Passes \a datagrams on to the page.
    void sendDatagrams(const QList<Datagram> &datagrams);
    //! After each delivery of \a bytes.
    void delivered(qint64 bytes);

    //! A dataType() frame of the page. OutOfResources when it exceeds the send window.
    virtual Result<void> write(const Frame &frame) = 0;
    //! An error that ended nothing in core.
    virtual void onErrorReported(Side side, const Error &error);
    //! The page is told of \a error, unless that side is over for it, and the side is ended here too; what waits to be
    //! sent still is.
    void failSide(Side side, const Error &error);

private:
    Result<void> handleWritable(const Frame &frame);
    void onTaken(qint64 units);
    void tellTaken();
    void tellReadableEnd();
    void tellWritableEnd();
    void tellAborted();
    //! Tells the page Closed when both sides are over for it, though one of ours still sends what was promised.
    void partIfOver();
    void tellError(Side side, const Error &error);
    void onOpenFailed(const Error &error);
    void failOpening(const Error &error);
    void onConnectionClosed();
    QString name() const; // for the log

    net::Connection *m_connection = nullptr;
    net::Destination m_destination; // without addresses
    std::unique_ptr<PageCredit> m_credit;
    streams::ReadableSide *m_readable = nullptr; // nullptr before opened()
    streams::WritableSide *m_writable = nullptr;
    qint64 m_taken = 0; // units, since opening
    qint64 m_takenUntold = 0; // of them
    qint64 m_tellTakenFrom = 1;
    qint64 m_bytesToPage = 0;
    bool m_readableTold = false; // the page knows that this side is over, or ended it itself
    bool m_writableTold = false;
    bool m_hasFailedToOpen = false; // and the page was told
    bool m_isParted = false; // the page was told Closed before the connection was
};

} // namespace wirebench::bridge
