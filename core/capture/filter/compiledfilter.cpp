// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/compiledfilter.h"

#include <algorithm>

namespace wirebench::capture {

CompiledFilter::CompiledFilter(const Filter &filter, const RecordSource &source, const FilterSurroundings &surroundings)
    : m_root(compile(filter, surroundings))
    , m_record(source)
{ }

CompiledFilter::Node CompiledFilter::compile(const Filter &filter, const FilterSurroundings &surroundings)
{
    Node node;
    node.kind = filter.kind;
    if (filter.kind == Filter::Kind::Term) {
        node.term = compileTerm(filter.term, surroundings);
        node.cheapest = node.dearest = node.term->stage();
        return node;
    }
    for (const Filter &operand : filter.operands)
        node.operands.push_back(compile(operand, surroundings));
    std::stable_sort(node.operands.begin(), node.operands.end(), [](const Node &a, const Node &b) {
        return std::pair(a.dearest, a.cheapest) < std::pair(b.dearest, b.cheapest);
    });
    if (!node.operands.empty()) {
        node.dearest = node.operands.back().dearest;
        node.cheapest =
            std::min_element(node.operands.cbegin(), node.operands.cend(), [](const Node &a, const Node &b) {
                return a.cheapest < b.cheapest;
            })->cheapest;
    }
    return node;
}

bool CompiledFilter::isExhausted(const Node &node)
{
    return (node.term && node.term->isExhausted())
        || std::any_of(node.operands.cbegin(), node.operands.cend(), qOverload<const Node &>(&isExhausted));
}

Verdict CompiledFilter::verdict(quint64 row, const RecordEntry &entry)
{
    m_record.set(row, entry);
    // What one part knows from the index can make it needless to read for another.
    for (int stage = static_cast<int>(m_root.cheapest); stage < static_cast<int>(m_root.dearest); ++stage) {
        const Verdict early = verdict(m_root, static_cast<Stage>(stage));
        if (early != Verdict::Unknown)
            return early;
    }
    return verdict(m_root, m_root.dearest);
}

Verdict CompiledFilter::verdict(Node &node, Stage stage)
{
    switch (node.kind) {
    case Filter::Kind::Everything:
        return Verdict::True;
    case Filter::Kind::Term:
        return node.term->stage() <= stage ? node.term->verdict(m_record) : Verdict::Unknown;
    case Filter::Kind::Not:
        return !verdict(node.operands.front(), stage);
    case Filter::Kind::All:
    case Filter::Kind::Any:
        break;
    }
    const Verdict deciding = verdictOf(node.kind == Filter::Kind::Any);
    Verdict result = !deciding;
    for (Node &operand : node.operands) {
        const Verdict one = operand.cheapest <= stage ? verdict(operand, stage) : Verdict::Unknown;
        if (one == deciding)
            return one;
        if (one == Verdict::Unknown)
            result = one;
    }
    return result;
}

} // namespace wirebench::capture
