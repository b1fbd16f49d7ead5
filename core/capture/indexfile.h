// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/localfile.h"
#include "core/capture/record.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace wirebench::capture {

//! What tells a recording from another one, and whether it has changed: 32 bytes of a hash over the ends of what was
//! indexed, which do not change when something is appended.
struct RecordingIdentity
{
    quint64 size = 0; //!< Of the file, in bytes.
    qint64 modified = 0; //!< Nanoseconds since 1970.
    quint64 indexed = 0; //!< How many of the bytes were indexed.
    std::array<char, 32> hash{};

    friend bool operator==(const RecordingIdentity &, const RecordingIdentity &) = default;
};

//! What \a recording is now, of which \a indexed bytes were indexed.
Result<RecordingIdentity> identityOf(const LocalFile &recording, quint64 indexed);

//! The records of a recording in a file, FILE.wbindex beside it or a temporary one; a few of them in memory. Layout, in
//! the byte order of the machine: a header of 128 bytes, the entries, and behind them the indexer's state.
//! Whoever has one open has it alone; others get temporary ones.
class IndexFile
{
public:
    //! Which of two is right is for the caller to say: an index is there, and fits the first \c identity.indexed bytes
    //! of the recording, if the recording is still the same.
    struct Saved
    {
        RecordingIdentity identity;
        QByteArray state;
    };

    //! The index beside \a recordingPath; a temporary one when that cannot be, or is not to be (\a isBeside false).
    static Result<IndexFile> open(const QString &recordingPath, bool isBeside = true);

    bool isTemporary() const { return m_isTemporary; }
    qint64 count() const { return m_count + qint64(m_unwritten.size()); }

    //! What was saved earlier, and with it its entries; nullopt, and no entries, when there is nothing, or nothing of
    //! this version, or it is damaged.
    std::optional<Saved> load();
    //! No entries any more.
    Result<void> clear();
    Result<void> append(std::span<const RecordEntry> entries);
    //! Entries are written when there are enough of them, and by this function.
    Result<void> flush();
    //! flush(), then makes everything loadable. What is appended later undoes that until it is saved again.
    Result<void> save(const Saved &saved);

    //! Entries from \a first on; how many there were. What is in the file is returned as it is, right or wrong.
    Result<qsizetype> read(qint64 first, std::span<RecordEntry> to) const;
    //! \a index is from 0 to count() - 1. Reads a page at a time, and keeps some.
    Result<RecordEntry> at(qint64 index) const;

private:
    static constexpr qint64 pageEntries = 512;
    static constexpr std::size_t pages = 64;
    static constexpr std::size_t mostUnwritten = 8192;

    struct Page
    {
        qint64 number = -1;
        std::vector<RecordEntry> entries;
    };

    IndexFile(LocalFile file, bool isTemporary)
        : m_file(std::move(file))
        , m_isTemporary(isTemporary)
    { }
    Result<void> invalidate();

    LocalFile m_file;
    bool m_isTemporary = false;
    bool m_isSaved = false;
    qint64 m_count = 0; // in the file
    std::vector<RecordEntry> m_unwritten;
    mutable std::array<Page, pages> m_pages;
};

} // namespace wirebench::capture
