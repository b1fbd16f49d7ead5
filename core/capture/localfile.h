// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QString>

#include <utility>

namespace wirebench::capture {

//! The error that the operating system's \a number stands for, with \a what was tried in front of its words.
Error errorFromFile(int number, const QString &what);

//! An ordinary file, read and written by offset; owns its descriptor. Never waits for anything but the disk. Moves,
//! does not copy.
class LocalFile
{
public:
    //! When it was last written to, and how long it is.
    struct Status
    {
        quint64 size = 0;
        qint64 modified = 0; //!< Nanoseconds since 1970.
    };

    LocalFile() = default;
    LocalFile(LocalFile &&other) noexcept
        : m_path(std::move(other.m_path))
        , m_descriptor(std::exchange(other.m_descriptor, -1))
    { }
    LocalFile &operator=(LocalFile &&other) noexcept;
    ~LocalFile();

    //! InvalidArgument for what is no ordinary file.
    static Result<LocalFile> openToRead(const QString &path);
    //! Makes the file when it is not there; follows no symbolic link. InvalidState when somebody else has it open
    //! by this function.
    static Result<LocalFile> openAlone(const QString &path);
    //! A file without a name, in the folder for temporary files.
    static Result<LocalFile> openTemporary();

    bool isOpen() const { return m_descriptor >= 0; }
    const QString &path() const { return m_path; }
    Result<Status> status() const;
    //! How many bytes there were: \a size, or less at the end of the file.
    Result<qsizetype> read(quint64 offset, char *to, qsizetype size) const;
    Result<void> write(quint64 offset, QByteArrayView bytes);
    Result<void> truncate(quint64 size);

private:
    LocalFile(const QString &path, int descriptor)
        : m_path(path)
        , m_descriptor(descriptor)
    { }
    static Result<LocalFile> open(const QString &path, int flags);

    QString m_path;
    int m_descriptor = -1;
};

} // namespace wirebench::capture
