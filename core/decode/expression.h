// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/context.h"
#include "core/decode/field.h"

#include <QStringList>

#include <memory>
#include <vector>

//! The expressions of schemas: integers and text, computed from the fields that are there already. Pure, without loops.
namespace wirebench::decode {

enum class Operation {
    Number,
    Text,
    Named, //!< path
    Item, //!< "it": the item of a list that was read last; with a path, a field of it
    Index, //!< Of the item that is being read, from 0
    Remaining, //!< Bytes up to the end of what is being read
    IsRequest,
    IsResponse,
    Size, //!< Bytes, from the field at path to the one at path2
    Count, //!< Children of path
    Next, //!< Whether these bytes come next
    At, //!< (text, index): a character's code
    ToNumber, //!< A decimal number from text; 0 where it is none
    Lookup, //!< (list, key): the second field of the item whose first one is the key, in any case; "" without one
    Contains, //!< (list, key)
    Checksum, //!< (name, from path to path2)
    Not,
    Negate,
    Invert,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    BitOr,
    BitXor,
    BitAnd,
    ShiftLeft,
    ShiftRight,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
};

//! One operation and its operands.
struct ExpressionNode
{
    Operation operation = Operation::Number;
    qint64 number = 0;
    QString text; //!< Bytes are characters up to 255.
    QStringList path;
    QStringList path2;
    std::vector<ExpressionNode> operands;
};

//! Shared and never changed. Null where a schema says nothing.
using Expression = std::shared_ptr<const ExpressionNode>;

//! Unknown: a field is not there (yet), or arithmetic has no result that fits.
using ExpressionValue = std::variant<std::monostate, qint64, QString>;

//! What an expression can see.
class Environment
{
public:
    Environment() = default;
    Environment(const Environment &) = delete;
    Environment &operator=(const Environment &) = delete;
    virtual ~Environment() = default;

    //! Null when it is not there, or has no value yet.
    virtual const Field *field(const QStringList &path) const = 0;
    virtual const Field *item() const = 0;
    virtual std::optional<qint64> index() const = 0;
    virtual std::optional<qint64> remaining() const = 0;
    virtual std::optional<bool> isNext(QByteArrayView bytes) const = 0;
    virtual Direction direction() const = 0;
    virtual std::optional<qint64> sizeOf(const QStringList &first, const QStringList &last) const = 0;
    //! Of the bytes from one field to the other, both included.
    virtual std::optional<qint64> checksum(const QString &name, const QStringList &first,
                                           const QStringList &last) const = 0;
};

ExpressionValue evaluate(const ExpressionNode &expression, const Environment &environment);

//! Nothing when it is unknown. Text counts as true unless it is empty.
std::optional<bool> evaluateCondition(const ExpressionNode &expression, const Environment &environment);

//! Nothing when it is unknown, or text.
std::optional<qint64> evaluateInteger(const ExpressionNode &expression, const Environment &environment);

} // namespace wirebench::decode
