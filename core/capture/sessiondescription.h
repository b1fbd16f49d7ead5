// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/record.h"

#include <optional>

//! What the description of a session's interface says: "OWNER: tcp LOCAL - REMOTE (NAME)", where owner, remote and name
//! may be missing.
namespace wirebench::capture {

QString sessionDescription(const Session &session);

//! The inverse, without the id; nullopt for another text. An owner may have colons in it, and is what comes before the
//! last protocol.
std::optional<Session> readSessionDescription(QStringView text);

} // namespace wirebench::capture
