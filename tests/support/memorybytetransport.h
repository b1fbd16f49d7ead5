// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/memoryreadiness.h"

#include <deque>
#include <limits>
#include <variant>

namespace wirebench::tests {

//! A byte transport without a socket: the test scripts what arrives and looks at what was sent. It behaves as TCP on
//! Linux does: an error is told once and followed by the end; the end repeats; readiness is level-triggered.
class MemoryByteTransport final : public streams::ByteTransport
{
    Q_OBJECT

public:
    explicit MemoryByteTransport(QObject *parent = nullptr);

    //! The peer's doing. One receive() never reaches beyond one piece.
    void arrive(const QByteArray &piece);
    void arriveEnd();
    void arriveError(const Error &error);
    //! At most \a bytes (1 or more) per receive().
    void setReceiveCap(qsizetype bytes) { m_receiveCap = bytes; }
    //! True when everything scripted, the end aside, was received.
    bool isDrained() const { return m_incoming.empty(); }

    //! At most \a bytes (1 or more) per send().
    void setSendCap(qsizetype bytes) { m_sendCap = bytes; }
    //! So many bytes are taken from now on, then sending would block. 0 blocks at once.
    void setSendRoom(qsizetype bytes);
    //! Every send() from now on fails.
    void breakSending(const Error &error);

    //! receive(), send() and finishSending() count as operations, from 1.
    void failOperation(int number, const Error &error) { m_readiness.failOperation(number, error); }
    int operations() const { return m_readiness.operations(); }

    const QByteArray &sent() const { return m_sent; }
    //! How often each was called, successful or not.
    int receives() const { return m_receives; }
    int sends() const { return m_sends; }
    int finishes() const { return m_finishes; }
    int closes() const { return m_closes; }
    bool receiveInterest() const { return m_readiness.receiveInterest(); }
    bool sendInterest() const { return m_readiness.sendInterest(); }

    streams::Transfer receive(std::span<char> buffer) override;
    streams::Transfer send(std::span<const QByteArrayView> pieces) override;
    Result<void> finishSending() override;
    void setReceiveInterest(bool interested) override { m_readiness.setReceiveInterest(interested); }
    void setSendInterest(bool interested) override { m_readiness.setSendInterest(interested); }
    void close() override;

private:
    static constexpr qsizetype unlimited = std::numeric_limits<qsizetype>::max();

    MemoryReadiness m_readiness;
    std::deque<std::variant<QByteArray, Error>> m_incoming;
    bool m_ended = false; // what comes after m_incoming
    qsizetype m_receiveCap = unlimited;
    qsizetype m_sendCap = unlimited;
    qsizetype m_sendRoom = unlimited;
    std::optional<Error> m_sendError;
    QByteArray m_sent;
    int m_receives = 0;
    int m_sends = 0;
    int m_finishes = 0;
    int m_closes = 0;
};

} // namespace wirebench::tests
