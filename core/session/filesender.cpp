// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/filesender.h"

#include "core/session/sessiontexts.h"

#include <QFileInfo>
#include <QPointer>

namespace wirebench::session {

namespace {

constexpr qint64 pieceSize = 256 * 1024;
//! So many pieces at a time, so that other sockets of the thread have their turn.
constexpr int piecesPerTurn = 4;

} // namespace

FileSender::FileSender(streams::ByteWriter &writer, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
{
    connect(&writer, &streams::ByteWriter::taken, this, &FileSender::pump);
    connect(&writer, &streams::WritableSide::ended, this, &FileSender::onWriterEnded);
}

Result<void> FileSender::start(const QString &path)
{
    // Opening anything else may wait: a pipe for who writes into it.
    if (!QFileInfo(path).isFile())
        return failure(ErrorCode::InvalidArgument, SessionTexts::tr("%1: there is no such file").arg(path));
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("%1: %2").arg(path, m_file.errorString()));
    m_total = m_file.size();
    QMetaObject::invokeMethod(this, &FileSender::pump, Qt::QueuedConnection);
    return {};
}

void FileSender::cancel()
{
    finish(Error{ErrorCode::Aborted, SessionTexts::tr("%1: sending it was cancelled").arg(m_file.fileName())});
}

FileProgress FileSender::progress() const
{
    return {m_file.fileName(), m_read - std::min<qint64>(m_read, m_writer.pending()), m_total};
}

void FileSender::pump()
{
    if (m_isPumping || m_isOver || !m_file.isOpen())
        return; // taken() comes from within write()
    m_isPumping = true;
    const QPointer<FileSender> self(this);
    int pieces = 0;
    while (pieces < piecesPerTurn && sendPiece()) {
        if (!self)
            return;
        ++pieces;
    }
    if (!self)
        return;
    m_isPumping = false;
    if (m_isOver)
        return;
    if (m_read == m_total && m_writer.pending() == 0)
        return finish({});
    if (pieces == piecesPerTurn)
        QMetaObject::invokeMethod(this, &FileSender::pump, Qt::QueuedConnection);
}

bool FileSender::sendPiece()
{
    const qint64 room = std::min<qint64>(window, m_writer.limit()) - m_writer.pending();
    if (m_isOver || m_read == m_total || room <= 0)
        return false;
    const QByteArray piece = m_file.read(std::min({pieceSize, room, m_total - m_read}));
    if (piece.isEmpty()) {
        const QString why = m_file.error() == QFileDevice::NoError ? SessionTexts::tr("the file has become shorter")
                                                                   : m_file.errorString();
        finish(Error{ErrorCode::Unknown, QStringLiteral("%1: %2").arg(m_file.fileName(), why)});
        return false;
    }
    m_read += piece.size();
    const QPointer<FileSender> self(this);
    const Result<void> written = m_writer.write(piece);
    if (self && !written) {
        m_read -= piece.size();
        finish(written.error());
    }
    return self && !m_isOver;
}

void FileSender::onWriterEnded()
{
    finish(m_writer.error().value_or(Error{
        ErrorCode::Aborted, SessionTexts::tr("%1: sending ended before all of it was sent").arg(m_file.fileName())}));
}

void FileSender::finish(const std::optional<Error> &error)
{
    if (std::exchange(m_isOver, true))
        return;
    m_file.close();
    Q_EMIT ended(error);
}

} // namespace wirebench::session
