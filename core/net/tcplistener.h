// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/connectionreader.h"
#include "core/net/environment.h"
#include "core/net/opener.h"
#include "core/net/socketoptions.h"

#include <memory>
#include <optional>

namespace wirebench::net {

class ListenerTransport;

//! A listening TCP socket (TCPServerSocket of the Direct Sockets specification). Connections are taken out of the
//! kernel's queue on demand only, as reader()'s credit says. Those that were taken live on without the listener, in
//! the same Environment; noDelay and the like are their taker's business.
//!
//!     connect(&listener, &TcpListener::opened, this, [&] { listener.reader()->grant(64); });
//!     connect(&listener, &TcpListener::connectionAccepted, this, [&] { serve(listener.takeConnection()); });
//!
//! States as streams::connectionTransitions, without Closing: nothing waits to be sent. Single-threaded. Any slot may
//! delete the listener.
class TcpListener final : public QObject
{
    Q_OBJECT

public:
    //! \a environment's objects must outlive the listener and the connections it accepted.
    explicit TcpListener(const Environment &environment = {}, QObject *parent = nullptr);
    ~TcpListener() override;

    //! Asks the policy (Purpose::Listen), binds to \a local and listens. \a local: a literal address, `0.0.0.0` or
    //! `::` for all (`::` takes IPv4 as well unless ipv6Only says otherwise); port 0: the system chooses. Ends in
    //! opened() or openFailed(), never before this returns. Options are checked first: InvalidArgument. AddressInUse,
    //! AddressNotAvailable, PermissionDenied (a port that is for root) and AccessDenied are what usually fails. Call
    //! once.
    void open(const Endpoint &local, const ListenOptions &options = {});

    //! Stops listening: the socket is closed when this returns, peers in the kernel's queue are reset, connections
    //! that were not taken are closed. While opening: gives up, without a signal but stateChanged(). Does nothing when
    //! already ended.
    void close();

    streams::ConnectionState state() const { return m_state; }
    //! Valid from opened() on.
    const Endpoint &localEndpoint() const { return m_local; }
    //! Why the state is Failed.
    const std::optional<Error> &error() const { return m_error; }
    //! Grant it credit, in connections; cancel() is close(). nullptr before opened().
    ConnectionReader *reader() const { return m_reader.get(); }
    //! See ConnectionReader. Works after Failed too; nullptr before opened() and after close().
    std::unique_ptr<TcpConnection> takeConnection() { return m_reader ? m_reader->takeConnection() : nullptr; }
    //! For reading options back; -1 unless open.
    int descriptor() const;

Q_SIGNALS:
    void stateChanged(wirebench::streams::ConnectionState from, wirebench::streams::ConnectionState to);
    void opened();
    //! Could not be opened (state Failed).
    void openFailed(const wirebench::Error &error);
    //! takeConnection() has one more.
    void connectionAccepted();
    //! OutOfResources: accepting rests for Delays::acceptRetry. Nothing that waits is lost.
    void errorReported(const wirebench::Error &error);
    //! Was open, and does not listen any more (state Closed, or Failed with error()). Comes once, last.
    void closed();

private:
    void onOpened(const Endpoint &local);
    void onOpenFailed(const Error &error);
    void onReaderEnded();
    void endOpening();
    //! The only place that assigns the state. False when a slot deleted this object.
    bool apply(streams::ConnectionEvent event);

    Environment m_environment;
    streams::ConnectionState m_state = streams::ConnectionState::Idle;
    std::optional<Error> m_error;
    Endpoint m_local;
    std::unique_ptr<Opener> m_opener; // only while Opening
    std::unique_ptr<ListenerTransport> m_transport; // destroyed after the reader that refers to it
    std::unique_ptr<ConnectionReader> m_reader;
};

} // namespace wirebench::net
