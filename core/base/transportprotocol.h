// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace wirebench {

//! What carries bytes between two ports. Rooms call it by a name of their own, as they say what it is about.
enum class TransportProtocol : quint8 { Tcp, Udp };

} // namespace wirebench
