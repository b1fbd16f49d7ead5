// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/filtermatcher.h"

#include "core/capture/filter/compiledfilter.h"

namespace wirebench::capture {

FilterMatcher::FilterMatcher(const Filter &filter, const RecordSource &source, const FieldLookup *fields,
                             const QTimeZone &zone, const Clock &clock)
    : m_compiled(std::make_unique<CompiledFilter>(filter, source, FilterSurroundings{fields, zone, &clock}))
{ }

FilterMatcher::~FilterMatcher() = default;

bool FilterMatcher::isExhausted() const
{
    return m_compiled->isExhausted();
}

bool FilterMatcher::matches(quint64 row, const RecordEntry &entry)
{
    const Verdict verdict = m_compiled->verdict(row, entry);
    m_undecided += verdict == Verdict::Unknown ? 1 : 0;
    return verdict == Verdict::True;
}

} // namespace wirebench::capture
