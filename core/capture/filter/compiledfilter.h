// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/filter/compiledterm.h"
#include "core/capture/filter/filter.h"

#include <memory>
#include <vector>

namespace wirebench::capture {

//! A filter made ready for many records: cheap operands first, patterns compiled.
class CompiledFilter
{
public:
    CompiledFilter(const Filter &filter, const RecordSource &source, const FilterSurroundings &surroundings);

    //! Unknown when it cannot be decided.
    Verdict verdict(quint64 row, const RecordEntry &entry);
    //! One of its terms is.
    bool isExhausted() const { return isExhausted(m_root); }

private:
    struct Node
    {
        Filter::Kind kind = Filter::Kind::Everything;
        Stage cheapest = Stage::Entry; //!< the first stage in which something can be said
        Stage dearest = Stage::Entry; //!< the last one in which something new can be said
        std::unique_ptr<CompiledTerm> term;
        std::vector<Node> operands;
    };

    static Node compile(const Filter &filter, const FilterSurroundings &surroundings);
    static bool isExhausted(const Node &node);
    Verdict verdict(Node &node, Stage stage);

    Node m_root;
    ExaminedRecord m_record;
};

} // namespace wirebench::capture
