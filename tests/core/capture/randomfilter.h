// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/filter/filter.h"

#include <QRandomGenerator>

namespace wirebench::tests {

//! Filters by seed, of every kind of term, about the values that randomrecords.h makes.
class RandomFilters
{
public:
    explicit RandomFilters(unsigned seed)
        : m_random(seed)
    { }

    //! Nested at most \a depth times; never Everything.
    capture::Filter filter(int depth);
    capture::FilterTerm term();

private:
    int below(int limit) { return m_random.bounded(limit); }
    template<typename Value, std::size_t size>
    Value oneOf(const Value (&values)[size])
    {
        return values[below(static_cast<int>(size))];
    }
    capture::NumberTest numberTest(quint32 largest);
    capture::NetworkTerm network();
    capture::TimeTerm time();
    capture::BytesTerm bytes();
    capture::RegexTerm regex();
    capture::FieldTerm field();
    QString text();

    QRandomGenerator m_random;
};

} // namespace wirebench::tests
