// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QStringView>

namespace wirebench::session {

//! Where a session goes to or waits, as people write it.
struct SessionAddress
{
    enum class Kind {
        Tcp, //!< "tcp://pump.example:502": connects.
        Udp, //!< "udp://pump.example:502": talks to one peer.
        UdpBound, //!< "udp://:5000", "listen:udp:5000": receives from everybody.
        TcpListen, //!< "listen:tcp:9000": accepts.
    };

    Kind kind = Kind::Tcp;
    QString host; //!< A name or literal address, without brackets. Where it waits: empty for every address.
    quint16 port = 0; //!< 0 where it waits: any free one.

    QString toString() const;

    friend bool operator==(const SessionAddress &, const SessionAddress &) = default;
};

//! Reads "tcp://HOST:PORT", "udp://HOST:PORT", "udp://:PORT", "listen:tcp:PORT", "listen:tcp:HOST:PORT", and likewise
//! "listen:udp:"; an IPv6 address stands in brackets. InvalidArgument says what was expected at which character,
//! counted from 1.
Result<SessionAddress> parseSessionAddress(QStringView text);

} // namespace wirebench::session
