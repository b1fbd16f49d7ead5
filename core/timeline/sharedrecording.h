// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/recording.h"
#include "core/capture/recordsource.h"

#include <atomic>
#include <mutex>

namespace wirebench::timeline {

//! A recording that one thread lets grow while others read it. Whoever calls may have to wait for a step of indexing or
//! for the disk; only count(), position() and size() never wait.
class SharedRecording final : public capture::RecordSource
{
public:
    //! As Recording::open().
    static Result<std::shared_ptr<SharedRecording>> open(const QString &path,
                                                         const capture::Recording::Options &options);
    explicit SharedRecording(std::unique_ptr<capture::Recording> recording);

    //! As Recording::indexMore().
    Result<bool> indexMore(qint64 budget);

    quint64 count() const override { return m_count.load(std::memory_order_acquire); }
    Result<qsizetype> read(quint64 first, std::span<capture::RecordEntry> entries) const override;
    Result<QByteArrayView> payload(const capture::RecordEntry &entry, QByteArray &storage) const override;
    //! Its first \a size bytes at most.
    QByteArray beginning(const capture::RecordEntry &entry, quint32 size) const;
    //! At most \a size of them, from \a offset on.
    QByteArray part(const capture::RecordEntry &entry, quint32 offset, quint32 size) const;
    capture::Session session(capture::SessionId id) const override;
    Endpoint peer(const capture::RecordEntry &entry) const override;
    qsizetype sessionCount() const;

    //! What \a use gives back, which has the recording for itself meanwhile: everybody else waits, so it is kept short.
    template<typename Use>
    auto withRecording(Use use) const
    {
        const std::scoped_lock lock(m_mutex);
        return use(static_cast<const capture::Recording &>(*m_recording));
    }

    //! Bytes indexed, and bytes there are.
    quint64 position() const { return m_position.load(std::memory_order_relaxed); }
    quint64 size() const { return m_size.load(std::memory_order_relaxed); }

private:
    void publish();

    mutable std::mutex m_mutex;
    const std::unique_ptr<capture::Recording> m_recording;
    std::atomic<quint64> m_count = 0;
    std::atomic<quint64> m_position = 0;
    std::atomic<quint64> m_size = 0;
};

} // namespace wirebench::timeline
