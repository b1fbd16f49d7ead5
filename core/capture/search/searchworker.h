// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/capture/filter/filtermatcher.h"
#include "core/capture/search/search.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <span>

namespace wirebench::capture {

//! The part of a search that runs in another thread. Owned by the search and by the thread that works: the search may
//! go away before.
class SearchWorker
{
public:
    //! What there is to tell since the last time.
    struct Report
    {
        RowSet hits;
        SearchProgress progress;
        bool isCaughtUp = false; //!< nobody works any more
        std::optional<Error> error;
    };

    //! \a notify says that there is a report to take; called from the working thread, under a lock, and not again
    //! before it was taken.
    SearchWorker(std::shared_ptr<const RecordSource> source, const Filter &filter, const Search::Options &options,
                 std::function<void()> notify);

    //! Looks at records until there are no more, or it is stopped. In one thread at a time.
    void work();
    //! From the thread of the search. After this nobody is notified, and work() returns before the next record.
    void stop();
    Report takeReport();

private:
    Result<void> workThrough();
    void examine(std::span<const RecordEntry> entries, RowSet &hits);
    bool isDue(const RowSet &hits) const;
    void report(RowSet &hits);
    void end(std::optional<Error> error);
    void notify();

    const std::shared_ptr<const RecordSource> m_source;
    const std::shared_ptr<const FieldLookup> m_fields;
    const Clock &m_clock;
    std::atomic<bool> m_isStopped = false;

    // Of the working thread:
    FilterMatcher m_matcher;
    quint64 m_next;
    bool m_hasReportedHits = false;
    std::optional<std::chrono::nanoseconds> m_lastReport;

    std::mutex m_mutex; // for what follows
    std::function<void()> m_notify;
    bool m_isNotified = false;
    Report m_report;
};

} // namespace wirebench::capture
