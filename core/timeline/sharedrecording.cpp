// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/sharedrecording.h"

namespace wirebench::timeline {

Result<std::shared_ptr<SharedRecording>> SharedRecording::open(const QString &path,
                                                               const capture::Recording::Options &options)
{
    auto recording = capture::Recording::open(path, options);
    if (!recording)
        return tl::unexpected(recording.error());
    return std::make_shared<SharedRecording>(std::move(*recording));
}

SharedRecording::SharedRecording(std::unique_ptr<capture::Recording> recording)
    : m_recording(std::move(recording))
{
    publish();
}

void SharedRecording::publish()
{
    m_count.store(static_cast<quint64>(m_recording->count()), std::memory_order_release);
    m_position.store(m_recording->position(), std::memory_order_relaxed);
    m_size.store(m_recording->size(), std::memory_order_relaxed);
}

Result<bool> SharedRecording::indexMore(qint64 budget)
{
    const std::scoped_lock lock(m_mutex);
    Result<bool> isAtEnd = m_recording->indexMore(budget);
    publish();
    return isAtEnd;
}

Result<qsizetype> SharedRecording::read(quint64 first, std::span<capture::RecordEntry> entries) const
{
    const std::scoped_lock lock(m_mutex);
    return m_recording->read(static_cast<qint64>(first), entries);
}

Result<QByteArrayView> SharedRecording::payload(const capture::RecordEntry &entry, QByteArray &storage) const
{
    const std::scoped_lock lock(m_mutex);
    m_recording->payload(entry, storage);
    return QByteArrayView(storage);
}

QByteArray SharedRecording::beginning(const capture::RecordEntry &entry, quint32 size) const
{
    const std::scoped_lock lock(m_mutex);
    return m_recording->payload(entry, 0, size);
}

QByteArray SharedRecording::part(const capture::RecordEntry &entry, quint32 offset, quint32 size) const
{
    const std::scoped_lock lock(m_mutex);
    return m_recording->payload(entry, offset, size);
}

capture::Session SharedRecording::session(capture::SessionId id) const
{
    const std::scoped_lock lock(m_mutex);
    return m_recording->session(id);
}

Endpoint SharedRecording::peer(const capture::RecordEntry &entry) const
{
    const std::scoped_lock lock(m_mutex);
    return m_recording->peer(entry);
}

qsizetype SharedRecording::sessionCount() const
{
    const std::scoped_lock lock(m_mutex);
    return m_recording->sessionCount();
}

} // namespace wirebench::timeline
