// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/field.h"
#include "core/decode/schema.h"

namespace wirebench::decode {

//! One line that says what a decoded frame, or a part of it, is: the summary of its type, in which "{address}" stands
//! for the field "address" of it, or the first one of that name below it. A field that has a summary of its own gives
//! that; then labels, then values. Without any summary it is the schema's title. At most 200 characters, control
//! characters as spaces.
QString summaryOf(const Schema &schema, const Field &field);

} // namespace wirebench::decode
