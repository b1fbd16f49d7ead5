// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>

namespace wirebench::capture {

//! A file that whole blocks are appended to. What was written stays readable whatever happens: a block that does not
//! fit is cut off again.
class RecordingFile
{
public:
    //! Begins \a path anew.
    static Result<RecordingFile> create(const QString &path);
    //! Goes on behind the last whole block of \a path, which is a pcapng file, or is begun. Cuts off what is torn.
    static Result<RecordingFile> append(const QString &path);

    RecordingFile(RecordingFile &&other) noexcept;
    RecordingFile &operator=(RecordingFile &&other) noexcept;
    Q_DISABLE_COPY(RecordingFile)
    ~RecordingFile();

    //! Whole blocks. An error says what to do, and that the recording ends here; also when the file was removed.
    Result<void> write(QByteArrayView blocks);

    const QString &path() const { return m_path; }
    qint64 size() const { return m_size; } //!< Bytes.
    //! Interfaces that the file had when it was opened for appending.
    quint32 interfaces() const { return m_interfaces; }

private:
    RecordingFile(const QString &path, int descriptor)
        : m_path(path)
        , m_descriptor(descriptor)
    { }

    //! Finds the last whole block, and counts interfaces.
    Result<void> scan();
    Error error(int number) const;

    QString m_path;
    int m_descriptor = -1;
    qint64 m_size = 0;
    quint32 m_interfaces = 0;
};

} // namespace wirebench::capture
