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
        Tcp, //!< "tcp://pump.example:502", "pump.example:502": connects.
        Udp, //!< "udp://pump.example:502": talks to one peer.
        UdpBound, //!< "udp://:5000", "listen:udp:5000": receives from everybody.
        TcpListen, //!< "listen:tcp:9000": accepts.
        Multicast, //!< "multicast:239.1.1.1:5000@eth0": receives what is sent to a group.
        Web, //!< "https://example.com/page", "/home": no session of ours, but a page or a folder of pages.
    };

    Kind kind = Kind::Tcp;
    QString host; //!< A name or literal address, without brackets. Where it waits: empty for every address.
    quint16 port = 0; //!< 0 where it waits: any free one.
    QString interfaceName = {}; //!< Multicast only; empty: the routing table decides.
    QString page = {}; //!< Web only: the URL, or the absolute folder.

    QString toString() const;

    friend bool operator==(const SessionAddress &, const SessionAddress &) = default;
};

//! Reads "tcp://HOST:PORT", "udp://HOST:PORT", "udp://:PORT", "listen:tcp:PORT", "listen:tcp:HOST:PORT", and likewise
//! "listen:udp:", "multicast:GROUP:PORT" and "multicast:GROUP:PORT@INTERFACE"; an IPv6 address stands in brackets, and
//! its zone is the same as the interface. "HOST:PORT" means tcp://. "http://…", "https://…" and absolute folders are
//! recognised as Web; whether there is such a page or folder is not looked at. InvalidArgument says what was expected
//! at which character, counted from 1.
Result<SessionAddress> parseSessionAddress(QStringView text);

} // namespace wirebench::session
