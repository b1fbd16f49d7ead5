// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace wirebench {

//! "wirebench.net": sockets opening, failing and closing. Every open, refusal and close is one line.
Q_DECLARE_LOGGING_CATEGORY(logNet)
//! "wirebench.devices": simulated devices.
Q_DECLARE_LOGGING_CATEGORY(logDevices)

} // namespace wirebench
