// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/expression.h"
#include "core/decode/schematokens.h"

namespace wirebench::decode {

//! A field that an expression names, so that it can be checked once all fields are known.
struct NamedField
{
    QString name;
    int line = 1;
    int column = 1;
};

//! Reads expressions from the tokens of a line, as far as they go. Weakest to strongest: or, and, not, comparisons, | ^
//! &,
//! << >>, + -, * / %, signs.
class ExpressionParser
{
public:
    explicit ExpressionParser(TokenCursor &cursor)
        : m_cursor(cursor)
    { }

    //! An error is the cursor's; then the result is null.
    Expression parse();
    const QList<NamedField> &namedFields() const { return m_namedFields; }

private:
    ExpressionNode parseLevel(int level);
    ExpressionNode parseUnary();
    ExpressionNode parsePrimary();
    ExpressionNode parseFunction(const QString &name);
    QStringList parsePath();
    void parseRange(ExpressionNode &node);

    TokenCursor &m_cursor;
    QList<NamedField> m_namedFields;
    int m_depth = 0;
    int m_operands = 0;
};

} // namespace wirebench::decode
