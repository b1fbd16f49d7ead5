// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/expression.h"

#include <tl/expected.hpp>

#include <functional>
#include <optional>

namespace wirebench::scenario {

//! What expressions are about.
struct EvaluationContext
{
    message::Variables variables;
    //! What was measured; nothing where there is nothing to measure yet.
    std::function<std::optional<double>(const Measure &)> measure;
};

//! Why an expression has no value, and where.
struct EvaluationError
{
    Place place;
    QString problem;
};

//! The value of \a expression. Whole numbers stay whole and exact; where 64 bits do not suffice, and in division that
//! does not come out even, they become numbers with a point. Text counts as the number that it is the text of.
tl::expected<message::Value, EvaluationError> evaluate(const Expression &expression, const EvaluationContext &context);

//! Whether \a left fulfils \a condition. Numbers are compared as numbers; what is no number can only be equal or not.
tl::expected<bool, EvaluationError> holds(const message::Value &left, const Condition &condition,
                                          const EvaluationContext &context);

//! "rtt(pump) p95", as it is written.
QString measureText(const Measure &measure);

} // namespace wirebench::scenario
