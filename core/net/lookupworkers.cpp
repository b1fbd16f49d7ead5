// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/lookupworkers.h"

#include <system_error>
#include <thread>
#include <utility>

namespace wirebench::net {

std::shared_ptr<LookupWorkers> LookupWorkers::make(const Limits &limits)
{
    return std::shared_ptr<LookupWorkers>(new LookupWorkers(limits));
}

bool LookupWorkers::add(Job job)
{
    const std::lock_guard lock(m_mutex);
    const std::size_t limit = m_limits.threads + m_limits.waiting;
    if (m_running + m_jobs.size() >= limit) {
        std::erase_if(m_jobs, [](const Job &waiting) { return !waiting.isWanted(); });
        if (m_running + m_jobs.size() >= limit)
            return false;
    }
    // One thread for each job until there are enough: a thread that is there may hang.
    if (m_threads < m_limits.threads && !startThread() && m_threads == 0)
        return false;
    m_jobs.push_back(std::move(job));
    return true;
}

void LookupWorkers::clear()
{
    const std::lock_guard lock(m_mutex);
    m_jobs.clear();
}

bool LookupWorkers::startThread()
{
    try {
        std::thread([self = shared_from_this()] { self->work(); }).detach();
    } catch (const std::system_error &) {
        return false; // the limit on threads
    }
    ++m_threads;
    return true;
}

void LookupWorkers::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_jobs.empty()) {
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        if (!job.isWanted())
            continue;
        ++m_running;
        lock.unlock();
        job.run();
        lock.lock();
        --m_running;
    }
    --m_threads;
}

} // namespace wirebench::net
