// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/replymemory.h"
#include "core/message/template.h"

#include <functional>
#include <optional>

namespace wirebench::message {

class Scanner;

//! Random numbers that follow from a seed alone (SplitMix64), one after the other.
class RandomNumbers
{
public:
    explicit RandomNumbers(quint64 seed)
        : m_state(seed)
    { }

    quint64 next();

private:
    quint64 m_state;
};

//! What a rule works out each time that it is followed: a number, a text, or several of them with operators between,
//! one after the other from the left: a value, parsed once. The room's README has the language.
class ReplyExpression
{
public:
    //! Where values come from.
    struct Context
    {
        //! nullptr for a name that has no value; unset: no name has one.
        std::function<const Value *(const QString &)> value = {};
        std::function<QByteArray(const QString &)> pop = {};
        std::function<qsizetype(const QString &)> count = {};
        RandomNumbers &random;
    };

    ReplyExpression() = default; //!< Nothing; its value is an empty text.

    //! Takes an expression from the front, up to where no operator follows.
    static Parsed<ReplyExpression> takeFrom(Scanner &scanner);
    //! Takes one term: what is compared, or pushed.
    static Parsed<ReplyExpression> takeTermFrom(Scanner &scanner);

    const QString &text() const { return m_text; }
    //! Variables, and queues, that it asks for, and where in text().
    struct Name
    {
        QString name;
        bool isQueue = false;
        qsizetype position = 0;
    };
    QList<Name> names() const;
    //! Why it has no value: text where a number is needed, numbers beyond 64 bits, a division by 0, a text that is too
    //! long.
    Result<Value> evaluate(const Context &context) const;

    //! Two are the same when they are written the same.
    friend bool operator==(const ReplyExpression &left, const ReplyExpression &right)
    {
        return left.m_text == right.m_text;
    }

private:
    struct Reference
    {
        QString name;
    };
    struct Random
    {
        double low = 0;
        double high = 0;
        int decimals = 0; //!< 0: a whole number
    };
    struct FromQueue
    {
        QString name;
        bool isCount = false;
    };
    struct Term
    {
        char operation = '+'; //!< of all but the first
        std::variant<Value, Reference, Random, FromQueue, Template> form;
        qsizetype position = 0; //!< in the text
    };

    static Parsed<Term> takeTerm(Scanner &scanner);
    static Parsed<Term> takeQuoted(Scanner &scanner);
    static Parsed<Term> takeRandom(Scanner &scanner);
    static Result<Value> valueOf(const Term &term, const Context &context);

    QString m_text;
    std::vector<Term> m_terms;
};

//! `when {x} <= 30`
struct ReplyCondition
{
    enum class Comparison : quint8 { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };

    ReplyExpression left; //!< a variable
    Comparison comparison = Comparison::Equal;
    ReplyExpression right; //!< one term

    static Parsed<ReplyCondition> takeFrom(Scanner &scanner);
    QString toString() const;
    //! Numbers, and texts of numbers, are compared as such, other texts byte by byte. False where a side has no value,
    //! or only one is a number.
    bool isTrue(const ReplyExpression::Context &context) const;

    friend bool operator==(const ReplyCondition &, const ReplyCondition &) = default;
};

} // namespace wirebench::message
