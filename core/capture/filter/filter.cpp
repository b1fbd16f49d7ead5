// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/filter.h"

#include "core/capture/filter/filtertexts.h"
#include "core/capture/filter/filterwriter.h"

#include <algorithm>

namespace wirebench::capture {

bool NumberTest::accepts(quint64 number) const
{
    switch (comparison) {
    case Comparison::Equal:
        return first <= number && number <= last;
    case Comparison::NotEqual:
        return number < first || number > last;
    case Comparison::Less:
        return number < first;
    case Comparison::LessOrEqual:
        return number <= first;
    case Comparison::Greater:
        return number > first;
    case Comparison::GreaterOrEqual:
        return number >= first;
    case Comparison::Contains:
        break;
    }
    return false;
}

QString Filter::toString() const
{
    switch (kind) {
    case Kind::Everything:
        break;
    case Kind::Term:
        return writeTerm(term);
    case Kind::Not: {
        const QString text = operands.front().toString();
        const bool isJoined = operands.front().kind == Kind::All || operands.front().kind == Kind::Any;
        return isJoined ? QString(u"not (" + text + u')') : QString(u"not " + text);
    }
    case Kind::All:
    case Kind::Any: {
        QString text;
        for (const Filter &operand : operands) {
            if (!text.isEmpty())
                text += kind == Kind::All ? u" " : u" or ";
            // "All" binds closer, but lists within lists of the same kind stay what they are.
            const bool needsParentheses = operand.kind == Kind::Any || operand.kind == kind;
            text += needsParentheses ? QString(u'(' + operand.toString() + u')') : operand.toString();
        }
        return text;
    }
    }
    return {};
}

bool Filter::needsFields() const
{
    if (kind == Kind::Term) {
        const auto *protocol = std::get_if<ProtocolTerm>(&term);
        return std::holds_alternative<FieldTerm>(term)
            || (protocol && protocol->name != u"tcp" && protocol->name != u"udp");
    }
    return std::any_of(operands.cbegin(), operands.cend(), [](const Filter &operand) { return operand.needsFields(); });
}

QString FilterError::toString() const
{
    return FilterTexts::tr("At character %1: %2. Expected: %3.").arg(QString::number(position + 1), problem, expected);
}

Filter both(const Filter &one, const Filter &other)
{
    if (one.kind == Filter::Kind::Everything)
        return other;
    if (other.kind == Filter::Kind::Everything)
        return one;
    return {Filter::Kind::All, {}, {one, other}};
}

} // namespace wirebench::capture
