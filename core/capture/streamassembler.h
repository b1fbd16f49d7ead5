// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/record.h"

#include <map>
#include <optional>
#include <vector>

namespace wirebench::capture {

//! What reassembly adds to a stream: bytes that lie in the file, a gap, or the end.
struct StreamPiece
{
    RecordKind kind = RecordKind::Data; //!< Data, Lost, End or Reset.
    Direction direction = Direction::None;
    quint64 offset = 0; //!< Of the bytes in the file.
    quint32 length = 0; //!< Bytes in the file, or bytes lost.
    quint32 headerLength = 0; //!< As in RecordEntry.

    friend bool operator==(const StreamPiece &, const StreamPiece &) = default;
};

using StreamPieces = std::vector<StreamPiece>;

//! Puts one direction of a TCP connection in order, from the packets of a capture. Knows where bytes lie, not the
//! bytes. Of bytes that come twice the first count. A gap waits for its bytes until something behind it was
//! acknowledged, mostWaiting segments wait, or flush(); then it is lost.
class StreamAssembler
{
public:
    static constexpr std::size_t mostWaiting = 1024;

    //! What a packet has of the stream.
    struct Segment
    {
        quint32 sequence = 0; //!< Of its first byte.
        quint32 length = 0; //!< On the wire.
        quint32 capturedLength = 0; //!< In the file: the first ones of them.
        quint64 offset = 0; //!< In the file.
        quint32 headerLength = 0;
    };

    explicit StreamAssembler(Direction direction)
        : m_direction(direction)
    { }

    //! A SYN says that the first byte has this number. Not when hasBegun().
    void begin(quint32 sequence);
    bool hasBegun() const { return m_hasBegun; }
    //! The number of the byte that comes next. When hasBegun().
    quint32 nextSequence() const { return quint32(m_next); }

    //! Bytes; without begin() they begin the stream.
    void add(const Segment &segment, StreamPieces &pieces);
    //! FIN, in the place of the byte with the number of \a fin, which has no length; it lies in the packet that \a fin
    //! says.
    void endAt(const Segment &fin, StreamPieces &pieces);
    //! The other side has everything before the byte of that number.
    void acknowledge(quint32 sequence, StreamPieces &pieces);
    //! What is missing will not come.
    void flush(StreamPieces &pieces);

    bool hasEnded() const { return m_hasEnded; }
    //! Segments, and a FIN, that wait for what comes before them.
    std::size_t waiting() const { return m_waiting.size() + (m_end && !m_hasEnded ? 1U : 0U); }

private:
    // Positions count bytes without wrapping around; the lower 32 bits are the sequence number.
    quint64 positionOf(quint32 sequence) const;
    void keep(quint64 position, const Segment &segment);
    void keepPart(quint64 position, quint64 from, quint64 to, const Segment &segment);
    void deliver(quint64 position, const Segment &segment, StreamPieces &pieces);
    void deliverWaiting(StreamPieces &pieces);
    void lose(quint64 until, quint64 offset, StreamPieces &pieces);
    void loseGap(StreamPieces &pieces);

    Direction m_direction;
    bool m_hasBegun = false;
    bool m_hasEnded = false;
    quint64 m_next = 0;
    std::optional<quint64> m_end; // where the FIN is
    Segment m_fin; // when m_end
    std::map<quint64, Segment> m_waiting; // by position; they do not overlap
};

} // namespace wirebench::capture
