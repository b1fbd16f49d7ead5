// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recordingfile.h"

#include "core/capture/pcapng.h"

#include <QFile>
#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace wirebench::capture {

namespace {

ErrorCode codeOf(int number)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
    case EMFILE:
    case ENFILE:
    case ENOMEM:
        return ErrorCode::OutOfResources;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::PermissionDenied;
    case ENOENT:
    case ENOTDIR:
    case EISDIR:
        return ErrorCode::InvalidArgument;
    default:
        return ErrorCode::Unknown;
    }
}

int openFile(const QString &path, int flags)
{
    return ::open(QFile::encodeName(path).constData(), flags | O_RDWR | O_CREAT | O_CLOEXEC, 0644);
}

//! How many bytes of the beginning of some blocks are whole ones.
qsizetype wholeBlocks(QByteArrayView begun)
{
    qsizetype whole = 0;
    while (begun.size() - whole >= pcapng::blockFrame) {
        quint32 length = 0;
        std::memcpy(&length, begun.data() + whole + 4, sizeof(length));
        if (length > begun.size() - whole)
            break;
        whole += length;
    }
    return whole;
}

} // namespace

Result<RecordingFile> RecordingFile::create(const QString &path)
{
    RecordingFile file(path, openFile(path, 0));
    // Not by O_TRUNC: a file that another recording is written to must not lose it.
    if (file.m_descriptor < 0)
        return tl::unexpected(file.error(errno));
    if (::flock(file.m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        return failure(ErrorCode::OutOfResources,
                       path + QStringLiteral(": another recording is being written there; choose another file"));
    }
    struct stat status = {};
    if (::fstat(file.m_descriptor, &status) == 0 && S_ISREG(status.st_mode) && ::ftruncate(file.m_descriptor, 0) != 0)
        return tl::unexpected(file.error(errno));
    return file;
}

Result<RecordingFile> RecordingFile::append(const QString &path)
{
    RecordingFile file(path, openFile(path, 0));
    if (file.m_descriptor < 0)
        return tl::unexpected(file.error(errno));
    if (::flock(file.m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        return failure(ErrorCode::OutOfResources,
                       path + QStringLiteral(": another recording is being written there; choose another file"));
    }
    if (const Result<void> scanned = file.scan(); !scanned)
        return tl::unexpected(scanned.error());
    if (::ftruncate(file.m_descriptor, file.m_size) != 0 || ::lseek(file.m_descriptor, file.m_size, SEEK_SET) < 0)
        return tl::unexpected(file.error(errno));
    return file;
}

RecordingFile::RecordingFile(RecordingFile &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(other.m_size)
    , m_interfaces(other.m_interfaces)
{ }

RecordingFile &RecordingFile::operator=(RecordingFile &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    std::swap(m_interfaces, other.m_interfaces);
    return *this;
}

RecordingFile::~RecordingFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<void> RecordingFile::scan()
{
    bool isSwapped = false;
    for (;;) {
        std::array<quint32, 3> head = {};
        const ssize_t got = ::pread(m_descriptor, head.data(), sizeof(head), m_size);
        if (got < 0)
            return tl::unexpected(error(errno));
        if (m_size == 0 && got > 0 && head[0] != pcapng::sectionHeaderBlock) {
            return failure(
                ErrorCode::InvalidArgument,
                m_path + QStringLiteral(": not a pcapng file, so nothing is appended to it; choose another file"));
        }
        if (got < static_cast<ssize_t>(sizeof(head)))
            return {};
        if (head[0] == pcapng::sectionHeaderBlock)
            isSwapped = head[2] != pcapng::byteOrderMagic;
        const quint32 length = isSwapped ? qbswap(head[1]) : head[1];
        quint32 last = 0;
        if (length < pcapng::blockFrame || length % 4 != 0
            || ::pread(m_descriptor, &last, sizeof(last), m_size + length - 4) != sizeof(last) || last != head[1])
            return {}; // torn
        m_interfaces += (isSwapped ? qbswap(head[0]) : head[0]) == pcapng::interfaceDescriptionBlock ? 1 : 0;
        m_size += length;
    }
}

Result<void> RecordingFile::write(QByteArrayView blocks)
{
    struct stat status = {};
    if (::fstat(m_descriptor, &status) == 0 && status.st_nlink == 0) {
        return failure(ErrorCode::InvalidState,
                       m_path + QStringLiteral(": the file was removed while recording; the recording has ended"));
    }
    for (QByteArrayView left = blocks; !left.isEmpty();) {
        const ssize_t written = ::write(m_descriptor, left.data(), static_cast<std::size_t>(left.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            const Error problem = error(written < 0 ? errno : ENOSPC);
            m_size += wholeBlocks(blocks.first(blocks.size() - left.size()));
            // A reader leaves out a torn block anyway, so it does not matter if that fails as well.
            (void)!::ftruncate(m_descriptor, m_size);
            return tl::unexpected(problem);
        }
        left = left.sliced(written);
    }
    m_size += blocks.size();
    return {};
}

Error RecordingFile::error(int number) const
{
    QString what = QString::fromLocal8Bit(std::strerror(number));
    if (number == ENOSPC || number == EDQUOT || number == EFBIG)
        what += QStringLiteral("; the recording has ended, make room and begin another one");
    return {codeOf(number), m_path + QStringLiteral(": ") + what};
}

} // namespace wirebench::capture
