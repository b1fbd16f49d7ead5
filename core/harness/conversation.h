// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QObject>

#include <optional>

namespace wirebench::harness {

//! A conversation with one device, over whatever it is made: a socket, a recording, memory. Lives in one thread and
//! needs its event loop. Every slot may call every function, and delete it with deleteLater().
class Conversation : public QObject
{
    Q_OBJECT

public:
    //! Once. Ends in opened() or openFailed(), never before this returns.
    virtual void open() = 0;
    //! Bytes without boundaries; otherwise each arrived() is a message.
    virtual bool isStream() const = 0;
    //! Nothing is read without credit, in bytes of a stream or messages; without it the kernel holds what comes.
    virtual void grant(qint64 units) = 0;
    //! All or nothing. OutOfResources: too much waits, send again after taken(). \a to: "HOST:PORT" of a message;
    //! empty: the peer, or the one that was heard last. The stored error once broken.
    virtual Result<void> send(const QByteArray &bytes, const QString &to) = 0;
    //! Bytes, or messages, that the operating system has not taken yet.
    virtual qint64 pending() const = 0;
    //! Ends sending behind what waits; of messages nothing.
    virtual void closeWriting() = 0;
    //! Ends both directions; what waits still goes out. No signal comes after it.
    virtual void close() = 0;
    //! The same, throwing away what waits; a stream's peer is told by a reset.
    virtual void reset() = 0;
    //! Of this side, 0 before opened() and where there is none.
    virtual quint16 localPort() const = 0;

Q_SIGNALS:
    void opened();
    void openFailed(const wirebench::Error &error);
    //! At least one byte of a stream, or a message.
    void arrived(const QByteArray &bytes);
    //! Less is pending().
    void taken();
    //! Nothing more comes: the peer has finished, or why that is. Once, after all that came.
    void ended(const std::optional<wirebench::Error> &error);
    //! What ends nothing, such as an ICMP message about an earlier datagram.
    void errorReported(const wirebench::Error &error);

protected:
    using QObject::QObject;
};

//! Waits for peers, each of which becomes a conversation.
class Listening : public QObject
{
    Q_OBJECT

public:
    //! As Conversation::open().
    virtual void open() = 0;
    virtual quint16 localPort() const = 0;
    //! The oldest peer that was not taken, opened already; nullptr: none. Others wait in the kernel.
    virtual std::unique_ptr<Conversation> take() = 0;

Q_SIGNALS:
    void opened();
    void openFailed(const wirebench::Error &error);
    //! take() has one more.
    void peerCame();

protected:
    using QObject::QObject;
};

//! A device that runs only for a scenario.
class Simulation : public QObject
{
    Q_OBJECT

public:
    //! Ends in started() or failed(), never before this returns.
    virtual void start() = 0;
    //! From started() on, as people type it.
    virtual QString address() const = 0;

Q_SIGNALS:
    void started();
    void failed(const wirebench::Error &error);

protected:
    using QObject::QObject;
};

} // namespace wirebench::harness
