// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/expression.h"
#include "core/scenario/parseresult.h"
#include "core/scenario/scenarioscanner.h"

namespace wirebench::scenario {

//! Takes an expression and the white space behind it.
Taken<ExpressionPointer> takeExpression(ScenarioScanner &scanner);
//! A comparison and a value, or "in" and a range.
Taken<Condition> takeCondition(ScenarioScanner &scanner);
//! Text in quotes, with variables, and the white space behind it.
Taken<message::Template> takeText(ScenarioScanner &scanner);

} // namespace wirebench::scenario
