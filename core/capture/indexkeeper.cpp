// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/indexkeeper.h"

#include "core/capture/recording.h"

#include <sys/resource.h>
#include <unistd.h>

namespace wirebench::capture {

namespace {

constexpr qint64 step = 4 * 1024 * 1024; // bytes of a recording
constexpr int lowestPriority = 19;

} // namespace

IndexKeeper::IndexKeeper(std::chrono::milliseconds interval)
    : m_interval(interval)
    , m_thread([this] { run(); })
{ }

IndexKeeper::~IndexKeeper()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
        m_changed.notify_one();
    }
    m_thread.join();
    const Clock::time_point limit = Clock::now() + finishLimit;
    m_ended.push_back(m_path);
    for (const QString &path : m_ended)
        index(path, [&] { return Clock::now() >= limit; });
}

void IndexKeeper::grown(const QString &path)
{
    const std::scoped_lock lock(m_mutex);
    const bool isOther = path != m_path;
    if (isOther && !m_path.isEmpty())
        m_ended.push_back(m_path);
    m_path = path;
    if (!std::exchange(m_hasGrown, true) || isOther)
        m_changed.notify_one();
}

void IndexKeeper::run()
{
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), lowestPriority); // on Linux, of the thread
    Clock::time_point next = Clock::now() + m_interval;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isStopping || m_hasGrown || !m_ended.empty(); });
        m_changed.wait_until(lock, next, [this] { return m_isStopping || !m_ended.empty(); });
        if (m_isStopping)
            return;
        const bool isLast = !m_ended.empty();
        const QString path = isLast ? m_ended.front() : m_path;
        m_hasGrown = isLast && m_hasGrown;
        lock.unlock();
        index(path, [this] { return m_isStopping.load(); });
        lock.lock();
        if (isLast && !m_isStopping)
            m_ended.erase(m_ended.begin());
        if (!isLast)
            next = Clock::now() + m_interval;
    }
}

template<typename MustStop>
void IndexKeeper::index(const QString &path, MustStop mustStop) const
{
    if (path.isEmpty())
        return;
    const auto recording = Recording::open(path, {Recording::Growth::Growing, true});
    if (!recording || (*recording)->isIndexTemporary())
        return;
    while (!mustStop()) {
        const auto isAll = (*recording)->indexMore(step);
        if (!isAll || *isAll)
            return; // saved by the recording's destructor
    }
}

} // namespace wirebench::capture
