// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <map>
#include <mutex>
#include <optional>
#include <set>

namespace wirebench {

//! The file of a recording's notes and marks. For every thread; reading and writing wait for the disk.
class NotesFile
{
public:
    //! Records are numbered from 0.
    struct Notes
    {
        std::map<quint64, QString> texts; // by record
        std::set<quint64> marks;
    };

    explicit NotesFile(const QString &recording)
        : m_path(pathFor(recording))
    { }

    //! None where there is no file. InvalidArgument: it is there and cannot be read.
    Result<Notes> read() const;
    //! What write() shall write. True if nothing waited for that before.
    bool put(const Notes &notes);
    //! Writes what was put last, if that is not done already.
    Result<void> write();
    //! The recording is called \a recording now: the file goes with it, as does what is still to be written.
    void follow(const QString &recording);

private:
    static QString pathFor(const QString &recording) { return recording + QStringLiteral(".notes.json"); }
    QString pathNow() const;

    mutable std::mutex m_writing; // held while the file is written or moved; for the path
    QString m_path;
    std::mutex m_mutex; // for what follows
    std::optional<Notes> m_waiting;
};

} // namespace wirebench
