// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/expression.h"

//! Expressions, conditions and values in the words of problems.
namespace wirebench::harness {

//! As it is written: "< 20 ms", "in 1 .. 5".
QString conditionText(const scenario::Condition &condition);
//! "rtt(pump) p95", "{n} * 2".
QString expressionText(const scenario::Expression &expression);
//! A number with few digits, or text in quotes.
QString valueText(const message::Value &value);
//! The same in what \a of is measured in: "31.2 ms", "1.5e+06 B/s".
QString valueText(const message::Value &value, const scenario::Expression &of);

} // namespace wirebench::harness
