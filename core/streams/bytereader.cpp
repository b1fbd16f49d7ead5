// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/streams/bytereader.h"

#include <algorithm>

namespace wirebench::streams {

namespace {
constexpr qsizetype smallestBuffer = 4096;
//! Small pieces between large ones say nothing; as many as this in a row do.
constexpr int smallPiecesThatCount = 16;
constexpr qsizetype largestHeadroom = 64;
} // namespace

ByteReader::ByteReader(ByteTransport &transport, QObject *parent)
    : ReadableSide(transport, largestPiece, parent)
    , m_byteTransport(transport)
{ }

void ByteReader::setHeadroom(qsizetype bytes)
{
    m_headroom = std::clamp<qsizetype>(bytes, 0, largestHeadroom);
}

Transfer ByteReader::receive(qint64 credit)
{
    const auto size = static_cast<qsizetype>(std::min<qint64>(credit, m_likely));
    QByteArray buffer(m_headroom + size, Qt::Uninitialized);
    const Transfer transfer = m_byteTransport.receive({buffer.data() + m_headroom, static_cast<std::size_t>(size)});
    if (transfer.outcome != Transfer::Outcome::Moved)
        return transfer;

    m_smallPieces = transfer.amount < m_likely / 4 ? m_smallPieces + 1 : 0;
    if (transfer.amount == m_likely)
        m_likely = std::min(largestPiece, m_likely * 2);
    else if (m_smallPieces >= smallPiecesThatCount)
        m_likely = std::max(smallestBuffer, m_likely / 2);

    buffer.truncate(m_headroom + transfer.amount);
    if (buffer.size() < size / 4)
        buffer.squeeze(); // whoever keeps it should not keep a large buffer for a few bytes
    m_received = std::move(buffer);
    return transfer;
}

void ByteReader::deliver()
{
    Q_EMIT bytesArrived(std::exchange(m_received, {}));
}

} // namespace wirebench::streams
