// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wirebench::bench {

//! Processor, cores, kernel, Qt, how this was built, the date, and the load of the last minute, in one
//! line: numbers mean nothing without them.
QString describeMachine();

} // namespace wirebench::bench
