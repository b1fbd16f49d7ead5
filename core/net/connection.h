// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/deadline.h"
#include "core/net/environment.h"
#include "core/net/opener.h"
#include "core/streams/readableside.h"
#include "core/streams/writableside.h"

#include <memory>
#include <optional>

namespace wirebench::net {

//! A socket as a whole: opening, its two sides, and its end. TcpConnection and DatagramConnection add the sides'
//! types.
//!
//! The sides exist from opened() until the object is destroyed, and end separately. The socket is closed in the
//! operating system when both have ended, and only then (Direct Sockets, "handle closing the TCPSocket readable stream"
//! and
//! "... writable stream", likewise for UDPSocket); that is the moment `closed` of the specification speaks of.
//!
//! Lives in one thread, needs its event loop, and must not be moved to another once opening. Any slot may delete the
//! connection (deleteLater() or delete). Destroying it closes the socket at once, without a signal; what send() took
//! still goes out (lingeringclose.h).
class Connection : public QObject
{
    Q_OBJECT

public:
    ~Connection() override;

    streams::ConnectionState state() const { return m_state; }
    //! Valid from opened() on. The remote one is null for a socket that has no peer.
    const Endpoint &localEndpoint() const { return m_local; }
    const Endpoint &remoteEndpoint() const { return m_remote; }
    //! Why the state is Failed. Where both sides ended with an error, the specification's order: the side that ended
    //! last looks at the other one first.
    const std::optional<Error> &error() const { return m_error; }

    //! The method steps of close(): ends both directions: cancels reading, aborts writing but for the first \a keep
    //! waiting units, which the peer has Delays::closeLimit to take; where it does not, the connection has failed.
    //! While opening: gives up, without a signal but stateChanged(). Does nothing when already ended.
    void close(qsizetype keep = 0);

Q_SIGNALS:
    void stateChanged(wirebench::streams::ConnectionState from, wirebench::streams::ConnectionState to);
    //! Both sides are there and the addresses known ("On success" of the constructor steps).
    void opened();
    //! What is being tried, while Opening.
    void stepped(const wirebench::net::OpenStep &step);
    //! Could not be opened (state Failed): HostNotFound, AccessDenied, ConnectionRefused, Unreachable, TimedOut and
    //! others, of the address that failed last.
    void openFailed(const wirebench::Error &error);
    //! Was open, and both directions have ended (state Closed or Failed, see error()). Comes once, last.
    void closed();

protected:
    explicit Connection(const Environment &environment, QObject *parent);

    const Environment &environment() const { return m_environment; }
    //! Opens with \a opener; does nothing when not Idle. \a destination: for those who watch, see TappedSocket.
    void openWith(std::unique_ptr<Opener> opener, const QString &destination = {});
    virtual TransportProtocol protocol() const = 0;
    //! For createSides(): who watches this socket; nullptr when nobody does.
    std::unique_ptr<TrafficTap> makeTap() const;
    //! Makes transport and sides from an open descriptor. Called once.
    virtual void createSides(Descriptor descriptor) = 0;
    //! For createSides().
    void setSides(std::unique_ptr<streams::Transport> transport, std::unique_ptr<streams::ReadableSide> readable,
                  std::unique_ptr<streams::WritableSide> writable);
    //! The descriptor is ready: makes the sides and becomes Open. Also for adopting one, while Opening.
    void becomeOpen(Descriptor descriptor, const Endpoint &local, const Endpoint &remote);
    //! The only place that assigns the state. False when a slot deleted this object.
    bool apply(streams::ConnectionEvent event);

private:
    void onOpened(const Endpoint &local, const Endpoint &remote);
    void onOpenFailed(const Error &error);
    void startCloseLimit();
    //! One side has ended; the connection does when the other one has, too.
    void onSideEnded(const std::optional<Error> &otherSide, const std::optional<Error> &thisSide);

    Environment m_environment;
    streams::ConnectionState m_state = streams::ConnectionState::Idle;
    std::optional<Error> m_error;
    QString m_destination;
    Endpoint m_local;
    Endpoint m_remote;
    std::unique_ptr<Opener> m_opener; // only while Opening
    std::unique_ptr<Deadline> m_closeLimit; // only while Closing
    std::unique_ptr<streams::Transport> m_transport; // destroyed after the sides that refer to it
    std::unique_ptr<streams::ReadableSide> m_readable;
    std::unique_ptr<streams::WritableSide> m_writable;
};

} // namespace wirebench::net
