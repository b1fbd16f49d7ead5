// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/sessionstatus.h"
#include "core/streams/bytewriter.h"

#include <QFile>

namespace wirebench::session {

//! Sends a file in step with what a writer takes: at most \c window of it is in memory. What others write meanwhile
//! would come in between.
class FileSender : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype window = 1024 * 1024; // bytes

    //! \a writer must outlive this object.
    explicit FileSender(streams::ByteWriter &writer, QObject *parent = nullptr);

    //! Begins to send \a path as it is now; what is appended later is not sent. InvalidArgument where it cannot be
    //! read, or is no ordinary file. Call once. Sending begins after this returned.
    Result<void> start(const QString &path);
    //! Ends in ended() with Aborted, before this returns. What the writer has of it still goes out.
    void cancel();

    FileProgress progress() const;

Q_SIGNALS:
    //! The operating system has all of it; or why not: Aborted, the writer's error, or the file's. Once.
    void ended(const std::optional<wirebench::Error> &error);

private:
    void pump();
    //! Reads and writes one piece; false when that is all for now.
    bool sendPiece();
    void onWriterEnded();
    void finish(const std::optional<Error> &error);

    streams::ByteWriter &m_writer;
    QFile m_file;
    qint64 m_total = 0;
    qint64 m_read = 0;
    bool m_isPumping = false;
    bool m_isOver = false;
};

} // namespace wirebench::session
