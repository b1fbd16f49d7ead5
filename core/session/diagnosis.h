// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/sessionstatus.h"

namespace wirebench::session {

//! Something that is so and may be why nothing arrives.
struct Finding
{
    enum class Kind {
        NotOpen, //!< Idle, opening, failed or over.
        PeerFinished, //!< The peer has said that nothing more comes.
        NobodyListens, //!< ICMP port unreachable, or another report of the network.
        NobodyCame, //!< It waits, and nobody has ever connected or sent.
        OnlyLoopback, //!< It waits at an address that only this computer reaches.
        OtherFamily, //!< The name has addresses of the other family, too, where another program may listen.
        PeerTakesNothing, //!< What was sent is not acknowledged, or waits here.
        PeerSilent, //!< TCP: the peer's system has all that was sent, and its program says nothing.
        NothingSent, //!< Many peers speak only when spoken to.
        BufferFull, //!< Datagrams came, and the kernel threw them away.
        FirewallPossible, //!< Nothing else was found, or it may be as well.
    };

    Kind kind = Kind::NotOpen;
    QString fact; //!< A sentence.
    QString advice; //!< What to do; a sentence.

    friend bool operator==(const Finding &, const Finding &) = default;
};

//! Why nothing may arrive, the most certain reason first; empty where something did arrive of every peer that is there.
//! A pure function of what is known: nothing is tried.
QList<Finding> whyNothingArrives(const SessionStatus &status);

} // namespace wirebench::session
