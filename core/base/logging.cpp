// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/logging.h"

namespace wirebench {

Q_LOGGING_CATEGORY(logNet, "wirebench.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logDevices, "wirebench.devices", QtWarningMsg)

} // namespace wirebench
