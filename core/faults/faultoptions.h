// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/transportprotocol.h"

#include <chrono>
#include <optional>

namespace wirebench::faults {

//! Which way: from the client up to the target, or back down.
enum class FaultDirection : quint8 { Up, Down, Both };

//! What a FaultProxy breaks: a value. As it is made, nothing. Probabilities are 0 to 1.
struct FaultOptions
{
    FaultDirection direction = FaultDirection::Both; //!< where all of it but hold and refuseFirst applies
    std::chrono::milliseconds latency{0}; //!< each byte or datagram comes so much later, 0 to longestFaultDelay
    std::chrono::milliseconds jitter{0}; //!< and up to so much on top of it; the order stays
    qint64 rate = 0; //!< bytes a second; 0: any
    double corrupt = 0; //!< that a byte (TCP), or a datagram (UDP), has one bit flipped
    bool hold = false; //!< clients are accepted, and hear nothing; the target is not connected to
    quint64 seed = 0; //!< every decision follows from it

    // TCP
    qsizetype slice = 0; //!< sent in pieces of at most so many bytes, cut at multiples of it; 0: as it comes
    std::chrono::milliseconds slicePause{0}; //!< between two pieces
    std::optional<qint64> resetAfter = {}; //!< behind so many bytes of a direction both connections are reset
    //! Behind resetAfter bytes, or at once, the receiver gets FIN instead, and what else comes is thrown away; with
    //! Both it is the client who gets it.
    bool halfClose = false;
    int refuseFirst = 0; //!< so many connections are reset as soon as they are there

    // UDP
    double loss = 0; //!< that a datagram is thrown away
    double duplicate = 0; //!< that it comes twice
    double reorder = 0; //!< that it comes behind the one after it

    //! InvalidArgument, beginning with the name of the option, for what is out of range or means nothing over
    //! \a protocol.
    Result<void> check(TransportProtocol protocol) const;
    //! What of this applies to one direction, Up or Down.
    FaultOptions forDirection(FaultDirection one) const;

    friend bool operator==(const FaultOptions &, const FaultOptions &) = default;
};

inline constexpr std::chrono::milliseconds longestFaultDelay = std::chrono::minutes(10);

//! What was broken, so far. Bytes are of streams and of datagrams.
struct FaultCounts
{
    qint64 connections = 0; //!< TCP, those refused or held included; UDP: clients
    qint64 bytesUp = 0; //!< came from clients
    qint64 bytesDown = 0; //!< came from the target
    qint64 datagramsUp = 0;
    qint64 datagramsDown = 0;
    qint64 delayed = 0; //!< pieces or datagrams that had to wait
    qint64 sliced = 0; //!< pieces that were cut off what came
    qint64 corrupted = 0; //!< bits
    qint64 resets = 0; //!< made here
    qint64 halfCloses = 0; //!< likewise
    qint64 refused = 0;
    qint64 held = 0;
    qint64 lost = 0;
    qint64 duplicated = 0;
    qint64 reordered = 0;
    qint64 overflown = 0; //!< datagrams for which there was no room; nobody wanted that

    friend bool operator==(const FaultCounts &, const FaultCounts &) = default;
};

} // namespace wirebench::faults
