// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/packet.h"

#include <QByteArray>

#include <span>

namespace wirebench::capture {

//! The most bytes that one packet carries behind its headers.
inline constexpr qsizetype largestPacketPayload = 65'535 - 40;
//! The most bytes that the headers of one packet take.
inline constexpr std::size_t largestPacketHeaders = 40 + 20;

//! The headers of a packet of IP with the endpoints, protocol, numbers and flags of \a fields, and right lengths and
//! checksums; IPv6 if its source is. Written into \a room (largestPacketHeaders bytes); returns how many bytes they
//! take. \a payload: at most largestPacketPayload, or what a datagram can have (12 bytes more).
qsizetype writePacketHeaders(const Packet &fields, QByteArrayView payload, std::span<quint8> room);

//! Likewise, with the payload.
QByteArray makePacket(const Packet &fields, const QByteArray &payload);

} // namespace wirebench::capture
