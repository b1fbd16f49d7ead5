// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace wirebench::capture {

//! Keeps the index beside recordings that are being written, so that whoever opens them later need not wait: in a
//! thread of its own, of the lowest priority, every few seconds while a recording grows. An index that cannot be
//! written, or that somebody else has open, is left alone: it can always be built again.
class IndexKeeper
{
public:
    //! For others it looks as if the index were theirs in between.
    explicit IndexKeeper(std::chrono::milliseconds interval);
    //! Indexes what is left of the last recording, as far as that takes no longer than finishLimit, in this thread,
    //! whose priority is right.
    ~IndexKeeper();
    Q_DISABLE_COPY_MOVE(IndexKeeper)

    static constexpr std::chrono::seconds finishLimit{2};

    //! \a path has grown, or begins. What was told of before it, is at its end. Takes no time.
    void grown(const QString &path);

private:
    using Clock = std::chrono::steady_clock;

    void run();
    //! Indexes as much as there is. Between steps of it, it looks whether to stop.
    template<typename MustStop>
    void index(const QString &path, MustStop mustStop) const;

    const std::chrono::milliseconds m_interval;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    QString m_path; // of the present recording
    bool m_hasGrown = false;
    std::vector<QString> m_ended; // recordings to be indexed for the last time
    std::atomic<bool> m_isStopping = false;
    std::thread m_thread; // last: it uses everything above
};

} // namespace wirebench::capture
