// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/net/descriptor.h"
#include "core/net/resolver.h"
#include "core/net/socketcalls.h"
#include "core/net/socketoptions.h"

#include <QAbstractSocket>
#include <QTimer>

#include <memory>

namespace wirebench::net {

enum class Protocol { Tcp, Udp };

//! Whom somebody wants to talk to, and what that name turned out to be.
struct Destination
{
    Protocol protocol = Protocol::Tcp;
    QString host; //!< As asked for: a name or a literal.
    quint16 port = 0;
    QList<QHostAddress> addresses; //!< All that \c host resolved to; never empty when a policy sees it.

    //! "tcp://host:port", as people write it.
    QString toString() const;
};

//! Decides about a destination after it was resolved and before anything is sent. No connection is made without passing
//! through it, and only to addresses it saw.
class AccessPolicy
{
public:
    using Reply = std::function<void(const Result<void> &)>;

    virtual ~AccessPolicy() = default;

    //! Calls \a reply once, now or later (a person may have to be asked), in the caller's thread; not when \a context
    //! is gone by then. A refusal is ErrorCode::AccessDenied.
    virtual void check(const Destination &destination, QObject *context, Reply reply) = 0;

    //! Allows everything. For people and tests that name their destinations themselves; never for pages.
    static AccessPolicy &allowAll();
};

//! What opening a socket needs from outside. All must outlive the connections made with them.
struct Environment
{
    SocketCalls &calls = SocketCalls::system();
    Resolver &resolver = Resolver::system();
    AccessPolicy &policy = AccessPolicy::allowAll();
};

//! Opens one client socket: look up, ask the policy, then try one address after the other. One time limit over all.
//!
//! QTcpSocket and QUdpSocket make the connection; then the descriptor is taken over, because QTcpSocket drops unsent
//! data when the peer finishes first and cannot half-close (see core/net/README.md).
class Connector : public QObject
{
    Q_OBJECT

public:
    explicit Connector(const Environment &environment, QObject *parent = nullptr);
    ~Connector() override;

    //! Call one of these, once.
    void openTcp(const QString &host, quint16 port, const TcpOptions &options);
    void openUdp(const QString &host, quint16 port, const UdpOptions &options);

    //! After connected(): the descriptor, non-blocking and connected, with all options set.
    Descriptor takeDescriptor() { return std::move(m_result); }

Q_SIGNALS:
    //! Exactly one of these two comes, never from within open…().
    void connected(const wirebench::Endpoint &local, const wirebench::Endpoint &remote);
    void failed(const wirebench::Error &error);

private:
    void start(const Result<void> &valid, const BufferOptions &options, std::chrono::milliseconds limit);
    void onLookedUp(const Result<QList<QHostAddress>> &addresses);
    void onChecked(const Result<void> &verdict);
    void tryNextAddress();
    Result<void> beginAttempt(const QHostAddress &address);
    void onAttemptError(QAbstractSocket::SocketError error);
    void onAttemptFailed(const Error &error);
    void onAttemptConnected();
    Result<void> takeOver();
    void dropAttempt();
    void finish(const Result<void> &outcome);

    Environment m_environment;
    Destination m_destination;
    TcpOptions m_tcpOptions;
    BufferOptions m_bufferOptions;
    std::unique_ptr<QAbstractSocket> m_attempt;
    QTimer m_limit;
    qsizetype m_nextAddress = 0;
    Error m_lastError;
    Endpoint m_local;
    Endpoint m_remote;
    Descriptor m_result;
    bool m_finished = false;
};

} // namespace wirebench::net
