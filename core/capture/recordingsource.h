// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/recording.h"
#include "core/capture/recordsource.h"

namespace wirebench::capture {

//! A recording as those see it who look for records. Unlike other sources for the thread of the recording only.
class RecordingSource final : public RecordSource
{
public:
    //! \a recording outlives this.
    explicit RecordingSource(const Recording &recording)
        : m_recording(recording)
    { }

    quint64 count() const override { return static_cast<quint64>(m_recording.count()); }
    Result<qsizetype> read(quint64 first, std::span<RecordEntry> entries) const override
    {
        return m_recording.read(static_cast<qint64>(first), entries);
    }
    Result<QByteArrayView> payload(const RecordEntry &entry, QByteArray &storage) const override
    {
        m_recording.payload(entry, storage);
        return QByteArrayView(storage);
    }
    Session session(SessionId id) const override { return m_recording.session(id); }
    Endpoint peer(const RecordEntry &entry) const override { return m_recording.peer(entry); }

private:
    const Recording &m_recording;
};

} // namespace wirebench::capture
