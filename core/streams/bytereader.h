// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/streams/readableside.h"

namespace wirebench::streams {

//! The readable side of a byte stream (TCP). Credit is in bytes.
class ByteReader : public ReadableSide
{
    Q_OBJECT

public:
    //! The most that one bytesArrived() carries.
    static constexpr qsizetype largestPiece = 256 * 1024;

    //! \a transport must outlive this object.
    explicit ByteReader(ByteTransport &transport, QObject *parent = nullptr);

    //! Leaves \a bytes (0 to 64) uninitialised in front of every piece, for a header that the reader puts there instead
    //! of copying the piece behind one. They do not count as credit.
    void setHeadroom(qsizetype bytes);

Q_SIGNALS:
    //! \a bytes: the headroom, then at least one byte, at most largestPiece.
    void bytesArrived(const QByteArray &bytes);

protected:
    Transfer receive(qint64 credit) override;
    void deliver() override;

private:
    ByteTransport &m_byteTransport;
    QByteArray m_received; // between receive() and deliver() only
    qsizetype m_headroom = 0;
    qsizetype m_likely = 4096; // grows and shrinks with what arrives, so that small replies cost small buffers
    int m_smallPieces = 0; // in a row
};

} // namespace wirebench::streams
