// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace wirebench::tests {

//! What this process holds of what must not grow.
struct Resources
{
    qsizetype descriptors = 0;
    qsizetype threads = 0;
    qint64 resident = 0; //!< Bytes, after the heap gave back what it can.

    static Resources now();
};

} // namespace wirebench::tests
