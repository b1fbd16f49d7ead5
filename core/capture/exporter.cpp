// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/exporter.h"

#include "core/capture/recordformat.h"

namespace wirebench::capture {

Result<void> RecordFormat::write(const QByteArray &bytes)
{
    if (m_device.write(bytes) == bytes.size())
        return {};
    return failure(ErrorCode::Unknown, QStringLiteral("exporting: ") + m_device.errorString());
}

Exporter::Exporter(const Recording &recording, QIODevice &device, ExportFormat format, Direction direction)
    : m_recording(recording)
    , m_direction(direction)
    , m_format(format == ExportFormat::Pcapng ? makePcapngFormat(recording, device)
                                              : makeTextFormat(format, recording, device))
{ }

Exporter::~Exporter() = default;

Result<void> Exporter::begin()
{
    if (m_hasBegun)
        return {};
    m_hasBegun = true;
    return m_format->begin();
}

Result<void> Exporter::add(qint64 index)
{
    const RecordEntry entry = m_recording.at(index);
    if (m_direction != Direction::None && entry.direction != m_direction)
        return {};
    return begin().and_then([&] { return m_format->add(index, entry); });
}

Result<void> Exporter::finish()
{
    return begin();
}

} // namespace wirebench::capture
