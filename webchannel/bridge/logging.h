// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace wirebench::bridge {

//! "wirebench.bridge": contexts coming and going, sockets opened and closed (info); refused handshakes and protocol
//! violations (warning).
Q_DECLARE_LOGGING_CATEGORY(logBridge)
//! "wirebench.access": every decision about a destination (info).
Q_DECLARE_LOGGING_CATEGORY(logAccess)

} // namespace wirebench::bridge
