// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/capture/exporter.h"
#include "core/capture/recording.h"

#include <QIODevice>

namespace wirebench::capture {

//! How records are written; one for each ExportFormat.
class RecordFormat
{
public:
    RecordFormat(const Recording &recording, QIODevice &device)
        : m_recording(recording)
        , m_device(device)
    { }
    virtual ~RecordFormat() = default;
    Q_DISABLE_COPY_MOVE(RecordFormat)

    virtual Result<void> begin() { return {}; }
    virtual Result<void> add(qint64 index, const RecordEntry &entry) = 0;

protected:
    const Recording &recording() const { return m_recording; }
    Result<void> write(const QByteArray &bytes);
    //! Calls \a use(part, offset) for the bytes of a record, in parts of at most \a partSize, which is enough for
    //! words.
    template<typename Use>
    Result<void> eachPart(const RecordEntry &entry, quint32 partSize, Use use)
    {
        if (entry.payloadLength <= partSize)
            return use(m_recording.payload(entry), 0U);
        for (quint32 at = 0; at < entry.payloadLength; at += partSize) {
            if (auto done = use(m_recording.payload(entry, at, partSize), at); !done)
                return done;
        }
        return {};
    }

private:
    const Recording &m_recording;
    QIODevice &m_device;
};

std::unique_ptr<RecordFormat> makeTextFormat(ExportFormat format, const Recording &recording, QIODevice &device);
std::unique_ptr<RecordFormat> makePcapngFormat(const Recording &recording, QIODevice &device);

} // namespace wirebench::capture
