// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/filter/filterscanner.h"
#include "core/capture/filter/filterwords.h"

namespace wirebench::capture {

//! A number in decimal or, with 0x, in hexadecimal, up to \a largest; for Equal and NotEqual also "first..last".
FilterResult<NumberTest> parseNumberTest(FilterScanner &scanner, Comparison comparison, quint64 largest);
//! The value after a key that is neither a number's nor "field".
FilterResult<FilterTerm> parseValueTerm(FilterScanner &scanner, FilterKey key);
//! A number if it looks like one and is not quoted, and text otherwise. Contains is for text only.
FilterResult<FieldValue> parseFieldValue(const FilterValue &value, Comparison comparison);
//! "2026-11-26T12:00:01.5Z", "2026-11-26", "12:00": a date, a time, or both; fractions of seconds down to nanoseconds.
FilterResult<TimeTerm> parseTimeTerm(const FilterValue &value, TimeTerm::Side side);
//! An address, a network, or part of a name.
FilterResult<FilterTerm> parsePeerTerm(const FilterValue &value);
//! Pairs of hexadecimal digits, of which each may be '?'; white space between pairs.
FilterResult<FilterTerm> parseBytesTerm(const FilterValue &value);

} // namespace wirebench::capture
