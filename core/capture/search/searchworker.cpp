// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/search/searchworker.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace wirebench::capture {

namespace {

constexpr std::chrono::milliseconds reportInterval(20);
constexpr std::size_t entriesAtOnce = 2'048; // 64 KiB

} // namespace

SearchWorker::SearchWorker(std::shared_ptr<const RecordSource> source, const Filter &filter,
                           const Search::Options &options, std::function<void()> notify)
    : m_source(std::move(source))
    , m_fields(options.fields)
    , m_clock(*options.clock)
    , m_matcher(filter, *m_source, m_fields.get(), options.zone, m_clock)
    , m_next(options.first)
    , m_notify(std::move(notify))
{
    m_report.progress.examined = m_next;
}

void SearchWorker::work()
{
    const auto result = workThrough();
    end(result ? std::nullopt : std::optional(result.error()));
}

Result<void> SearchWorker::workThrough()
{
    std::vector<RecordEntry> entries(entriesAtOnce);
    RowSet hits;
    while (!m_isStopped) {
        const auto count = m_source->read(m_next, entries);
        if (!count) {
            report(hits);
            return tl::unexpected<Error>(count.error());
        }
        if (*count == 0)
            break;
        examine({entries.data(), static_cast<std::size_t>(*count)}, hits);
    }
    report(hits);
    return {};
}

void SearchWorker::examine(std::span<const RecordEntry> entries, RowSet &hits)
{
    for (const RecordEntry &entry : entries) {
        if (m_isStopped)
            return;
        if (m_matcher.matches(m_next, entry))
            hits.append(m_next);
        ++m_next;
        if (isDue(hits))
            report(hits);
    }
}

bool SearchWorker::isDue(const RowSet &hits) const
{
    const bool isFirstHit = !m_hasReportedHits && !hits.isEmpty();
    return isFirstHit || !m_lastReport || m_clock.now() - *m_lastReport >= reportInterval;
}

void SearchWorker::report(RowSet &hits)
{
    m_hasReportedHits = m_hasReportedHits || !hits.isEmpty();
    m_lastReport = m_clock.now();
    const quint64 total = std::max(m_source->count(), m_next);
    const std::scoped_lock lock(m_mutex);
    m_report.hits.append(hits);
    m_report.progress = {m_next, total, m_matcher.undecided(), m_matcher.isExhausted()};
    hits.clear();
    notify();
}

void SearchWorker::end(std::optional<Error> error)
{
    const std::scoped_lock lock(m_mutex);
    m_report.isCaughtUp = true;
    m_report.error = std::move(error);
    notify();
}

//! Under the lock.
void SearchWorker::notify()
{
    if (m_isNotified || !m_notify)
        return;
    m_isNotified = true;
    m_notify();
}

void SearchWorker::stop()
{
    m_isStopped = true;
    const std::scoped_lock lock(m_mutex);
    m_notify = nullptr;
}

SearchWorker::Report SearchWorker::takeReport()
{
    const std::scoped_lock lock(m_mutex);
    m_isNotified = false;
    Report report = std::exchange(m_report, {});
    m_report.progress = report.progress;
    return report;
}

} // namespace wirebench::capture
