// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/fieldlookup.h"
#include "core/capture/filter/filterterm.h"

namespace wirebench::capture {

//! Whether \a value of a record compares so with \a wanted of a filter. Numbers compare with numbers, exactly whatever
//! their types are; text with text, without regard to case; bytes with text as its UTF-8. Whatever else meets is
//! neither equal nor ordered: NotEqual is true, and all others are false.
bool compares(const FieldValue &value, Comparison comparison, const FieldValue &wanted);

} // namespace wirebench::capture
