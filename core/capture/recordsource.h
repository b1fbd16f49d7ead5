// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/capture/record.h"

#include <QByteArray>
#include <QByteArrayView>

#include <span>

namespace wirebench::capture {

//! Where records are read from: a recording on disk, one that still grows, or one in memory. Records are numbered from
//! 0 in the order in which they were taken; once there, a record never changes.
//!
//! All functions may be called from several threads at once, also while another thread lets the source grow.
class RecordSource
{
public:
    virtual ~RecordSource() = default;

    //! How many records there are by now. Never fewer than before.
    virtual quint64 count() const = 0;
    //! Reads entries from number \a first on, as many as there are and \a entries has room for, and says how many those
    //! were: fewer than that only at the end. An error of the file is an error.
    virtual Result<qsizetype> read(quint64 first, std::span<RecordEntry> entries) const = 0;
    //! The payload of \a entry, whole. The view lasts as long as the source lives and \a storage, in which it may lie,
    //! is not changed: calling again with the same storage needs no new memory.
    virtual Result<QByteArrayView> payload(const RecordEntry &entry, QByteArray &storage) const = 0;
    //! A session by its number; one with that number and nothing else when there is none.
    virtual Session session(SessionId id) const = 0;
    //! With whom \a entry was exchanged, also where the session has no one remote end. Null where nobody knows.
    virtual Endpoint peer(const RecordEntry &entry) const = 0;
};

} // namespace wirebench::capture
