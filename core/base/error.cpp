// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"

namespace wirebench {

QDebug operator<<(QDebug debug, const Error &error)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << error.code << '(' << error.detail << ')';
    return debug;
}

} // namespace wirebench
