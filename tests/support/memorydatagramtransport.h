// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/memoryreadiness.h"

#include <deque>
#include <limits>
#include <map>
#include <variant>

namespace wirebench::tests {

//! A datagram transport without a socket. It behaves as connected UDP on Linux does: an error is told once, in the
//! order in which it came, by whichever of receive() and send() is called next; it ends nothing.
class MemoryDatagramTransport final : public streams::DatagramTransport
{
    Q_OBJECT

public:
    explicit MemoryDatagramTransport(QObject *parent = nullptr);

    //! The peer's doing.
    void arrive(const Datagram &datagram);
    void arriveEnd();
    //! receive() tells it, behind what arrived before.
    void arriveError(const Error &error);
    bool isDrained() const { return m_incoming.empty(); }

    //! From now on one receive() or send() moves at most so many datagrams (1 or more).
    void setBatchLimit(qsizetype datagrams) { m_batchLimit = datagrams; }
    //! So many datagrams are taken from now on, then sending would block. 0 blocks at once.
    void setSendRoom(qsizetype datagrams);
    //! The next send() fails with \a error, once. Called again: the one after it.
    void failNextSend(const Error &error);
    //! The datagram behind \a taken further ones (0 or more) fails with \a error, once: a send() ends before it, and
    //! the one that begins with it fails.
    void failSendBehind(qsizetype taken, const Error &error);

    //! receive(), send() and finishSending() count as operations, from 1.
    void failOperation(int number, const Error &error) { m_readiness.failOperation(number, error); }
    int operations() const { return m_readiness.operations(); }

    //! How many datagrams each send() was given.
    const QList<qsizetype> &sendSizes() const { return m_sendSizes; }
    const QList<Datagram> &sent() const { return m_sent; }
    //! What each receive() asked for.
    const QList<qsizetype> &receiveLimits() const { return m_receiveLimits; }
    int finishes() const { return m_finishes; }
    int closes() const { return m_closes; }
    bool receiveInterest() const { return m_readiness.receiveInterest(); }
    bool sendInterest() const { return m_readiness.sendInterest(); }

    streams::Transfer receive(QList<Datagram> &datagrams, qsizetype limit) override;
    streams::Transfer send(std::span<const Datagram> datagrams) override;
    Result<void> finishSending() override;
    void setReceiveInterest(bool interested) override { m_readiness.setReceiveInterest(interested); }
    void setSendInterest(bool interested) override { m_readiness.setSendInterest(interested); }
    void close() override;

private:
    static constexpr qsizetype unlimited = std::numeric_limits<qsizetype>::max();

    MemoryReadiness m_readiness;
    std::deque<std::variant<Datagram, Error>> m_incoming;
    bool m_ended = false; // what comes after m_incoming
    qsizetype m_sendRoom = unlimited;
    qsizetype m_batchLimit = unlimited;
    std::deque<Error> m_sendErrors;
    std::map<qsizetype, Error> m_plannedSendErrors; // by how many will have been sent before
    QList<qsizetype> m_sendSizes;
    QList<Datagram> m_sent;
    QList<qsizetype> m_receiveLimits;
    int m_finishes = 0;
    int m_closes = 0;
};

} // namespace wirebench::tests
