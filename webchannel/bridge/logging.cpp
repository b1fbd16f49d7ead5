// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/logging.h"

namespace wirebench::bridge {

Q_LOGGING_CATEGORY(logBridge, "wirebench.bridge", QtWarningMsg)
Q_LOGGING_CATEGORY(logAccess, "wirebench.access", QtWarningMsg)

} // namespace wirebench::bridge
