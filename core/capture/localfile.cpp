// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/localfile.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wirebench::capture {

namespace {

ErrorCode codeFromErrno(int number)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
    case EISDIR:
    case ELOOP:
    case ENAMETOOLONG:
        return ErrorCode::InvalidArgument;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::PermissionDenied;
    case EMFILE:
    case ENFILE:
    case ENOMEM:
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorCode::OutOfResources;
    default:
        return ErrorCode::Unknown;
    }
}

tl::unexpected<Error> failed(const QString &what)
{
    return tl::unexpected<Error>(errorFromFile(errno, what));
}

} // namespace

Error errorFromFile(int number, const QString &what)
{
    return {codeFromErrno(number), what + u": " + qt_error_string(number)};
}

LocalFile &LocalFile::operator=(LocalFile &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

LocalFile::~LocalFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<LocalFile> LocalFile::open(const QString &path, int flags)
{
    // Without O_NONBLOCK opening a pipe would wait for its other end.
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0666);
    if (descriptor < 0)
        return failed(path);
    LocalFile file(path, descriptor);
    struct stat status;
    if (::fstat(descriptor, &status) != 0)
        return failed(path);
    if (!S_ISREG(status.st_mode))
        return failure(ErrorCode::InvalidArgument, path + QStringLiteral(": not an ordinary file"));
    return file;
}

Result<LocalFile> LocalFile::openToRead(const QString &path)
{
    return open(path, O_RDONLY);
}

Result<LocalFile> LocalFile::openAlone(const QString &path)
{
    auto file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW);
    if (file && ::flock(file->m_descriptor, LOCK_EX | LOCK_NB) != 0)
        return failure(ErrorCode::InvalidState, path + QStringLiteral(": in use"));
    return file;
}

Result<LocalFile> LocalFile::openTemporary()
{
    const QString pattern = QDir::tempPath() + QStringLiteral("/wirebench-XXXXXX");
    QByteArray name = QFile::encodeName(pattern);
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0)
        return failed(pattern);
    ::unlink(name.constData());
    return LocalFile(QFile::decodeName(name), descriptor);
}

Result<LocalFile::Status> LocalFile::status() const
{
    struct stat status;
    if (::fstat(m_descriptor, &status) != 0)
        return failed(m_path);
    return Status{quint64(status.st_size), status.st_mtim.tv_sec * qint64(1'000'000'000) + status.st_mtim.tv_nsec};
}

Result<qsizetype> LocalFile::read(quint64 offset, char *to, qsizetype size) const
{
    qsizetype done = 0;
    while (done < size) {
        const ssize_t count = ::pread(m_descriptor, to + done, std::size_t(size - done), off_t(offset) + done);
        if (count == 0)
            break;
        if (count < 0 && errno != EINTR)
            return failed(m_path);
        done += qMax<ssize_t>(count, 0);
    }
    return done;
}

Result<void> LocalFile::write(quint64 offset, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::pwrite(m_descriptor, bytes.data(), std::size_t(bytes.size()), off_t(offset));
        if (count < 0 && errno != EINTR)
            return failed(m_path);
        bytes = bytes.sliced(qMax<ssize_t>(count, 0));
        offset += quint64(qMax<ssize_t>(count, 0));
    }
    return {};
}

Result<void> LocalFile::truncate(quint64 size)
{
    if (::ftruncate(m_descriptor, off_t(size)) != 0)
        return failed(m_path);
    return {};
}

} // namespace wirebench::capture
