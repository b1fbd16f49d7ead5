// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "core/testing/expectation.h"

#include <memory>

namespace wirebench::testing {

//! A device that a client under test talks to: listens on loopback, on a port that was free, and answers by rules of
//! reply (core/message). Answers from the event loop of its thread: a client that blocks this thread gets none.
class VirtualDevice : public QObject
{
    Q_OBJECT

public:
    using Milliseconds = std::chrono::milliseconds;

    static constexpr qsizetype mostReceived = 1024 * 1024; //!< bytes that received() keeps

    //! \a seed: of {random} in replies.
    explicit VirtualDevice(quint64 seed = 0);
    ~VirtualDevice() override;

    //! Listens; returns when it does, or says why not. InvalidArgument: what is wrong in which line of the rules.
    Result<void> start(const QString &rules, TransportProtocol protocol = TransportProtocol::Tcp,
                       Milliseconds within = Milliseconds(5000));
    //! Nobody can connect any more, and who is there is thrown out.
    void stop();

    //! 0 before start().
    quint16 port() const;
    //! "tcp://127.0.0.1:41234".
    QString address() const;
    //! What came from everybody, in its order; the last mostReceived bytes.
    QByteArray received() const { return m_received; }
    //! Clients that have come so far; over UDP those that sent something.
    qint64 clients() const;
    //! Whoever is there is told \a bytes without asking, or thrown out by a reset.
    Result<void> tell(const QByteArray &bytes);
    void resetClients();

Q_SIGNALS:
    void changed();

private:
    QList<session::PeerId> peers() const;

    const quint64 m_seed;
    TransportProtocol m_protocol = TransportProtocol::Tcp;
    std::unique_ptr<session::Session> m_session;
    QByteArray m_received;
};

} // namespace wirebench::testing
