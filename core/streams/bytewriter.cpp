// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/streams/bytewriter.h"

#include <QVarLengthArray>

namespace wirebench::streams {

namespace {
constexpr qsizetype piecesPerSend = 32;
} // namespace

ByteWriter::ByteWriter(ByteTransport &transport, QObject *parent)
    : WritableSide(transport, parent)
    , m_byteTransport(transport)
{ }

Result<void> ByteWriter::write(const QByteArray &bytes)
{
    const Result<void> possible = checkWrite(bytes.size(), m_limit);
    if (!possible || bytes.isEmpty())
        return possible;
    m_queue.push_back(bytes);
    m_pending += bytes.size();
    // While others wait in front, the transport will tell when to go on.
    if (m_pending == bytes.size())
        pump();
    return {};
}

Transfer ByteWriter::sendOnce()
{
    QVarLengthArray<QByteArrayView, piecesPerSend> pieces;
    for (const QByteArray &queued : m_queue) {
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
        const qsizetype left = m_queue.front().size() - m_sentOfFirst;
        if (bytes < left) {
            m_sentOfFirst += bytes;
            return;
        }
        bytes -= left;
        m_queue.pop_front();
        m_sentOfFirst = 0;
    }
}

void ByteWriter::truncate(qsizetype keep)
{
    while (m_pending > keep) {
        const qsizetype surplus = m_pending - keep;
        const qsizetype left = m_queue.back().size() - (m_queue.size() == 1 ? m_sentOfFirst : 0);
        if (surplus < left) {
            m_queue.back().chop(surplus);
            m_pending -= surplus;
        } else {
            m_queue.pop_back();
            m_pending -= left;
        }
    }
    if (m_queue.empty())
        m_sentOfFirst = 0;
}

} // namespace wirebench::streams
