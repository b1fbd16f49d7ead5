// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/devices/instrument.h"
#include "core/devices/instrumentcommand.h"
#include "core/devices/linecutter.h"
#include "core/net/tcpconnection.h"

#include <QCryptographicHash>
#include <QTimer>

namespace wirebench::devices {

//! What a session is in the middle of.
enum class SessionState {
    Commands, //!< Reading lines.
    Sending, //!< BULK:SEND?: bytes are on their way to the peer; further commands wait.
    Receiving, //!< BULK:RECV: the next bytes are hashed.
    HashingToEnd, //!< HASH:UNTIL:FIN: all bytes up to the peer's FIN are hashed.
    Finishing, //!< Terminal: our FIN follows the last answer; what still comes is thrown away.
};

enum class SessionEvent {
    SendAsked,
    AllSent,
    ReceiveAsked,
    AllReceived,
    HashAsked,
    PeerFinished, //!< The peer's FIN, and everything before it has been dealt with.
    Refused, //!< The peer broke the rules (a line too long).
};

inline constexpr streams::Transition<SessionState, SessionEvent> sessionTransitions[] = {
    {SessionState::Commands, SessionEvent::SendAsked, SessionState::Sending},
    {SessionState::Commands, SessionEvent::ReceiveAsked, SessionState::Receiving},
    {SessionState::Commands, SessionEvent::HashAsked, SessionState::HashingToEnd},
    {SessionState::Commands, SessionEvent::PeerFinished, SessionState::Finishing},
    {SessionState::Commands, SessionEvent::Refused, SessionState::Finishing},
    {SessionState::Sending, SessionEvent::AllSent, SessionState::Commands},
    {SessionState::Receiving, SessionEvent::AllReceived, SessionState::Commands},
    {SessionState::Receiving, SessionEvent::PeerFinished, SessionState::Finishing},
    {SessionState::HashingToEnd, SessionEvent::PeerFinished, SessionState::Finishing},
};

//! One client of the demo instrument over TCP; the language is in core/devices/README.md. Deletes itself when the
//! connection has ended.
//!
//! Bounded in both directions: reads ahead at most \c window bytes, and goes on only while little waits to be sent.
class InstrumentSession : public QObject
{
    Q_OBJECT

public:
    //! Takes over an accepted connection. \a instrument must outlive this object.
    InstrumentSession(std::unique_ptr<net::TcpConnection> connection, Instrument &instrument, QObject *parent);

    SessionState state() const { return m_state; }

private:
    static constexpr qint64 window = 256 * 1024;

    //! advance() soon, outside of whatever signal we are in.
    void queueAdvance();
    void advance();
    //! Takes what the present state can use off the front of \a input; false when it must wait for something.
    bool takeStep(QByteArrayView &input);
    bool takeLine(QByteArrayView &input);
    bool takeBytes(QByteArrayView &input, qint64 limit);
    bool sendPieces();
    void run(const InstrumentCommand &command);
    void finish(SessionEvent event);

    void reply(const QByteArray &text);
    QByteArray takeDigest();
    bool peerHasFinished() const;
    void apply(SessionEvent event);

    Instrument &m_instrument;
    std::unique_ptr<net::TcpConnection> m_connection;
    SessionState m_state = SessionState::Commands;
    bool m_advanceQueued = false;
    QByteArray m_input; // arrived, not yet used; never more than the window
    LineCutter m_lines;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_count = 0; // bytes hashed since m_hash was reset
    qint64 m_wanted = 0; // bytes to hash in Sending and Receiving
    Pattern m_pattern{0};
    QTimer m_patience; // for a refused peer that does not finish; all others may take their time
};

} // namespace wirebench::devices
