// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/decoder.h"

namespace wirebench::decode {

//! The frame that says what \a tree says. The tree is one that decode() gave, with values changed or not, or one made
//! by hand: fields are found by name, order and places do not matter. What the schema computes (lengths, counts,
//! checksums, constants) is computed, whatever the tree says; what has a default, and bits, may be left out; the value
//! of an enumeration may be given by its label. Where it depends on something that bytes only show when they are read
//! (what comes next, how much is left), the tree decides by what it has. InvalidArgument says which field,
//! "pdu.data.address: has no value", and why; OutOfResources beyond 64 levels.
Result<QByteArray> build(const Schema &schema, const Field &tree, const Context &context = {});

} // namespace wirebench::decode
