// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/decoding.h"
#include "core/timeline/row.h"
#include "core/timeline/sharedrecording.h"

#include <optional>

namespace wirebench::timeline {

//! How far is looked for records of the same session.
struct Neighbourhood
{
    qsizetype most = 64; //!< So many at most.
    quint64 farthest = 200'000; //!< Records that are looked at.
    capture::Direction direction = capture::Direction::None; //!< Only that; None: all.
};

//! The last records before \a record that are of its session, the nearest first. Reads the disk.
QList<quint64> recordsBefore(const SharedRecording &recording, quint64 record, const Neighbourhood &neighbourhood = {});

//! The nearest record before \a record that is like it: of the same session, direction and protocol, and if there is
//! one, of the same length; its messages, if it has some, are of the same kind. Reads the disk.
std::optional<quint64> similarBefore(const SharedRecording &recording, const session::Decoding &decoding,
                                     quint64 record);

} // namespace wirebench::timeline
