// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/sessionlink.h"

#include <memory>

namespace wirebench::session {

//! One conversation that a person opens by an address: connects, listens, or binds. Reads always; who wants to keep
//! what came watches the sockets (net::Environment::watcher).
//!
//!     Session session(*parseSessionAddress(u"tcp://pump.example:502"));
//!     connect(&session, &Session::received, this, [](PeerId, const QByteArray &bytes) { … });
//!     session.open();
//!
//! Nothing is opened, and nothing listens, before open(). Lives in one thread and needs its event loop. Any slot may
//! delete the session, in every state; that closes all of its sockets, without a signal. What the operating system has
//! still goes out.
class Session final : public QObject
{
    Q_OBJECT

public:
    //! \a environment's objects must outlive the session.
    explicit Session(const SessionAddress &address, const SessionOptions &options = {},
                     const net::Environment &environment = {}, QObject *parent = nullptr);
    ~Session() override;

    //! Who answers; for peers that appear from now on.
    void setResponders(ResponderFactory responders) { m_context->responders = std::move(responders); }

    //! For whatever is opened from now on; whether and when it reconnects, from now on.
    void setOptions(const SessionOptions &options);

    //! Opens, or opens again, where it is not open; while Reconnecting at once. stateChanged() tells what comes of it.
    //! An address of kind Web fails with InvalidArgument.
    void open();
    //! Likewise where it is open already: ends that, as close() does, and opens again.
    void reopen();
    //! Ends everything, throws away what waits to be sent, and does not reconnect. To send all first: closeWriting().
    void close();

    SessionState state() const { return m_state; }
    const SessionAddress &address() const { return m_context->address; }
    //! Null before it is open.
    Endpoint localEndpoint() const;
    //! Everything there is to see, now. Asks the kernel about each TCP peer.
    SessionStatus status() const;
    std::optional<PeerStatus> peer(PeerId id) const;

    //! Sends \a bytes to \a peer, or to the only one; with multicast to the group. UDP: one datagram. TCP: all or
    //! nothing; OutOfResources when more than SessionOptions::sendLimit would wait (UDP: 256 datagrams): send again
    //! after sent(), or use sendFile(). InvalidState where it is not open, finished, or sending a file; InvalidArgument
    //! where there is no such peer; the peer's error once broken.
    Result<void> send(const QByteArray &bytes, PeerId peer = onlyPeer);
    //! UDP at a local address: to anybody, by name or literal address. Errors that are found later are reported.
    Result<void> sendTo(const QByteArray &bytes, const QString &host, quint16 port);
    //! TCP: sends a file, piece by piece as the peer takes it; fileEnded() comes when the operating system has all of
    //! it. Other things cannot be sent to that peer meanwhile. InvalidArgument where it cannot be read.
    Result<void> sendFile(const QString &path, PeerId peer = onlyPeer);
    //! What was read of the file still goes out, at most FileSender::window.
    Result<void> cancelFile(PeerId peer = onlyPeer);
    //! TCP: FIN behind everything that waits, the file included. Reading goes on.
    Result<void> closeWriting(PeerId peer = onlyPeer);
    //! TCP: ends one connection at once, in both directions; of what waits nothing is sent.
    Result<void> disconnectPeer(PeerId peer = onlyPeer);
    //! TCP: likewise with RST, so that the peer sees an error.
    Result<void> resetPeer(PeerId peer = onlyPeer);

Q_SIGNALS:
    void stateChanged(wirebench::session::SessionState from, wirebench::session::SessionState to);
    //! A peer appeared, has another state, or is forgotten; peer() says.
    void peerChanged(wirebench::session::PeerId peer);
    //! A datagram, or a piece of a stream. Nothing more is read from this peer before all slots have returned.
    void received(wirebench::session::PeerId peer, const QByteArray &bytes);
    //! The operating system has taken \a bytes more. onlyPeer: datagrams to the group, or to a name.
    void sent(wirebench::session::PeerId peer, qint64 bytes);
    //! What the peer's responder has answered goes out: a datagram, or a piece of the stream.
    void answered(wirebench::session::PeerId peer, const QByteArray &bytes);
    //! Without an error when the operating system has all of it. Once for each sendFile().
    void fileEnded(wirebench::session::PeerId peer, const std::optional<wirebench::Error> &error);
    //! What ends nothing: ICMP messages, datagrams that could not be sent, answers that could not be made, a full
    //! kernel.
    void errorReported(const wirebench::Error &error);
    //! status() is not what it was; after each of the others.
    void changed();

private:
    void openLink();
    void connectLink();
    void discardLink();
    void onLinkChanged();
    void endLink();
    //! The only place that assigns the state. False when a slot deleted this object.
    bool apply(SessionState to);

    std::shared_ptr<LinkContext> m_context;
    SessionState m_state = SessionState::Idle;
    std::optional<Error> m_error;
    std::unique_ptr<SessionLink> m_link; // the present or last one
    std::unique_ptr<Timer> m_retry;
    bool m_isLinkOver = true;
    bool m_wasOpen = false; // the link
    bool m_isClosing = false; // close() was called since open()
    int m_failures = 0;
    TrafficCount m_count;
    qint64 m_peerCount = 0;
    std::optional<Error> m_reported;
    qint64 m_reportedCount = 0;
    QList<QHostAddress> m_resolved;
};

} // namespace wirebench::session
