// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/environment.h"

#include <memory>

namespace wirebench::net {

//! Looks a host up in both address families at once, or one of them, as RFC 8305, section 3, wants it: addresses are
//! given on as soon as the IPv6 answer is there; a first IPv4 answer waits for it for Delays::resolution ("Resolution
//! Delay"). Has no time limit of its own. Single-threaded; destroying it gives up, also from within its signals.
class HostLookup : public QObject
{
    Q_OBJECT

public:
    //! \a environment's objects must outlive this one.
    explicit HostLookup(const Environment &environment, QObject *parent = nullptr);

    //! Call once. \a family: only that one. Signals come later.
    void start(const QString &host, std::optional<AddressFamily> family);

    //! No more answers will come.
    bool isComplete() const { return m_waiting.empty(); }

Q_SIGNALS:
    //! One family's answer, as it comes: for people. Before the other signals.
    void answered(const wirebench::Result<QList<QHostAddress>> &answer);
    //! More addresses, at least one, all of which may be tried from now on.
    void found(const QList<QHostAddress> &addresses);
    //! No family has an address. Instead of found().
    void failed(const wirebench::Error &error);
    //! The last family's answer brought nothing, after the other's was found().
    void exhausted();

private:
    void onAnswer(AddressFamily family, const Result<QList<QHostAddress>> &answer);
    void release();

    Environment m_environment;
    QList<AddressFamily> m_waiting; // families that have not answered
    QList<QHostAddress> m_held; // IPv4 addresses during the resolution delay
    std::unique_ptr<Timer> m_resolutionDelay;
    std::optional<Error> m_error;
    bool m_anyFound = false;
};

} // namespace wirebench::net
