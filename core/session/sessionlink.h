// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/environment.h"
#include "core/net/opener.h"
#include "core/session/responder.h"

namespace wirebench::session {

//! What the links of a session have in common.
struct LinkContext
{
    SessionAddress address;
    SessionOptions options;
    net::Environment environment;
    ResponderFactory responders;
    PeerId lastPeer = 0; //!< the last id given away
};

//! One opening of a session, from Idle to a terminal state: the sockets of one kind. The base of those kinds; what a
//! kind cannot do says so. Any slot may delete the link.
class SessionLink : public QObject
{
    Q_OBJECT

public:
    //! The right one for the address, which is not of kind Web.
    static std::unique_ptr<SessionLink> create(const std::shared_ptr<LinkContext> &context);

    //! Begins to open; stateChanged() follows, later.
    virtual void open() = 0;
    //! Ends everything; what waits is thrown away. Ends in a terminal state, maybe before this returns.
    virtual void close() = 0;
    virtual SessionState state() const = 0;
    //! Why it is Failed.
    virtual std::optional<Error> error() const = 0;
    virtual Endpoint localEndpoint() const = 0;
    virtual QList<PeerStatus> peers() const = 0;
    virtual std::optional<PeerStatus> peer(PeerId id) const = 0;
    virtual quint64 droppedDatagrams() const { return 0; }

    //! Sees Session, where the same functions are.
    virtual Result<void> send(const QByteArray &bytes, PeerId peer) = 0;
    virtual Result<void> sendTo(const QByteArray &bytes, const QString &host, quint16 port);
    virtual Result<void> sendFile(const QString &path, PeerId peer);
    virtual Result<void> cancelFile(PeerId peer);
    virtual Result<void> closeWriting(PeerId peer);
    virtual Result<void> disconnectPeer(PeerId peer, bool resets);

Q_SIGNALS:
    void stateChanged();
    //! Appeared, has another state, or is forgotten.
    void peerChanged(wirebench::session::PeerId peer);
    //! One that there has never been before, before the first peerChanged().
    void peerAppeared();
    void received(wirebench::session::PeerId peer, const QByteArray &bytes);
    //! The operating system has \a bytes more, in \a pieces.
    void sent(wirebench::session::PeerId peer, qint64 bytes, qint64 pieces);
    void answered(wirebench::session::PeerId peer, const QByteArray &bytes);
    void fileEnded(wirebench::session::PeerId peer, const std::optional<wirebench::Error> &error);
    //! What ends nothing.
    void errorReported(const wirebench::Error &error);
    void stepped(const wirebench::net::OpenStep &step);

protected:
    explicit SessionLink(std::shared_ptr<LinkContext> context)
        : m_context(std::move(context))
    { }

    LinkContext &context() const { return *m_context; }
    const SessionOptions &options() const { return m_context->options; }

private:
    const std::shared_ptr<LinkContext> m_context;
};

//! For send() and the like to a peer that is not there (any more).
tl::unexpected<Error> noSuchPeer(PeerId peer);
//! For what cannot be done before a session is open.
tl::unexpected<Error> notOpen();

} // namespace wirebench::session
