// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/connectattempt.h"
#include "core/net/deadline.h"
#include "core/net/environment.h"
#include "core/net/hostlookup.h"
#include "core/net/opener.h"

#include <vector>

namespace wirebench::net {

//! Opens one client socket: look the host up, ask the policy about all addresses, then race them as RFC 8305 ("Happy
//! Eyeballs Version 2") says: the families take turns, IPv6 first; the next address is tried when one fails, or beside
//! it when it has not answered within the Connection Attempt Delay; the first to connect wins. One time limit over all.
//!
//! For UDP, connecting asks nobody and is done at once: the first address that there is a route to wins.
class Connector final : public Opener
{
    Q_OBJECT

public:
    //! \a host: a name or a literal address. \a port: 1 to 65,535; 0 fails. \a environment's objects must outlive this
    //! one.
    Connector(const Environment &environment, const QString &host, quint16 port, const AnyConnectOptions &options,
              QObject *parent = nullptr);
    ~Connector() override;

    void start() override;

private:
    const ConnectOptions &options() const;
    void onFound(const QList<QHostAddress> &addresses);
    //! Asks the policy about all addresses known, unless it is being asked.
    void check();
    void onChecked(const Result<void> &verdict, qsizetype count);
    //! Starts an attempt at the next address, if there is one; fails when nothing is left that could succeed.
    void tryNext();
    std::optional<QHostAddress> takeNext();
    void onAttemptSucceeded(ConnectAttempt *attempt);
    void onAttemptFailed(ConnectAttempt *attempt, const Error &error);
    void drop(ConnectAttempt *attempt);
    void abandonAttempts();
    void finish(const Result<void> &outcome);
    void report(OpenStep::Kind kind, const Endpoint &remote, const Error &error = {});

    Environment m_environment;
    Destination m_destination; // with all addresses known
    AnyConnectOptions m_options;
    HostLookup m_lookup;
    Deadline m_limit;
    std::unique_ptr<Timer> m_attemptDelay;
    qsizetype m_checkedCount = 0; // so many of m_destination.addresses were allowed
    bool m_checking = false;
    QList<QHostAddress> m_ready; // allowed and not tried yet
    std::optional<AddressFamily> m_lastFamily; // of the last attempt
    std::vector<ConnectAttempt *> m_attempts; // children, under way
    std::optional<Error> m_lastError;
    Endpoint m_local;
    Endpoint m_remote;
    bool m_finished = false;
};

} // namespace wirebench::net
