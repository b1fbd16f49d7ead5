// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <memory>
#include <sys/types.h>

namespace wirebench::tests {

//! Another host, on a cable of its own: a process with another network namespace, joined by a pair of veth interfaces.
//! It serves echoPort (posixserver.h). All addresses are there at once (no duplicate address detection).
//!
//! | | this process | over there |
//! |---|---|---|
//! | interface | wb0 | wb1 |
//! | IPv4 | 10.77.0.1/24 | 10.77.0.2/24 |
//! | IPv6 | fd77::1/64, fe80::77:1/64 | fd77::2/64, fe80::77:2/64 |
class SecondHost
{
public:
    //! After enterNetworkNamespace(), and like it before there are threads.
    static Result<std::unique_ptr<SecondHost>> start();
    //! Ends the other process, and with it the cable.
    ~SecondHost();
    Q_DISABLE_COPY(SecondHost)

    //! runIp() over there.
    Result<void> runIp(const QByteArray &arguments);
    pid_t process() const { return m_process; }

private:
    SecondHost() = default;
    //! Waits for the answer to a command.
    Result<void> awaitReply();
    Result<void> plugIn();

    pid_t m_process = -1;
    int m_commands = -1;
    int m_replies = -1;
};

//! From here on packets to \a address, of a host on the cable or of none, leave wb0 and reach nobody, and nothing comes
//! back: its hardware address is another's.
Result<void> makeBlackHole(const QByteArray &address);
//! Packets to \a address arrive again.
Result<void> endBlackHole(const QByteArray &address);

} // namespace wirebench::tests
