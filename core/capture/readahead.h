// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/localfile.h"

#include <QByteArray>

namespace wirebench::capture {

//! For who reads small pieces of a file, mostly one behind the other: takes these out of larger ones, which spares most
//! calls of the system. Pieces out of order are read by themselves.
class ReadAhead
{
public:
    //! As LocalFile::read(). What lies before \a end must never change; only that is kept.
    Result<qsizetype> read(const LocalFile &file, quint64 offset, char *to, qsizetype size, quint64 end);
    //! The file is another one.
    void clear() { m_bytes.clear(); }

private:
    bool has(quint64 offset, qsizetype size) const;

    quint64 m_begin = 0; // of the bytes that are kept
    QByteArray m_bytes;
    quint64 m_next = 0; // behind the piece that was asked for last
};

} // namespace wirebench::capture
