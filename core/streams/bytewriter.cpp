// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/streams/bytewriter.h"

#include <QPointer>
#include <QVarLengthArray>

#include <functional>

namespace wirebench::streams {

namespace {
constexpr qsizetype piecesPerSend = 32;
constexpr qsizetype keptCapacity = 8; // of the queue when it is empty
} // namespace

ByteWriter::ByteWriter(ByteTransport &transport, QObject *parent)
    : WritableSide(transport, parent)
    , m_byteTransport(transport)
{ }

Result<void> ByteWriter::write(const QByteArray &bytes)
{
    return writePieces(std::span(&bytes, 1));
}

Result<void> ByteWriter::writePieces(std::span<const QByteArray> pieces)
{
    qsizetype size = 0;
    for (const QByteArray &piece : pieces)
        size += piece.size();
    const Result<void> possible = checkWrite(size, m_limit);
    if (!possible || size == 0)
        return possible;
    for (const QByteArray &piece : pieces)
        append(piece);
    // While others wait in front, the transport will tell when to go on.
    if (m_pending == size)
        pump();
    return {};
}

Result<void> ByteWriter::writeCopy(QByteArrayView bytes)
{
    const Result<void> possible = checkWrite(bytes.size(), m_limit);
    if (!possible || bytes.isEmpty())
        return possible;
    if (m_pending > 0) {
        append(bytes.toByteArray());
        return {};
    }
    append(QByteArray::fromRawData(bytes.data(), bytes.size()));
    const QPointer<ByteWriter> self(this);
    pump();
    if (!self)
        return {};
    // What waits now, of these bytes and of what slots have written meanwhile, must not lean on the caller's memory.
    const std::less<const char *> before;
    for (qsizetype i = 0; i < m_queue.size(); ++i) {
        const char *queued = m_queue.at(i).constData();
        if (before(queued, bytes.begin()) || !before(queued, bytes.end()))
            continue;
        const qsizetype sent = i == 0 ? std::exchange(m_sentOfFirst, 0) : 0;
        m_queue[i] = QByteArray(queued + sent, m_queue.at(i).size() - sent);
    }
    return {};
}

void ByteWriter::append(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    m_queue.append(bytes);
    m_pending += bytes.size();
}

Transfer ByteWriter::sendOnce()
{
    QVarLengthArray<QByteArrayView, piecesPerSend> pieces;
    for (const QByteArray &queued : std::as_const(m_queue)) {
        if (pieces.size() == piecesPerSend)
            break;
        pieces.append(QByteArrayView(queued).sliced(pieces.isEmpty() ? m_sentOfFirst : 0));
    }
    const Transfer transfer = m_byteTransport.send({pieces.data(), static_cast<std::size_t>(pieces.size())});
    if (transfer.outcome == Transfer::Outcome::Moved)
        dropFront(transfer.amount);
    return transfer;
}

void ByteWriter::dropFront(qsizetype bytes)
{
    m_pending -= bytes;
    while (bytes > 0) {
        const qsizetype left = m_queue.constFirst().size() - m_sentOfFirst;
        if (bytes < left) {
            m_sentOfFirst += bytes;
            return;
        }
        bytes -= left;
        m_queue.removeFirst();
        m_sentOfFirst = 0;
    }
    if (m_queue.isEmpty() && m_queue.capacity() > keptCapacity)
        m_queue = {}; // many small writes have waited; their room need not stay
}

void ByteWriter::truncate(qsizetype keep)
{
    while (m_pending > keep) {
        const qsizetype surplus = m_pending - keep;
        const qsizetype left = m_queue.constLast().size() - (m_queue.size() == 1 ? m_sentOfFirst : 0);
        if (surplus < left) {
            m_queue.last().chop(surplus);
            m_pending -= surplus;
        } else {
            m_queue.removeLast();
            m_pending -= left;
        }
    }
    if (m_queue.isEmpty())
        m_sentOfFirst = 0;
}

} // namespace wirebench::streams
