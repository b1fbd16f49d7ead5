// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/packet.h"

#include <QByteArray>

namespace wirebench::capture {

//! The most bytes that one packet carries behind its headers.
inline constexpr qsizetype largestPacketPayload = 65'535 - 40;

//! A packet of IP with the endpoints, protocol, numbers and flags of \a fields, and right lengths and checksums; IPv6
//! if its source is. \a payload: at most largestPacketPayload, or what a datagram can have (12 bytes more).
QByteArray makePacket(const Packet &fields, const QByteArray &payload);

} // namespace wirebench::capture
