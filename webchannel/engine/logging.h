// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace wirebench::engine {

//! "wirebench.engine": pages whose sockets take the slower way, and requests that were refused
//! (warning); requests for relays that have ended (info).
Q_DECLARE_LOGGING_CATEGORY(logEngine)

} // namespace wirebench::engine
