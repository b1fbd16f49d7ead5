// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/schemacatalogue.h"

#include <optional>

namespace wirebench::session {

//! What the messages of a recording are decoded by. A value; an empty one decodes nothing.
struct Decoding
{
    decode::SchemaCatalogue catalogue = {}; //!< Of these the first that the ports of a session suggest,
    std::optional<decode::Schema> schema = {}; //!< unless there is one for all sessions, whatever their ports.
};

} // namespace wirebench::session
