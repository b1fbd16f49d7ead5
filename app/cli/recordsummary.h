// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/record.h"

#include <QString>

namespace wirebench::capture {
class Recording;
}

namespace wirebench::cli {

//! One line about a record: number, time of day (UTC), session, direction, peer, length, and the beginning of the bytes
//! as text.
QString summaryOf(const capture::Recording &recording, qint64 index, const capture::RecordEntry &entry);

} // namespace wirebench::cli
