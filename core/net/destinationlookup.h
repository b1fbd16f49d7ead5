// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/net/deadline.h"
#include "core/net/environment.h"
#include "core/net/hostlookup.h"

namespace wirebench::net {

//! Finds out where datagrams for a host go: looks it up, asks the policy about all addresses known, and chooses one of
//! those: the first that there is a route to, IPv6 first. There is no more to try than that, because UDP answers
//! nothing. Destroying it gives up.
class DestinationLookup : public QObject
{
    Q_OBJECT

public:
    //! For lookup and check (a person may be asked) together.
    static constexpr std::chrono::milliseconds limit = std::chrono::seconds(30);

    //! \a family: only addresses of it.
    DestinationLookup(const Environment &environment, const QString &host, quint16 port,
                      std::optional<AddressFamily> family, QObject *parent = nullptr);

    //! Call once. Ends in exactly one of found() and failed(), never before this returns.
    void start();

Q_SIGNALS:
    void found(const wirebench::Endpoint &destination);
    void failed(const wirebench::Error &error);

private:
    void onFound(const QList<QHostAddress> &addresses);
    void check();
    //! Ends with an allowed address, or waits for more, or asks about more.
    void choose();
    bool hasRoute(const QHostAddress &address) const;
    void finish(const Result<Endpoint> &outcome);

    Environment m_environment;
    Destination m_destination; // with all addresses known
    std::optional<AddressFamily> m_family;
    HostLookup m_lookup;
    Deadline m_deadline;
    qsizetype m_allowed = 0; // so many of the addresses the policy has seen
    bool m_checking = false;
    bool m_finished = false;
};

} // namespace wirebench::net
