// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/template.h"
#include "core/scenario/place.h"

#include <memory>
#include <variant>

namespace wirebench::scenario {

struct Expression;
using ExpressionPointer = std::shared_ptr<const Expression>;

//! Something that was measured of a device since the run began.
struct Measure
{
    enum class Quantity : quint8 {
        RoundTrip, //!< s; "rtt"
        Gap, //!< s between arrivals
        Rate, //!< bytes received per second
        Sent, //!< bytes
        Received, //!< bytes
        Messages, //!< matched by expect
    };
    enum class Statistic : quint8 { None, P50, P90, P95, P99, Minimum, Maximum, Mean, Count };

    Quantity quantity = Quantity::RoundTrip;
    Statistic statistic = Statistic::None; //!< None only with quantities that are one number
    QString device;

    friend bool operator==(const Measure &, const Measure &) = default;
};

struct Literal
{
    message::Value value; //!< With a unit in the basic one: seconds, bytes, bytes per second.
    QString unit; //!< As it was written; empty for none.
};

struct VariableReference
{
    QString name;
};

//! Text with {variables} in it.
struct TextTemplate
{
    message::Template text;
};

struct Operation
{
    enum class Operator : quint8 { Add, Subtract, Multiply, Divide, Remainder, Negate };

    Operator op = Operator::Add;
    ExpressionPointer left; //!< nullptr of Negate
    ExpressionPointer right;
};

//! What is computed when it is asked for.
struct Expression
{
    Place place;
    std::variant<Literal, VariableReference, TextTemplate, Measure, Operation> form;
};

enum class Comparison : quint8 { Equal, Unequal, Less, LessOrEqual, Greater, GreaterOrEqual };

//! What assert, and expect field, ask: a comparison with one value, or a range, both ends included.
struct Condition
{
    Comparison comparison = Comparison::Equal; //!< Of \c right; not used with a range.
    ExpressionPointer right; //!< or the lower end
    ExpressionPointer upper; //!< nullptr: a comparison
};

} // namespace wirebench::scenario
