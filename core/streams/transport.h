// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/base/error.h"

#include <QByteArrayView>
#include <QList>
#include <QObject>

#include <span>

namespace wirebench::streams {

//! What one attempt to move bytes or datagrams came to. Interrupted calls are repeated inside the transport and
//! never seen here; short transfers are a smaller \c amount.
struct Transfer
{
    enum class Outcome {
        Moved, //!< \c amount bytes or datagrams went through; more may.
        WouldBlock, //!< Nothing now; readyToReceive() or readyToSend() will tell.
        Postponed, //!< Not possible now for want of memory, so that there may be something; they will tell when.
        End, //!< Receiving only: the peer has finished, and everything before that was delivered.
        Failed, //!< \c error says why.
    };

    Outcome outcome = Outcome::WouldBlock;
    qsizetype amount = 0; //!< Bytes (streams) or datagrams; with Moved only.
    Error error = {}; //!< With Failed only.
    bool isLast = false; //!< With Moved only: trying again at once is not worth a system call; readiness will tell.

    static Transfer moved(qsizetype amount, bool isLast = false) { return {Outcome::Moved, amount, {}, isLast}; }
    static Transfer wouldBlock() { return {}; }
    static Transfer postponed() { return {Outcome::Postponed}; }
    static Transfer end() { return {Outcome::End}; }
    static Transfer failed(const Error &error) { return {Outcome::Failed, 0, error}; }
};

//! Where bytes or datagrams come from and go to, without waiting ("invoke the operating system to" in the
//! specification). Real ones sit on a socket (core/net), tests use memory. Holds no data of its own and knows no state:
//! the sides above it do. Used in the thread it lives in, only.
//!
//! Readiness is level-triggered and opt-in: while interest is set and the transport is ready, the signal repeats
//! once per turn of the event loop. A transport without interest costs nothing.
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Whether readyToReceive(), and readyToSend(), are wanted from now on. Off at first; cheap when nothing changes.
    virtual void setReceiveInterest(bool interested) = 0;
    virtual void setSendInterest(bool interested) = 0;

    //! Tells the peer that nothing more will come (TCP: shutdown(SHUT_WR), which sends FIN after everything sent so
    //! far). A transport without such a notion (UDP) does nothing. An error where the peer cannot be told any more.
    virtual Result<void> finishSending() = 0;

    //! Lets go of the socket. Everything that send() took still goes out (see core/net/lingeringclose.h).
    //! No signal comes after this.
    virtual void close() = 0;

Q_SIGNALS:
    void readyToReceive();
    void readyToSend();
};

//! A transport of bytes in order.
class ByteTransport : public Transport
{
    Q_OBJECT

public:
    using Transport::Transport;

    //! Receives at most \a buffer.size() bytes (at least 1). Never blocks.
    virtual Transfer receive(std::span<char> buffer) = 0;

    //! Sends from \a pieces (at least one byte) in order as if they were one; takes what it can. Never blocks.
    virtual Transfer send(std::span<const QByteArrayView> pieces) = 0;
};

//! A transport of messages: whole or not at all, maybe lost.
class DatagramTransport : public Transport
{
    Q_OBJECT

public:
    using Transport::Transport;

    //! Appends at most \a limit (at least 1) received datagrams to \a datagrams.
    virtual Transfer receive(QList<Datagram> &datagrams, qsizetype limit) = 0;

    //! Sends the first of \a datagrams (at least 1), as many as go through. An error is about the first one, and then
    //! none was sent; or it is the late answer to an earlier datagram (ConnectionRefused), and none was tried.
    virtual Transfer send(std::span<const Datagram> datagrams) = 0;
};

} // namespace wirebench::streams
