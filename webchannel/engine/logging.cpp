// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/engine/logging.h"

namespace wirebench::engine {

Q_LOGGING_CATEGORY(logEngine, "wirebench.engine", QtWarningMsg)

} // namespace wirebench::engine
