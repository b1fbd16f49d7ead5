// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/measurements.h"

namespace wirebench::testing {

//! What \a measurements have of \a what, which is named as in scenarios without the device: "rtt p95", "sent". Times
//! are milliseconds. InvalidArgument says which measures there are; InvalidState: nothing was measured yet.
Result<double> measurementOf(const harness::Measurements &measurements, const QString &what);

} // namespace wirebench::testing
