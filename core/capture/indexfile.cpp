// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/indexfile.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>

namespace wirebench::capture {

namespace {

constexpr std::array<char, 8> ourMagic{'W', 'B', 'I', 'N', 'D', 'E', 'X', '\n'};
constexpr quint32 ourVersion = 1;
constexpr quint32 ourByteOrder = 0x01020304;
constexpr quint64 entriesStart = 128;
constexpr qint64 hashedPart = 4096; // bytes at either end
constexpr quint64 largestState = 1024 * 1024 * 1024;

struct Header
{
    std::array<char, 8> magic{};
    quint32 version = 0;
    quint32 byteOrder = 0;
    quint64 count = 0;
    quint64 stateSize = 0;
    RecordingIdentity identity;
    std::array<char, 32> check{}; // of the state and everything before this
};
static_assert(sizeof(Header) <= entriesStart && std::is_trivially_copyable_v<Header>);

std::array<char, 32> sum(const Header &header, QByteArrayView state)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&header), offsetof(Header, check)));
    hash.addData(state);
    std::array<char, 32> result;
    const QByteArray bytes = hash.result();
    std::copy(bytes.begin(), bytes.end(), result.begin());
    return result;
}

quint64 placeOf(qint64 index)
{
    return entriesStart + quint64(index) * sizeof(RecordEntry);
}

QByteArrayView bytesOf(std::span<const RecordEntry> entries)
{
    return {reinterpret_cast<const char *>(entries.data()), qsizetype(entries.size_bytes())};
}

} // namespace

Result<RecordingIdentity> identityOf(const LocalFile &recording, quint64 indexed)
{
    const auto status = recording.status();
    if (!status)
        return tl::unexpected<Error>(status.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray part(hashedPart, Qt::Uninitialized);
    const quint64 partSize = std::min<quint64>(indexed, hashedPart);
    for (const quint64 offset : {quint64(0), indexed - partSize}) {
        const auto size = recording.read(offset, part.data(), qsizetype(partSize));
        if (!size)
            return tl::unexpected<Error>(size.error());
        hash.addData(QByteArrayView(part).first(*size));
    }
    RecordingIdentity identity{status->size, status->modified, indexed, {}};
    const QByteArray result = hash.result();
    std::copy(result.begin(), result.end(), identity.hash.begin());
    return identity;
}

Result<IndexFile> IndexFile::open(const QString &recordingPath, bool isBeside)
{
    if (isBeside) {
        auto beside = LocalFile::openAlone(recordingPath + QStringLiteral(".wbindex"));
        std::array<char, 8> magic{};
        // What somebody else has put there is not ours to write to.
        if (const auto size = beside ? beside->read(0, magic.data(), qsizetype(magic.size())) : 0;
            beside && size && (*size == 0 || magic == ourMagic))
            return IndexFile(std::move(*beside), false);
    }
    auto temporary = LocalFile::openTemporary();
    if (!temporary)
        return tl::unexpected<Error>(temporary.error());
    return IndexFile(std::move(*temporary), true);
}

std::optional<IndexFile::Saved> IndexFile::load()
{
    Header header;
    const auto status = m_file.status();
    const auto size = m_file.read(0, reinterpret_cast<char *>(&header), sizeof header);
    if (!status || !size || *size != sizeof header || header.magic != ourMagic || header.version != ourVersion
        || header.byteOrder != ourByteOrder || header.stateSize > largestState
        || header.count > status->size / sizeof(RecordEntry)
        || placeOf(qint64(header.count)) + header.stateSize != status->size)
        return std::nullopt;
    Saved saved{header.identity, QByteArray(qsizetype(header.stateSize), Qt::Uninitialized)};
    const auto stateSize = m_file.read(placeOf(qint64(header.count)), saved.state.data(), saved.state.size());
    if (!stateSize || *stateSize != saved.state.size() || sum(header, saved.state) != header.check)
        return std::nullopt;
    m_count = qint64(header.count);
    m_isSaved = true;
    return saved;
}

Result<void> IndexFile::invalidate()
{
    Header header;
    header.magic = ourMagic; // so that it stays ours
    m_isSaved = false;
    return m_file.write(0, {reinterpret_cast<const char *>(&header), sizeof header});
}

Result<void> IndexFile::clear()
{
    m_count = 0;
    m_unwritten.clear();
    m_pages = {};
    return invalidate().and_then([this] { return m_file.truncate(entriesStart); });
}

Result<void> IndexFile::append(std::span<const RecordEntry> entries)
{
    m_unwritten.insert(m_unwritten.end(), entries.begin(), entries.end());
    return m_unwritten.size() < mostUnwritten ? Result<void>() : flush();
}

Result<void> IndexFile::flush()
{
    if (m_unwritten.empty())
        return {};
    if (m_isSaved) {
        if (auto done = invalidate(); !done)
            return done;
    }
    if (auto done = m_file.write(placeOf(m_count), bytesOf(m_unwritten)); !done)
        return done;
    m_count += qint64(m_unwritten.size());
    m_unwritten.clear();
    return {};
}

Result<void> IndexFile::save(const Saved &saved)
{
    if (auto done = flush(); !done)
        return done;
    Header header{ourMagic,       ourVersion, ourByteOrder, quint64(m_count), quint64(saved.state.size()),
                  saved.identity, {}};
    header.check = sum(header, saved.state);
    const quint64 end = placeOf(m_count);
    return invalidate()
        .and_then([&] { return m_file.write(end, saved.state); })
        .and_then([&] { return m_file.truncate(end + header.stateSize); })
        .and_then([&] {
            return m_file.write(0, {reinterpret_cast<const char *>(&header), sizeof header});
        })
        .map([&] { m_isSaved = true; });
}

Result<qsizetype> IndexFile::read(qint64 first, std::span<RecordEntry> to) const
{
    const qint64 available = std::clamp<qint64>(count() - first, 0, qint64(to.size()));
    if (available == 0)
        return qsizetype(0);
    const qint64 inFile = std::clamp<qint64>(m_count - first, 0, available);
    const auto size = m_file.read(placeOf(first), reinterpret_cast<char *>(to.data()),
                                  qsizetype(inFile) * qsizetype(sizeof(RecordEntry)));
    if (!size)
        return size;
    if (*size != inFile * qint64(sizeof(RecordEntry)))
        return failure(ErrorCode::InvalidState, m_file.path() + QStringLiteral(": the index became shorter"));
    std::copy_n(m_unwritten.begin() + std::max<qint64>(first - m_count, 0), available - inFile, to.begin() + inFile);
    return qsizetype(available);
}

Result<RecordEntry> IndexFile::at(qint64 index) const
{
    Q_ASSERT(index >= 0 && index < count());
    if (index >= m_count)
        return m_unwritten[std::size_t(index - m_count)];
    const qint64 number = index / pageEntries;
    const auto within = std::size_t(index % pageEntries);
    Page &page = m_pages[std::size_t(number) % pages];
    if (page.number != number || page.entries.size() <= within) {
        page.number = -1;
        page.entries.resize(pageEntries);
        const auto size = read(number * pageEntries, page.entries);
        if (!size)
            return tl::unexpected<Error>(size.error());
        page.number = number;
        page.entries.resize(std::size_t(*size));
    }
    return page.entries[within];
}

} // namespace wirebench::capture
