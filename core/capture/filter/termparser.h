// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/filter/filterscanner.h"

namespace wirebench::capture {

//! Reads the term that is next: a key with its comparison and value, quoted text, or a regular expression. A Filter,
//! because `dir!=in` is `not dir:in`.
FilterResult<Filter> parseTerm(FilterScanner &scanner);

//! "not" of a filter.
Filter negated(Filter &&filter);

} // namespace wirebench::capture
