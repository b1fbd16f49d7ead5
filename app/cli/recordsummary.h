// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/recording.h"
#include "core/decode/dissectedfield.h"
#include "core/session/recorddecoder.h"

#include <QString>

namespace wirebench::cli {

//! One line about a record: number, time of day (UTC), session, direction, peer, length, and the beginning of the bytes
//! as text.
QString summaryOf(const capture::Recording &recording, qint64 index, const capture::RecordEntry &entry);

//! A decoded message: a line about it, and its fields as a tree, a line each, with what is wrong behind a "!".
QString messageText(const capture::Recording &recording, const session::DecodedMessage &message);

//! A packet as Wireshark sees it: a line with its number, and its fields as a tree, a line each.
QString dissectionText(const decode::DissectedPacket &packet);

} // namespace wirebench::cli
