// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>

namespace wirebench::tests {

//! How many descriptors this process has open.
qsizetype openDescriptors();

//! How often the event loop of this thread wakes up while it runs for \a duration.
int wakeUpsWithin(std::chrono::milliseconds duration);

} // namespace wirebench::tests
