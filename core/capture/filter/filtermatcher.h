// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/capture/filter/filter.h"
#include "core/capture/recordsource.h"

#include <QTimeZone>

#include <memory>

namespace wirebench::capture {

class CompiledFilter;

//! Decides which records of a source a filter wants. Made once for many records; keeps what it learns about sessions.
//! Asks in the order of cost: the entry in the index, its session, its payload, its fields, and no further than it has
//! to. Used by one thread at a time; what it refers to outlives it.
class FilterMatcher
{
public:
    //! \a zone is what times without a Z are meant in. Without \a fields nothing has any. \a clock is what bounds the
    //! time of regular expressions.
    FilterMatcher(const Filter &filter, const RecordSource &source, const FieldLookup *fields = nullptr,
                  const QTimeZone &zone = QTimeZone::systemTimeZone(), const Clock &clock = Clock::system());
    ~FilterMatcher();

    //! Whether the filter is true of the record with number \a row. False as well when it cannot be decided, because a
    //! payload cannot be read or a regular expression takes too long.
    bool matches(quint64 row, const RecordEntry &entry);
    //! For how many records so far it could not be decided.
    quint64 undecided() const { return m_undecided; }
    //! A regular expression took so long that it is not tried any more: what depends on it stays undecided.
    bool isExhausted() const;

private:
    Q_DISABLE_COPY_MOVE(FilterMatcher)

    std::unique_ptr<CompiledFilter> m_compiled;
    quint64 m_undecided = 0;
};

} // namespace wirebench::capture
