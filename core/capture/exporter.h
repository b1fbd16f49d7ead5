// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/capture/record.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace wirebench::capture {

class Recording;
class RecordFormat;

enum class ExportFormat {
    Pcapng, //!< A recording like ours, of the selected records, with packets made anew.
    RawBytes, //!< What data and datagrams carry, one behind the other.
    HexText, //!< A line about each record, and its bytes in lines of sixteen, in hexadecimal and as ASCII.
    CArray, //!< An array of C for each record that has bytes, and a comment about it.
    JsonLines, //!< An object in a line for each record, with its bytes in hexadecimal.
};

//! Writes records of a recording to a device, in parts: holds 64 KiB, or a packet. What a record is written like does
//! not depend on the others.
class Exporter
{
public:
    //! \a direction: only records of that one; None: all. The device is open and outlives this, as does the recording.
    Exporter(const Recording &recording, QIODevice &device, ExportFormat format, Direction direction = Direction::None);
    ~Exporter();
    Q_DISABLE_COPY_MOVE(Exporter)

    //! Writes record \a index of the recording; before the first one what a file begins with. Errors are the device's.
    Result<void> add(qint64 index);
    //! For files without any record; nothing otherwise.
    Result<void> finish();

private:
    Result<void> begin();

    const Recording &m_recording;
    Direction m_direction;
    bool m_hasBegun = false;
    std::unique_ptr<RecordFormat> m_format;
};

} // namespace wirebench::capture
