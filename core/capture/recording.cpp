// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recording.h"

#include "core/capture/pcapng.h"

#include <algorithm>

namespace wirebench::capture {

namespace {

constexpr qsizetype readSize = 1024 * 1024;

//! In the place of what there is not.
constexpr RecordEntry nothing{.session = noSession, .kind = RecordKind::Error};

} // namespace

Result<std::unique_ptr<Recording>> Recording::open(const QString &path, const Options &options)
{
    auto file = LocalFile::openToRead(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    auto index = IndexFile::open(path, options.keepsIndex);
    if (!index)
        return tl::unexpected<Error>(index.error());
    std::unique_ptr<Recording> recording(new Recording(std::move(*file), std::move(*index), options));
    if (const auto done = recording->resume(); !done)
        return tl::unexpected<Error>(done.error());
    return recording;
}

Recording::Recording(LocalFile file, IndexFile index, const Options &options)
    : m_file(std::move(file))
    , m_index(std::move(index))
    , m_options(options)
{ }

Recording::~Recording()
{
    if (m_isChanged && !m_index.isTemporary())
        save();
}

//! Takes over the index of earlier where it fits.
Result<void> Recording::resume()
{
    const auto status = m_file.status();
    if (!status)
        return tl::unexpected<Error>(status.error());
    m_size = status->size;
    const auto saved = m_index.load();
    if (saved && saved->identity.indexed <= m_size) {
        auto now = identityOf(m_file, saved->identity.indexed);
        if (!now)
            return tl::unexpected<Error>(now.error());
        const bool isSame = *now == saved->identity;
        const bool hasGrown = now->size > saved->identity.size && now->hash == saved->identity.hash;
        if ((isSame || hasGrown) && m_indexer.restoreState(saved->state)
            && m_indexer.position() == saved->identity.indexed && (isSame || m_indexer.canContinue())) {
            m_read = m_indexer.position();
            m_isFrozen = !m_indexer.canContinue();
            return {};
        }
    }
    return restart();
}

Result<void> Recording::restart()
{
    m_indexer = Indexer();
    m_read = 0;
    m_readAhead.clear();
    m_isFrozen = false;
    return m_index.clear();
}

Result<bool> Recording::indexMore(qint64 budget)
{
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    const quint64 sizeBefore = m_size;
    if (const auto done = refresh(); !done)
        return done;
    if (m_isFrozen && m_size == sizeBefore)
        return true;
    if (m_isFrozen) {
        if (const auto done = restart(); !done)
            return tl::unexpected<Error>(done.error());
    }
    m_buffer.resize(readSize);
    for (qint64 done = 0; m_read < m_size && done < budget; done += readSize) {
        const auto size = m_file.read(m_read, m_buffer.data(), readSize);
        if (!size)
            return tl::unexpected<Error>(size.error());
        if (*size == 0)
            break;
        m_read += quint64(*size);
        m_isFinished = false;
        m_isChanged = true;
        const auto appended = m_indexer.append(QByteArrayView(m_buffer).first(*size));
        if (const auto taken = takeEntries(); !taken)
            return tl::unexpected<Error>(taken.error());
        if (!appended) {
            m_error = Error{appended.error().code, path() + u": " + appended.error().detail};
            return tl::unexpected<Error>(*m_error);
        }
    }
    if (m_read < m_size)
        return false;
    if (m_isFinished)
        return true;
    return finish().map([] { return true; });
}

Result<void> Recording::indexAll()
{
    for (;;) {
        const auto isAll = indexMore(readSize);
        if (!isAll)
            return tl::unexpected<Error>(isAll.error());
        if (*isAll)
            return {};
    }
}

Result<bool> Recording::refresh()
{
    const auto status = m_file.status();
    if (!status)
        return tl::unexpected<Error>(status.error());
    if (status->size < m_read)
        return failure(ErrorCode::InvalidState, path() + QStringLiteral(": the recording has become shorter"));
    m_size = status->size;
    return m_read < m_size;
}

//! What is to be done at the end of the file, as it is now.
Result<void> Recording::finish()
{
    m_isFinished = true;
    if (m_options.growth == Growth::Complete)
        m_indexer.finish();
    return takeEntries().and_then([this] { return m_index.flush(); });
}

Result<void> Recording::complete()
{
    m_indexer.finish();
    return takeEntries().and_then([this] { return m_index.flush(); });
}

Result<void> Recording::takeEntries()
{
    return m_index.append(m_indexer.takeEntries());
}

//! Whoever opens the recording next indexes it again if this fails. Conversations that are under way cannot be saved.
void Recording::save()
{
    const bool isAll = m_isFinished && m_indexer.waiting() == 0;
    if (m_error || !(isAll || m_indexer.canContinue()))
        return;
    if (const auto identity = identityOf(m_file, m_indexer.position()))
        std::ignore = m_index.save({*identity, m_indexer.saveState()});
}

std::optional<quint64> Recording::tornAt() const
{
    if (m_error || (!m_isFrozen && m_read < m_size) || m_indexer.position() == m_size)
        return std::nullopt;
    return m_indexer.position();
}

//! An index is a file that somebody may have changed: nothing in it leads outside.
RecordEntry Recording::checked(const RecordEntry &entry) const
{
    if ((entry.session < m_indexer.sessions().size() || entry.session == noSession)
        && quint8(entry.kind) <= quint8(RecordKind::Lost) && quint8(entry.direction) <= quint8(Direction::Out)
        && entry.payloadLength <= pcapng::largestBlock && entry.payloadOffset <= m_read
        && entry.payloadLength <= m_read - entry.payloadOffset && entry.headerLength <= entry.payloadOffset)
        return entry;
    return nothing;
}

RecordEntry Recording::at(qint64 index) const
{
    if (index < 0 || index >= count())
        return nothing;
    const auto entry = m_index.at(index);
    return entry ? checked(*entry) : nothing;
}

qsizetype Recording::read(qint64 first, std::span<RecordEntry> to) const
{
    if (first < 0)
        return 0;
    const auto size = m_index.read(first, to);
    if (!size)
        return 0;
    std::transform(to.begin(), to.begin() + *size, to.begin(),
                   [this](const RecordEntry &entry) { return checked(entry); });
    return *size;
}

QByteArray Recording::payload(const RecordEntry &entry) const
{
    return payload(entry, 0, entry.payloadLength);
}

QByteArray Recording::payload(const RecordEntry &entry, quint32 offset, quint32 size) const
{
    const RecordEntry sound = checked(entry);
    if (sound.kind == RecordKind::Lost && sound.payloadLength == 0)
        return QByteArray::number(sound.reserved).mid(offset, size > 0 ? qsizetype(size) : -1);
    offset = std::min(offset, sound.payloadLength);
    QByteArray bytes;
    readPayload(sound, offset, std::min(size, sound.payloadLength - offset), bytes);
    return bytes;
}

void Recording::payload(const RecordEntry &entry, QByteArray &storage) const
{
    const RecordEntry sound = checked(entry);
    if (sound.kind == RecordKind::Lost && sound.payloadLength == 0)
        storage = QByteArray::number(sound.reserved);
    else
        readPayload(sound, 0, sound.payloadLength, storage);
}

void Recording::readPayload(const RecordEntry &sound, quint32 offset, quint32 size, QByteArray &to) const
{
    to.resize(size);
    const auto read = m_readAhead.read(m_file, sound.payloadOffset + offset, to.data(), to.size(), m_read);
    to.truncate(read.value_or(0));
}

QByteArray Recording::header(const RecordEntry &entry) const
{
    const RecordEntry sound = checked(entry);
    QByteArray bytes(sound.headerLength, Qt::Uninitialized);
    const auto read = m_file.read(sound.payloadOffset - sound.headerLength, bytes.data(), bytes.size());
    bytes.truncate(read.value_or(0));
    return bytes;
}

Endpoint Recording::peer(const RecordEntry &entry) const
{
    if (const auto packet = readPacket(pcapng::linktype::raw, header(entry)))
        return (entry.direction == Direction::In ? packet->source : packet->destination).toEndpoint();
    return session(entry.session).remote;
}

Session Recording::session(SessionId id) const
{
    return id < m_indexer.sessions().size() ? m_indexer.sessions().at(id) : Session();
}

} // namespace wirebench::capture
