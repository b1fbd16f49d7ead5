// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace wirebench::net {

//! Threads for calls that block for long and cannot be interrupted. Nobody ever waits for these threads: they are
//! detached, end when nothing is left to do, and keep what they share alive themselves. So a call that hangs keeps a
//! thread, and holds up nothing else; and the program can end meanwhile.
class LookupWorkers : public std::enable_shared_from_this<LookupWorkers>
{
public:
    struct Limits
    {
        std::size_t threads = 20;
        std::size_t waiting = 1000; //!< jobs beyond those that are being worked at
    };

    struct Job
    {
        std::function<void()> run; //!< in a worker thread
        std::function<bool()> isWanted; //!< in any thread: whether anybody still waits for it; otherwise it is dropped
    };

    static std::shared_ptr<LookupWorkers> make(const Limits &limits);

    //! Any thread. False: too many jobs wait, or there is no thread and the system gives none; the job is not taken.
    bool add(Job job);
    //! Drops what waits. Any thread.
    void clear();

private:
    explicit LookupWorkers(const Limits &limits)
        : m_limits(limits)
    { }

    bool startThread();
    void work();

    const Limits m_limits;
    std::mutex m_mutex; // for all that follows
    std::deque<Job> m_jobs;
    std::size_t m_threads = 0;
    std::size_t m_running = 0; // jobs taken and not done
};

} // namespace wirebench::net
