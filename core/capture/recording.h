// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/indexer.h"
#include "core/capture/indexfile.h"
#include "core/capture/readahead.h"

#include <memory>
#include <optional>
#include <span>

namespace wirebench::capture {

//! A recording or capture on disk, open to be looked at: its records, sessions and payloads. Records are found in
//! steps, indexMore(), unless an index of earlier fits; what was found can be looked at in between. Nothing of it
//! changes later, but that sessions learn more about themselves. One thread at a time. Memory is for sessions, not for
//! records.
class Recording
{
public:
    enum class Growth {
        Complete, //!< At the end of the file nothing is waited for.
        Growing, //!< Segments of TCP that wait for others before them go on waiting; see complete().
    };

    struct Options
    {
        Growth growth = Growth::Complete;
        bool keepsIndex = true; //!< Beside the recording; false: in a temporary file.
    };

    //! Reads at most what is indexed already. PermissionDenied, InvalidArgument (not there, or no file),
    //! OutOfResources.
    static Result<std::unique_ptr<Recording>> open(const QString &path, const Options &options);
    static Result<std::unique_ptr<Recording>> open(const QString &path) { return open(path, Options()); }
    //! Saves the index, as far as it got.
    ~Recording();
    Q_DISABLE_COPY_MOVE(Recording)

    QString path() const { return m_file.path(); }
    //! Whether the index is kept in a temporary file only, because it cannot be beside the recording.
    bool isIndexTemporary() const { return m_index.isTemporary(); }

    //! Goes on when the file has grown; but begins again, with no records, where a capture of somebody else's was found
    //! indexed and has grown since. Reads about \a budget bytes, one mebibyte at least. True at the end of the file, as
    //! long as it is now. InvalidArgument and OutOfResources are the file's, say where, and stay; records before that
    //! are there. InvalidState: the file has become shorter.
    Result<bool> indexMore(qint64 budget);
    //! All of it. For programs that have nothing else to do.
    Result<void> indexAll();
    //! Whether there is more to index than when indexMore() was last true.
    Result<bool> refresh();
    //! The file does not grow any more: what still waits becomes records.
    Result<void> complete();

    //! Bytes indexed, and bytes there are.
    quint64 position() const { return m_indexer.position(); }
    quint64 size() const { return m_size; }
    //! Where a last block begins of which the rest is missing: once indexMore() was true.
    std::optional<quint64> tornAt() const;

    qint64 count() const { return m_index.count(); }
    //! A record; an index outside has none (kind Error, noSession, no payload), as has what cannot be read.
    RecordEntry at(qint64 index) const;
    //! Records from \a first on; how many there were.
    qsizetype read(qint64 first, std::span<RecordEntry> to) const;

    //! The bytes of a record; its words, if it is none of bytes. Less when the file became shorter.
    QByteArray payload(const RecordEntry &entry) const;
    //! The same into \a storage, which needs no new memory when it is large enough.
    void payload(const RecordEntry &entry, QByteArray &storage) const;
    //! At most \a size of them, from \a offset on.
    QByteArray payload(const RecordEntry &entry, quint32 offset, quint32 size) const;
    //! The headers of its packet from IP on; empty when there are none.
    QByteArray header(const RecordEntry &entry) const;
    //! The other end: of a datagram or a piece of a stream that of its packet, otherwise the session's.
    Endpoint peer(const RecordEntry &entry) const;

    qsizetype sessionCount() const { return qsizetype(m_indexer.sessions().size()); }
    //! Null for an id that there is not.
    Session session(SessionId id) const;
    //! Packets that are in no record, by reason.
    const Indexer::Unread &unread() const { return m_indexer.unread(); }

private:
    Recording(LocalFile file, IndexFile index, const Options &options);

    Result<void> resume();
    Result<void> takeEntries();
    Result<void> finish();
    RecordEntry checked(const RecordEntry &entry) const;
    void readPayload(const RecordEntry &sound, quint32 offset, quint32 size, QByteArray &to) const;
    Result<void> restart();
    void save();

    LocalFile m_file;
    IndexFile m_index;
    Options m_options;
    Indexer m_indexer;
    quint64 m_size = 0;
    quint64 m_read = 0; // bytes given to the indexer
    bool m_isFinished = false; // at the present end
    bool m_isFrozen = false; // indexed earlier, by an indexer that knew more than was saved
    bool m_isChanged = false; // since the index was saved
    std::optional<Error> m_error;
    QByteArray m_buffer;
    mutable ReadAhead m_readAhead;
};

} // namespace wirebench::capture
