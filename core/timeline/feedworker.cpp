// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/feedworker.h"

namespace wirebench::timeline {

namespace {

constexpr qint64 budget = 4 * 1024 * 1024; // bytes of the file a step: some milliseconds, in which wishes have to wait
constexpr std::chrono::milliseconds together{5}; // changes of the file that are looked at at once
constexpr std::chrono::milliseconds reportInterval{25};

} // namespace

bool Wishes::setRows(quint64 who, const Rows &rows)
{
    const std::scoped_lock lock(m_mutex);
    const bool wasEmpty = isEmpty();
    m_all.rows[who] = rows;
    return wasEmpty;
}

bool Wishes::setDetail(quint64 who, const Detail &detail)
{
    const std::scoped_lock lock(m_mutex);
    const bool wasEmpty = isEmpty();
    m_all.details[who] = detail;
    return wasEmpty;
}

Wishes::Taken Wishes::take()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_all, {});
}

FeedWorker::FeedWorker(const QString &path, std::shared_ptr<Wishes> wishes)
    : m_path(path)
    , m_wishes(std::move(wishes))
    , m_watcher(this)
    , m_next(this)
    , m_report(this)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &FeedWorker::step);
    m_report.setSingleShot(true);
    connect(&m_report, &QTimer::timeout, this, &FeedWorker::report);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        if (!m_next.isActive() && !m_isOver)
            m_next.start(together);
    });
}

void FeedWorker::open()
{
    // Watched first: what comes between reading and watching would be seen with the next change only.
    m_watcher.addPath(m_path);
    auto recording = SharedRecording::open(m_path, {capture::Recording::Growth::Growing, true});
    if (!recording) {
        m_isOver = true;
        Q_EMIT failed(recording.error());
        return;
    }
    m_recording = std::move(*recording);
    Q_EMIT opened(m_recording);
    step();
}

void FeedWorker::step()
{
    const Result<bool> isAtEnd = m_recording->indexMore(budget);
    m_isAtEnd = isAtEnd.value_or(true);
    if (!m_isAtEnd)
        m_next.start(0);
    if (m_isAtEnd || !m_sinceReport.isValid() || m_sinceReport.hasExpired(reportInterval.count()))
        report();
    else if (!m_report.isActive())
        m_report.start(reportInterval);
    if (!isAtEnd) {
        m_isOver = true;
        Q_EMIT failed(isAtEnd.error());
    }
}

void FeedWorker::report()
{
    if (m_sinceReport.isValid() && !m_sinceReport.hasExpired(reportInterval.count())) {
        if (!m_report.isActive())
            m_report.start(reportInterval);
        return;
    }
    m_sinceReport.start();
    Q_EMIT grown(m_recording->count(), m_isAtEnd);
}

void FeedWorker::grantWishes()
{
    const Wishes::Taken wishes = m_wishes->take();
    if (!m_recording)
        return;
    for (const auto &[who, wish] : wishes.rows)
        Q_EMIT rowsMade(who, RowMaker(m_recording, wish.decoding).rows(wish.records));
    for (const auto &[who, wish] : wishes.details)
        Q_EMIT detailMade(who, RowMaker(m_recording, wish.decoding).detail(wish.record));
}

} // namespace wirebench::timeline
